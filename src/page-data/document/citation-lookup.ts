import type { Content, Document } from '../../collections/load.ts';
import type { EffectStatus } from '../../legal/effect.ts';
import { linkSegments, type LinkSegment } from '../../legal/references/link.ts';
import { createRegistry, type Registry, type RegistryDocument } from '../../legal/references/registry.ts';
import type { Reference, ReferenceTarget } from '../../legal/references/target.ts';
import { articleAddresses } from './article-addresses.ts';
import { paths } from '../base/paths.ts';
import { siteGraph, statusView } from './status.ts';

/** Words, some of them a link to what they cite. */
export interface CitationSegment extends LinkSegment {
	/** "Nghị định số 98/2023/NĐ-CP: Hết hiệu lực từ … (xét ngày …)"; null where there is no link. */
	readonly title: string | null;
	/** What the link cites: "luat-06-2022-qh15" or "luat-06-2022-qh15/24"; null where there is no link. */
	readonly cites: string | null;
	/** How that stands on the day of the build; null where there is no link. */
	readonly status: EffectStatus | null;
	/** Its life for the script that keeps links right on the reader's day; null where nothing is left to change. */
	readonly effect: string | null;
}

/** What a citation leads to. */
export interface CitationLink {
	readonly href: string;
	/** Id of the document. */
	readonly document: string;
	/** "24"; null for a document as a whole and for a provision outside articles. */
	readonly article: string | null;
}

/** What is looked up for every passage, prepared once. */
export interface CitationLookup {
	readonly registry: Registry;
	readonly documents: ReadonlyMap<string, Document>;
	/** Addresses of the articles that have a page, by document. */
	readonly articles: ReadonlyMap<string, ReadonlySet<string>>;
}

const lookups = new WeakMap<Content, CitationLookup>();

/** Everything that citations of this content are looked up in. */
export function citationLookup(content: Content): CitationLookup {
	const known = lookups.get(content) ?? makeLookup(content);
	lookups.set(content, known);
	return known;
}

/** The article's page, else the place in the full text, else the document's card. */
export function citationHref(lookup: CitationLookup, id: string, address: string | null): string {
	if (address === null) return paths.document(id);
	const hasText = lookup.documents.get(id)?.text !== null;
	const [article] = /^dieu-[0-9]+[a-z]?(?=-|$)/u.exec(address) ?? [];
	if (article !== undefined && lookup.articles.get(id)?.has(article) === true) {
		const page = paths.article(id, article);
		return hasText && address !== article ? `${page}#${address}` : page;
	}
	return hasText ? paths.provision(id, address) : paths.document(id);
}

/** "24" of a target in article 24; null outside articles. */
export function articleOf({ path }: Pick<ReferenceTarget, 'path'>): string | null {
	return path.find(({ level }) => level === 'article')?.number ?? null;
}

/** Cuts a text along its references; each link says how what it cites stands today. */
export function citedSegments(
	content: Content,
	text: string,
	references: readonly Reference[],
	resolve: (target: ReferenceTarget) => CitationLink | null,
): CitationSegment[] {
	// Two articles without pages lead to one card: what a link cites is told by its place, not by its address.
	const links: CitationLink[] = [];
	const segments = linkSegments(text, references, (target) => {
		const link = resolve(target);
		if (link !== null) links.push(link);
		return link;
	});
	return segments.map((segment) => {
		const link = segment.href === null ? undefined : links.shift();
		return { ...segment, ...(link === undefined ? PLAIN : effectOf(content, link)) };
	});
}

type EffectMark = Pick<CitationSegment, 'title' | 'cites' | 'status' | 'effect'>;

const PLAIN: EffectMark = { title: null, cites: null, status: null, effect: null };

function effectOf(content: Content, { document, article }: CitationLink): EffectMark {
	const name = siteGraph(content).get(document)?.name ?? document;
	const { words, dayLabel, status, ahead } = statusView(content, document, 'today', article ?? undefined);
	return {
		title: `${article === null ? '' : `Điều ${article} `}${name}: ${words} (xét ngày ${dayLabel})`,
		cites: article === null ? document : `${document}/${article}`,
		status,
		effect: ahead,
	};
}

function makeLookup(content: Content): CitationLookup {
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
