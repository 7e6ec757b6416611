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
	readonly standing: Standing;
	readonly children: readonly BodyView[];
}
/**
 * How a line stands on paper (Decree 30/2020, annex I): a name below its mark, both in the middle; the line in brackets
 * below an annex's name; a line of that name; all else where the paragraph begins.
 */
export type Standing = 'centred' | 'attached' | 'middle' | 'plain';
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
export function provisionView(
	content: Content,
	document: Document,
	provision: Provision,
	isName = false,
): ProvisionView {
	const names = nameLines(provision);
	return {
		...passage(content, document, provision),
		kind: 'provision',
		level: provision.level,
		isHeading: provision.isHeading,
		standing: isName ? 'middle' : standingOf(provision),
		children: bodyViews(content, document, provision.children, names),
	};
}

function standingOf({ level, marker, isHeading, content: { text } }: Provision): Standing {
	if (isHeading) return level === 'annex' || standsAbove(marker) ? 'centred' : 'plain';
	return marker === '' && ATTACHED.test(text) ? 'attached' : 'plain';
}

/** True for "Chương I", "Mục 2", "Phụ lục I", whose names stand on the line below; "I.", "1.", "Điều 5." stand before theirs. */
export function standsAbove(marker: string): boolean {
	return CENTRED_MARK.test(marker);
}

const CENTRED_MARK = /^[_\s]*(?:Phần|Chương|Mục|Tiểu mục|Phụ lục)(?![\p{L}])/iu;

/** "(Kèm theo Nghị định số …)" */
const ATTACHED = /^\((?:Ban hành )?[Kk]èm theo .*\)$/u;

/** Lines of the name of an annex, between its mark and "(Kèm theo …)": "QUY CHẾ", then what it is about. */
function nameLines({ level, children }: Provision): number {
	if (level !== 'annex') return 0;
	const index = children.slice(0, MOST_NAME_LINES + 1).findIndex((one) => standingOf(one) === 'attached');
	const isName = children
		.slice(0, Math.max(0, index))
		.every(({ marker, isHeading }) => marker === '' && !isHeading);
	return isName ? Math.max(0, index) : 0;
}

const MOST_NAME_LINES = 3;

/** Neighbouring provisions as components print them, rows of a table together. */
export function bodyViews(
	content: Content,
	document: Document,
	provisions: readonly Provision[],
	names = 0,
): BodyView[] {
	return withTables(
		provisions.map((provision, index) => ({
			line: provision.line,
			text: provision.content.text,
			view: provisionView(content, document, provision, index < names),
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
