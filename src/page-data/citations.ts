import type { Content, Document } from '../collections/load.ts';
import type { Place } from '../legal/address.ts';
import { findReferences } from '../legal/references/find.ts';
import { linkSegments } from '../legal/references/link.ts';
import type { LinkSegment } from '../legal/references/link.ts';
import { readPlace } from '../legal/references/place.ts';
import { createRegistry } from '../legal/references/registry.ts';
import type { Registry, RegistryDocument } from '../legal/references/registry.ts';
import { resolveReference } from '../legal/references/resolve.ts';
import type { ReferenceTarget } from '../legal/references/target.ts';
import { articleAddresses } from './article-addresses.ts';
import { paths } from './paths.ts';
import { siteGraph, statusView } from './status.ts';

/** Words of a document, some of them a link to what they cite. */
export interface CitationSegment extends LinkSegment {
	/** "Nghị định số 98/2023/NĐ-CP: Hết hiệu lực từ … (xét ngày …)"; null where there is no link. */
	readonly title: string | null;
}

/** What is looked up for every passage, prepared once. */
interface Lookup {
	readonly registry: Registry;
	readonly documents: ReadonlyMap<string, Document>;
	/** Addresses of the articles that have a page, by document. */
	readonly articles: ReadonlyMap<string, ReadonlySet<string>>;
}

const lookups = new WeakMap<Content, Lookup>();

/** Cuts the words at an address of a document along what they cite; the pieces put together are the words again. */
export function citationSegments(
	content: Content,
	document: Document,
	address: string,
	text: string,
): CitationSegment[] {
	const lookup = lookupOf(content);
	const lead = leadOf(document.addresses.get(address));
	const references = findReferences(text, {
		type: document.type,
		path: readPlace(address),
		...(lead === undefined ? {} : { lead }),
	});
	const titles = new Map<string, string>();
	const segments = linkSegments(text, references, (target) => {
		const link = linkOf(lookup, document, address, target);
		if (link !== null) titles.set(link.href, titleOf(content, link));
		return link;
	});
	return segments.map((segment) => ({
		...segment,
		title: segment.href === null ? null : (titles.get(segment.href) ?? null),
	}));
}

interface CitationLink {
	readonly href: string;
	readonly document: string;
	/** "24"; null for a document as a whole and for a provision outside articles. */
	readonly article: string | null;
}

/** A link that leads where the reader is already would help nobody: the document itself, the passage itself. */
function linkOf(
	lookup: Lookup,
	document: Document,
	from: string,
	target: ReferenceTarget,
): CitationLink | null {
	const options = { self: document.id, on: document.issuedOn };
	const { documentId, address, reason } = resolveReference(target, lookup.registry, options);
	if (reason !== null) return null;
	const article = target.path.find(({ level }) => level === 'article')?.number ?? null;
	const link = { document: documentId, article };
	if (documentId !== document.id) return { ...link, href: hrefOf(lookup, documentId, address) };
	return address === null || address === from
		? null
		: { ...link, href: paths.provision(documentId, address) };
}

/** The article's page, else the place in the full text, else the document's card. */
function hrefOf(lookup: Lookup, id: string, address: string | null): string {
	if (address === null) return paths.document(id);
	const hasText = lookup.documents.get(id)?.text !== null;
	const [article] = /^dieu-[0-9]+[a-z]?(?=-|$)/u.exec(address) ?? [];
	if (article !== undefined && lookup.articles.get(id)?.has(article) === true) {
		const page = paths.article(id, article);
		return hasText && address !== article ? `${page}#${address}` : page;
	}
	return hasText ? paths.provision(id, address) : paths.document(id);
}

function titleOf(content: Content, { document, article }: CitationLink): string {
	const name = siteGraph(content).get(document)?.name ?? document;
	const { words, dayLabel } = statusView(content, document, 'today', article ?? undefined);
	return `${article === null ? '' : `Điều ${article} `}${name}: ${words} (xét ngày ${dayLabel})`;
}

function leadOf(place: Place | undefined): string | undefined {
	return place?.ancestors.at(-1)?.content.text;
}

function lookupOf(content: Content): Lookup {
	const known = lookups.get(content) ?? makeLookup(content);
	lookups.set(content, known);
	return known;
}

function makeLookup(content: Content): Lookup {
	const { documents } = content;
	return {
		registry: createRegistry(documents.map(registryDocument)),
		documents: new Map(documents.map((document) => [document.id, document])),
		articles: new Map(
			documents.map((document) => [document.id, new Set(articleAddresses(content, document))]),
		),
	};
}

function registryDocument(document: Document): RegistryDocument {
	const { id, type, number, issuedOn, text, addresses } = document;
	const year = LAW_TITLE.exec(document.title)?.groups?.['year'];
	return {
		id,
		type,
		number,
		issuedOn,
		names: namesOf(document),
		years: year === undefined ? [] : [Number(year)],
		scheme: schemeOf(document),
		addresses: text === null ? null : new Set(addresses.keys()),
	};
}

/** "Luật Thi đua, khen thưởng năm 2003" is called by its name; titles of decrees are no names that texts cite. */
const LAW_TITLE = /^(?:Bộ luật|Luật|Pháp lệnh)\s+(?<name>.+?)(?:\s+năm\s+(?<year>\d{4}))?$/u;

function namesOf({ title }: Document): string[] {
	const name = LAW_TITLE.exec(title)?.groups?.['name'];
	return name === undefined ? [] : [name];
}

/** Of a document without words only articles are known, as laws have them. */
function schemeOf({ text, addresses }: Document): RegistryDocument['scheme'] {
	if (text === null) return 'law';
	const levels = new Set(
		[...addresses.values()].map((place) => (place.kind === 'block' ? null : place.provision.level)),
	);
	if (levels.has('article')) return 'law';
	return levels.has('part') && levels.has('clause') ? 'parts' : 'plan';
}
