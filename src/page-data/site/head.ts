import type { Content } from '../../collections/load.ts';
import { siteContent } from '../base/content.ts';
import { isListState } from '../base/facet.ts';
import { WHOLE_FEED } from '../base/feed-keys.ts';
import { jsonLdTag, type Head } from '../base/json-ld.ts';
import { paths } from '../base/paths.ts';
import { siteJsonLd, trailJsonLd } from './trail.ts';

/**
 * Starlight's head tags without the generator marks, which no reader needs and every page would carry, and with what
 * every page of this site has: where it stands, its Markdown twin, the site's picture, feed and search where its
 * address on the web is known.
 */
export async function headTags(tags: Head, pathname: string, title: string): Promise<Head> {
	const content = await siteContent();
	const kept = tags
		.filter(({ attrs }) => attrs?.['name'] !== 'generator')
		.filter(({ attrs }) => !isNowhere(pathname) || !ADDRESS_TAGS.has(attrs?.['rel'] ?? attrs?.['property']));
	const isListed = !isNowhere(pathname) && !kept.some(({ attrs }) => attrs?.['content'] === 'noindex');
	return [
		...kept,
		...sharePicture(content, kept),
		...siteLinks(content),
		...DEVICE_TAGS,
		...(isListed ? [markdownLink(pathname), ...trailTags(content, pathname, title)] : []),
	];
}

/**
 * The tags of a page that is none of Starlight's, as Starlight writes them for its own (utils/head, 0.42); a tag in
 * `head` stands for one of the same name here.
 */
export async function pageTags({ title, description, pathname, head }: PageTags): Promise<Head> {
	const { site } = await siteContent();
	const canonical = site.url === null ? null : new URL(pathname, site.url).href;
	const tags: Head = [
		{ tag: 'meta', attrs: { charset: 'utf-8' } },
		{ tag: 'meta', attrs: { name: 'viewport', content: 'width=device-width, initial-scale=1' } },
		{ tag: 'title', content: `${title} | ${site.name}` },
		...(canonical === null
			? []
			: [
					{ tag: 'link', attrs: { rel: 'canonical', href: canonical } } as const,
					{ tag: 'link', attrs: { rel: 'sitemap', href: '/sitemap-index.xml' } } as const,
					property('og:url', canonical),
				]),
		{ tag: 'link', attrs: { rel: 'shortcut icon', href: paths.icon, type: 'image/svg+xml' } },
		property('og:title', title),
		property('og:type', 'article'),
		property('og:locale', 'vi'),
		property('og:description', description),
		property('og:site_name', site.name),
		{ tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' } },
		{ tag: 'meta', attrs: { name: 'description', content: description } },
		...(isListState(pathname)
			? [{ tag: 'meta', attrs: { name: 'robots', content: 'noindex' } } as const]
			: []),
	];
	return [...tags.filter((tag) => !head.some((other) => isSameMeta(tag, other))), ...head];
}

interface PageTags {
	readonly title: string;
	readonly description: string;
	readonly pathname: string;
	/** Tags of this page alone. */
	readonly head: Head;
}

function isSameMeta(one: Head[number], other: Head[number]): boolean {
	if (one.tag !== 'meta' || other.tag !== 'meta') return false;
	const key = ['name', 'property'].find((name) => one.attrs?.[name] !== undefined);
	return key !== undefined && one.attrs?.[key] === other.attrs?.[key];
}

/** Other sites take pictures by absolute address only. */
function sharePicture({ site }: Content, kept: Head): Head {
	const hasPicture = kept.some(({ attrs }) => attrs?.['property'] === 'og:image');
	if (hasPicture || site.url === null) return [];
	return [
		property('og:image', new URL(paths.shareImage, site.url).href),
		property('og:image:width', '1200'),
		property('og:image:height', '630'),
		property('og:image:alt', site.name),
	];
}

/** Feeds and search descriptions name whole addresses, so they exist only where the site has one. */
function siteLinks({ site }: Content): Head {
	if (site.url === null) return [];
	return [
		link('alternate', 'application/atom+xml', paths.feed(WHOLE_FEED, 'atom.xml'), 'Mọi tin'),
		link('search', 'application/opensearchdescription+xml', paths.openSearch, site.name),
	];
}

/**
 * The icon for home screens (/favicon.ico is found by its name), and the colour of the bar around the page: --paper of
 * styles/tokens.css, which cannot be named here.
 */
const DEVICE_TAGS: Head = [
	{ tag: 'link', attrs: { rel: 'apple-touch-icon', href: paths.homeScreenIcon } },
	themeColour('light', '#fbf9f4'),
	themeColour('dark', '#171512'),
];

function themeColour(scheme: string, content: string): Head[number] {
	return { tag: 'meta', attrs: { name: 'theme-color', content, media: `(prefers-color-scheme: ${scheme})` } };
}

/** The same words for programs that read Markdown; `scripts/build/markdown.ts` writes the file that is named here. */
function markdownLink(pathname: string): Head[number] {
	return link('alternate', 'text/markdown', `${pathname}index.md`);
}

function trailTags(content: Content, pathname: string, title: string): Head {
	const data = pathname === paths.home ? siteJsonLd(content) : trailJsonLd(content, pathname, title);
	return data === null ? [] : [jsonLdTag(data)];
}

function link(rel: string, type: string, href: string, title?: string): Head[number] {
	return { tag: 'link', attrs: { rel, type, href, ...(title === undefined ? {} : { title }) } };
}

function property(name: string, content: string): Head[number] {
	return { tag: 'meta', attrs: { property: name, content } };
}

/** Tags that tell a page's own address. */
const ADDRESS_TAGS: ReadonlySet<unknown> = new Set(['canonical', 'og:url']);

/** The page for addresses that are not there has no address of its own. */
function isNowhere(pathname: string): boolean {
	return pathname.startsWith('/404');
}
