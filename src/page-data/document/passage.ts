import type { Content, Document } from '../../collections/load.ts';
import { unitAt } from '../../legal/address.ts';
import { citeProvision, labelBlock, labelProvision } from '../../legal/citation.ts';
import { withoutTypistMark } from '../../legal/oddities.ts';
import { rowWords } from '../../legal/table-row.ts';
import type { Block, Level, Provision } from '../../legal/tree.ts';
import { documentName, issuerOf } from './document-name.ts';
import { citedText, placeHref, withPlace } from './texts.ts';
import { segmentsOf, type PassageView } from './segment.ts';
import { inOneLine, withTables, type TableView } from './tables.ts';

export interface ProvisionView extends PassageView {
	readonly kind: 'provision';
	readonly level: Level;
	readonly isHeading: boolean;
	readonly children: readonly BodyView[];
}
/** What stands in the body of a document: provisions, and tables of neighbouring rows. */
export type BodyView = ProvisionView | TableView;
/** A passage quoted on another page, with its address. */
export interface QuoteView extends PassageView {
	readonly href: string;
	readonly text: string;
	readonly documentName: string;
}

/** "Mục II, khoản 2" of an address; the address itself where nothing stands there. */
export function labelOf(document: Document, address: string): string {
	const place = document.addresses.get(address);
	if (!place) return address;
	return place.kind === 'block' ? labelBlock(place.block) : labelProvision(place.provision, place.ancestors);
}

/** A provision or block as components print it. */
export function passage(content: Content, document: Document, source: Block | Provision): PassageView {
	return {
		address: source.address,
		marker: source.marker,
		segments: segmentsOf(content, document, source),
		citation: `${citeProvision(document.tree, source.address, issuerOf(document))}${citedText(document)}`,
		label: labelOf(document, source.address),
	};
}

/** A provision with all below it, as components print it. */
export function provisionView(content: Content, document: Document, provision: Provision): ProvisionView {
	return {
		...passage(content, document, provision),
		kind: 'provision',
		level: provision.level,
		isHeading: provision.isHeading,
		children: bodyViews(content, document, provision.children),
	};
}

/** Neighbouring provisions as components print them, rows of a table together. */
export function bodyViews(
	content: Content,
	document: Document,
	provisions: readonly Provision[],
): BodyView[] {
	return withTables(
		provisions.map((provision) => ({
			line: provision.line,
			text: provision.content.text,
			view: provisionView(content, document, provision),
		})),
	);
}

/**
 * The passage at an address, to be quoted word for word, without a typist's mark at the end of the document; from an
 * earlier text where today's has it no more. Throws where no text has the address.
 */
export function quote(content: Content, today: Document, address: string): QuoteView {
	const document = withPlace(today, address);
	const place = document.addresses.get(address);
	if (!place) throw new Error(`Văn bản ${document.id} không có địa chỉ "${address}".`);
	const unit = unitAt(place);
	const view = passage(content, document, unit);
	const segments = inOneLine(unit.content.text, view.segments);
	const excerpt = (words: string) => withoutTypistMark(document.tree, address, words);
	return {
		...view,
		segments: segments.map((segment, index) =>
			index === segments.length - 1 ? { ...segment, text: excerpt(segment.text) } : segment,
		),
		href: placeHref(document, address),
		text: excerpt(rowWords(unit.content.text)),
		documentName: documentName(document),
	};
}
