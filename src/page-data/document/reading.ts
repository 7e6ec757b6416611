import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { rangeOf } from '../../collections/document.ts';
import type { Content, Document } from '../../collections/load.ts';
import type { Provision } from '../../legal/tree.ts';
import { articleAddresses, articleName, articleNumbers } from './article-addresses.ts';
import { contentsList, shorten } from './contents-list.ts';
import { documentName } from './document-name.ts';
import { hasText } from './full-text.ts';
import type { Link } from '../base/links.ts';
import { paths } from '../base/paths.ts';

/** What stands beside and below a page that is read as one of several. */
export interface ReadingPlace {
	/** The other pages of the same document or, on pages of prose, the other pages of prose; never the whole site. */
	readonly sidebar: StarlightRouteData['sidebar'];
	/** The pages before and after in reading order. */
	readonly pagination: StarlightRouteData['pagination'];
}

/** A chapter, or another wide part, with those of its articles that have a page of their own. */
interface Chapter extends Link {
	readonly articles: readonly Link[];
}

type SidebarLink = NonNullable<ReadingPlace['pagination']['next']>;

/**
 * The reading place of the page at an address: of a document (its card, guide, full text, articles) or of a page of
 * prose. A chapter is open where the page is one of its articles and one link elsewhere, so that a decree of two
 * hundred articles costs every page a dozen lines.
 */
export function readingPlace(content: Content, pathname: string): ReadingPlace {
	const link = ({ href, label }: Link): SidebarLink => ({
		type: 'link',
		href,
		label,
		isCurrent: href === pathname,
		badge: undefined,
		attrs: {},
	});
	const document = documentAt(content, pathname);
	if (document === undefined) return { sidebar: prosePages(content).map(link), pagination: NOWHERE };
	const pages = documentPages(content, document);
	// The full text has its headings in the contents of the page itself.
	const chapters = pathname === paths.fullText(document.id) ? [] : documentChapters(content, document);
	return {
		sidebar: [
			...pages.map(link),
			...chapters.map(({ articles, ...chapter }): ReadingPlace['sidebar'][number] =>
				articles.some(({ href }) => href === pathname)
					? { ...link(chapter), type: 'group', collapsed: false, entries: articles.map(link) }
					: link(chapter),
			),
		],
		pagination: neighbours([...pages, ...chapters.flatMap(({ articles }) => articles)].map(link)),
	};
}

const NOWHERE = { prev: undefined, next: undefined };

function neighbours(sequence: readonly SidebarLink[]): ReadingPlace['pagination'] {
	const here = sequence.findIndex(({ isCurrent }) => isCurrent);
	return here === -1 ? NOWHERE : { prev: sequence[here - 1], next: sequence[here + 1] };
}

function documentAt({ documents, site }: Content, pathname: string): Document | undefined {
	return documents.find(({ id }) =>
		pathname === paths.plan ? id === site.plan : pathname.startsWith(paths.document(id)),
	);
}

function prosePages({ pages }: Content): Link[] {
	return pages
		.filter(({ forEditors }) => !forEditors)
		.map(({ id, title }) => ({ href: paths.page(id), label: title }));
}

/** The pages that speak of the document as a whole, in reading order. */
function documentPages(content: Content, document: Document): Link[] {
	const { id } = document;
	return [
		{ href: paths.document(id), label: documentName(document) },
		...(id === content.site.plan ? [{ href: paths.plan, label: 'Bản dẫn giải' }] : []),
		...(hasText(document) ? [{ href: paths.fullText(id), label: 'Toàn văn' }] : []),
		...(articleNumbers(content, document).length > 0
			? [{ href: paths.articles(id), label: 'Tất cả các điều' }]
			: []),
	];
}

/** Chapters with their articles; the parts of a text that has no articles; articles alone where no chapter is known. */
function documentChapters(content: Content, document: Document): Chapter[] {
	const articles = articleAddresses(content, document).map((address) => ({
		address,
		...articleLink(content, document, address),
	}));
	if (articles.length === 0 && document.chapters.length === 0) return parts(document);
	const shelves =
		document.chapters.length > 0 && !hasText(document) ? knownChapters(document) : writtenChapters(document);
	const shelved = shelves.map(({ label, href, holds }) => {
		const own = articles.filter(({ address }) => holds(address));
		return { label, href: own[0]?.href ?? href, articles: own };
	});
	const rest = articles.filter(({ address }) => !shelves.some(({ holds }) => holds(address)));
	return rest.length === 0
		? shelved
		: [{ label: 'Từng điều', href: rest[0]?.href ?? '', articles: rest }, ...shelved];
}

/** A place for articles: which of them it holds, and where it leads when it holds none that has a page. */
interface Shelf extends Link {
	readonly holds: (address: string) => boolean;
}

/** The chapters that the card of a document names: "1–15". */
function knownChapters({ id, chapters }: Document): Shelf[] {
	return chapters.map(({ number, title, articles }) => {
		const range = rangeOf(articles);
		return {
			label: title === null ? `Chương ${number}` : `Chương ${number}. ${title}`,
			href: `${paths.articles(id)}#dieu-${range[0] ?? ''}`,
			holds: (address) => range.includes(String(Number.parseInt(address.replace('dieu-', ''), 10))),
		};
	});
}

const WIDE: ReadonlySet<string> = new Set(['part', 'chapter', 'annex']);

/** The chapters of the text itself: the narrowest part, chapter or annex above each article. */
function writtenChapters({ id, addresses }: Document): Shelf[] {
	const held = new Map<Provision, Set<string>>();
	for (const [address, place] of addresses) {
		if (place.kind === 'block' || place.provision.level !== 'article') continue;
		const shelf = place.ancestors.findLast(({ level }) => WIDE.has(level));
		if (shelf !== undefined) held.set(shelf, (held.get(shelf) ?? new Set()).add(address));
	}
	return [...held].map(([{ marker, content, address }, inside]) => ({
		label: shorten(`${marker} ${content.text}`),
		href: paths.provision(id, address),
		holds: (article) => inside.has(article),
	}));
}

function parts(document: Document): Chapter[] {
	return contentsList(document).map(({ address, marker, text }) => ({
		label: `${marker} ${text}`,
		href: paths.provision(document.id, address),
		articles: [],
	}));
}

/** "Điều 5. Trình bày thể thức" */
function articleLink(content: Content, document: Document, address: string): Link {
	const { number, title } = articleName(content, document, address);
	const label = title === null ? `Điều ${number}` : `Điều ${number}. ${title}`;
	return { href: paths.article(document.id, address), label: shorten(label) };
}
