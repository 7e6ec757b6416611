/** Content → the documents that a typed citation may mean, each with the places it can lead to. */
import { effectText } from '../effect-text.ts';
import type { Content, Document } from '../../collections/load.ts';
import { articleNumbers } from '../../page-data/document/article-addresses.ts';
import { citationHref, citationLookup } from '../../page-data/document/citation-lookup.ts';
import { documentName } from '../../page-data/document/document-name.ts';
import { paths } from '../../page-data/base/paths.ts';
import { statusView } from '../../page-data/document/status.ts';
import type { DirectDocument } from '../query/direct.ts';

/** Every document of the site. Where a text is at hand, each of its provisions is a place; else each known article. */
export function directDocuments(content: Content): DirectDocument[] {
	const lookup = citationLookup(content);
	return content.documents.map((document) => {
		const known = lookup.registry.byId.get(document.id);
		const view = statusView(content, document.id);
		return {
			id: document.id,
			type: document.type,
			number: document.number ?? '',
			issuedOn: document.issuedOn,
			names: known?.names ?? [],
			years: yearsOf(document, known?.years ?? []),
			scheme: known?.scheme ?? 'law',
			label: documentName(document),
			url: document.id === content.site.plan ? paths.fullText(document.id) : paths.document(document.id),
			inForce: view.status !== 'het-hieu-luc',
			explained: lookup.articles.get(document.id)?.size ?? 0,
			effect: effectText(view),
			places: placesOf(content, document),
		};
	});
}

/** The year of its number or date, and those its name carries. */
export function yearsOf(
	{ number, issuedOn }: Pick<Document, 'number' | 'issuedOn'>,
	more: readonly number[] = [],
): number[] {
	const [, written] = /\/((?:19|20)\d{2})(?:\/|$)/u.exec(number ?? '') ?? [];
	const years = [written, issuedOn?.slice(0, 4)].flatMap((year) =>
		year === undefined ? [] : [Number(year)],
	);
	return [...new Set([...years, ...more])];
}

function placesOf(content: Content, document: Document): Record<string, string> {
	const lookup = citationLookup(content);
	const pages = lookup.articles.get(document.id);
	const written = [...document.addresses].flatMap(([address, place]) =>
		place.kind === 'block' ? [] : [[address, citationHref(lookup, document.id, address)]],
	);
	const articles = articleNumbers(content, document).map((number) => {
		const address = `dieu-${number}`;
		const isPage = pages?.has(address) === true || document.text !== null;
		return [
			address,
			isPage ? citationHref(lookup, document.id, address) : `${paths.articles(document.id)}#${address}`,
		];
	});
	return Object.fromEntries([...articles, ...written]) as Record<string, string>;
}
