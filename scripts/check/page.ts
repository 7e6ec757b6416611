/**
 * One page reduced to the facts checks ask about. The parsed tree is let go at once: of a large site only the facts
 * stay in memory.
 */
import { attribute, hasAttribute, lineOf, parseElements, rawText, type Element } from '../build/html.ts';
import {
	blockedAttributes,
	inlineScripts,
	inlineStyles,
	isActiveScript,
	type BlockedAttribute,
	type InlineCode,
} from '../build/inline.ts';
import { readDocumentLinks, statusesInHead, type DocumentLink } from './document-links.ts';
import { ownWords, readFillers, type PageFillers } from './filler-words.ts';
import { readPageDays, type PageDays } from './page-days.ts';
import { readReferences, type Reference } from './references.ts';
import { wordsIn } from './words.ts';

/** Reads a page. */
export function readPage(path: string, html: string): Page {
	const elements = parseElements(html);
	return {
		path,
		address: `/${path.replace(/(^|\/)index\.html$/, '$1')}`,
		html,
		isRedirect: elements.some(isRefresh),
		lang: attributeOf(elements, 'html', 'lang'),
		titles: titlesOf(elements),
		description: metaOf(elements, 'description'),
		isUnlisted: metaOf(elements, 'robots')?.includes('noindex') === true,
		canonical: canonicalOf(elements),
		sharePicture: sharePictureOf(elements),
		hasJsonLd: elements.some(
			(element) => element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json',
		),
		headings: headingsOf(elements),
		anchors: anchorsOf(elements),
		references: readReferences(elements),
		inlineScripts: inlineScripts(elements),
		inlineStyles: inlineStyles(elements),
		blockedAttributes: blockedAttributes(elements),
		scriptFiles: scriptFilesOf(elements),
		styleFiles: styleFilesOf(elements),
		hasTimeNote: elements.some((element) => hasAttribute(element, 'data-time-note')),
		days: readPageDays(elements),
		hasFullText: elements.some((element) => hasAttribute(element, 'data-full-text')),
		officialTexts: officialTextsOf(elements),
		articleWords: elements
			.filter(
				(element) => hasAttribute(element, 'data-official-text') && !hasAttribute(element, 'data-source'),
			)
			.map((element) => wordsIn(element)),
		fillers: readFillers(elements),
		ownWords: ownWords(elements),
		statuses: statusesOf(elements),
		hasToday: elements.some((element) => hasAttribute(element, 'data-today')),
		saysToday: elements.filter(({ tagName }) => tagName === 'body').flatMap(saysToday),
		citations: citationsOf(elements),
		statusesInHead: statusesInHead(elements),
		documentLinks: readDocumentLinks(elements),
	};
}

function isRefresh(element: Element): boolean {
	return element.tagName === 'meta' && attribute(element, 'http-equiv')?.toLowerCase() === 'refresh';
}

/** `<title>` of the page; those inside SVG pictures name the picture. */
function titlesOf(elements: readonly Element[]): string[] {
	return elements
		.filter(({ tagName, parentNode }) => tagName === 'title' && isHead(parentNode))
		.map((element) => rawText(element).trim());
}

function isHead(node: Element['parentNode']): boolean {
	return node !== null && 'tagName' in node && node.tagName === 'head';
}

function attributeOf(elements: readonly Element[], tagName: string, name: string): string | undefined {
	const element = elements.find((candidate) => candidate.tagName === tagName);
	return element && attribute(element, name);
}

function metaOf(elements: readonly Element[], name: string): string | undefined {
	const meta = elements.find((element) => element.tagName === 'meta' && attribute(element, 'name') === name);
	return meta && attribute(meta, 'content')?.trim();
}

function sharePictureOf(elements: readonly Element[]): string | undefined {
	const meta = elements.find(
		(element) => element.tagName === 'meta' && attribute(element, 'property') === 'og:image',
	);
	return meta && attribute(meta, 'content');
}

function canonicalOf(elements: readonly Element[]): string | undefined {
	const link = elements.find(
		(element) => element.tagName === 'link' && relations(element).includes('canonical'),
	);
	return link && attribute(link, 'href');
}

function headingsOf(elements: readonly Element[]): Heading[] {
	return elements
		.filter(({ tagName }) => /^h[1-6]$/.test(tagName))
		.map((element) => ({ level: Number(element.tagName[1]), line: lineOf(element), text: wordsIn(element) }));
}

/** Everything a `#…` link can point to. */
function anchorsOf(elements: readonly Element[]): Set<string> {
	const named = elements.flatMap((element) => [
		attribute(element, 'id'),
		element.tagName === 'a' ? attribute(element, 'name') : undefined,
	]);
	return new Set(named.filter((name) => name !== undefined));
}

/** Script files the page loads at once: `<script src>` and what it preloads. */
function scriptFilesOf(elements: readonly Element[]): string[] {
	const sources = elements.filter(isActiveScript).map((element) => attribute(element, 'src'));
	const preloads = elements
		.filter((element) => element.tagName === 'link' && relations(element).includes('modulepreload'))
		.map((element) => attribute(element, 'href'));
	return [...sources, ...preloads].filter((source) => source !== undefined);
}

/** Style sheets the page loads, those for print too: browsers fetch them all. */
function styleFilesOf(elements: readonly Element[]): string[] {
	return elements
		.filter((element) => element.tagName === 'link' && relations(element).includes('stylesheet'))
		.map((element) => attribute(element, 'href'))
		.filter((href) => href !== undefined);
}

function officialTextsOf(elements: readonly Element[]): OfficialText[] {
	return elements
		.filter((element) => hasAttribute(element, 'data-official-text') && hasAttribute(element, 'data-source'))
		.map((element) => ({
			source: attribute(element, 'data-source') ?? '',
			line: lineOf(element),
			words: wordsIn(element),
		}));
}

/** What the page says of the effect of documents. */
function statusesOf(elements: readonly Element[]): StatusMark[] {
	return elements
		.filter((element) => hasAttribute(element, 'data-document-status'))
		.map((element) => ({
			line: lineOf(element),
			status: attribute(element, 'data-document-status') ?? '',
			document: attribute(element, 'data-document') ?? '',
			article: attribute(element, 'data-article'),
			day: attribute(element, 'data-at') ?? '',
			when: attribute(element, 'data-when') ?? '',
			words: wordsIn(element).trim(),
		}));
}

/** Words that call a status today's: "hôm nay còn hiệu lực", "Còn hiệu lực hôm nay". */
function saysToday(body: Element): string[] {
	const words = wordsIn(body);
	return words.match(/[Hh]ôm nay[^.;?]{0,20}hiệu lực|hiệu lực[^.;?,]{0,12}hôm nay/gu) ?? [];
}

/** What links to cited documents say of their effect. */
function citationsOf(elements: readonly Element[]): CitationMark[] {
	return elements
		.filter((element) => hasAttribute(element, 'data-cites'))
		.map((element) => ({
			line: lineOf(element),
			cites: attribute(element, 'data-cites') ?? '',
			status: attribute(element, 'data-status'),
			title: attribute(element, 'title') ?? '',
		}));
}

function relations(element: Element): string[] {
	return (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/);
}

interface Heading {
	readonly level: number;
	readonly line: number;
	readonly text: string;
}

interface OfficialText {
	/** The text's file, relative to the content folder. */
	readonly source: string;
	readonly line: number;
	/** What a reader reads there, in order, words apart by white space. */
	readonly words: string;
}

export interface StatusMark {
	readonly line: number;
	readonly status: string;
	/** Id of the document. */
	readonly document: string;
	readonly article: string | undefined;
	/** The day it speaks of, ISO. */
	readonly day: string;
	/** How that day was meant: `today`, `plan-year`, `day`. */
	readonly when: string;
	readonly words: string;
}

/** A link to a document, or an article, that words cite. */
export interface CitationMark {
	readonly line: number;
	/** `luat-06-2022-qh15` or `luat-06-2022-qh15/24`. */
	readonly cites: string;
	/** Left out where the words go on in another link. */
	readonly status: string | undefined;
	/** "Luật số …: Còn hiệu lực (xét ngày …)" */
	readonly title: string;
}

export interface Page {
	/** File, relative to the site: `van-ban/index.html`. */
	readonly path: string;
	/** Address on the site: `/van-ban/`. */
	readonly address: string;
	readonly html: string;
	/** True for the page a moved page leaves behind, which sends the browser on at once. */
	readonly isRedirect: boolean;
	readonly lang: string | undefined;
	readonly titles: readonly string[];
	readonly description: string | undefined;
	/** Search engines are asked to pass it over. */
	readonly isUnlisted: boolean;
	readonly canonical: string | undefined;
	/** og:image */
	readonly sharePicture: string | undefined;
	readonly hasJsonLd: boolean;
	readonly headings: readonly Heading[];
	readonly anchors: ReadonlySet<string>;
	readonly references: readonly Reference[];
	readonly inlineScripts: readonly InlineCode[];
	readonly inlineStyles: readonly InlineCode[];
	readonly blockedAttributes: readonly BlockedAttribute[];
	readonly scriptFiles: readonly string[];
	readonly styleFiles: readonly string[];
	readonly hasTimeNote: boolean;
	readonly days: PageDays;
	readonly hasFullText: boolean;
	readonly fillers: PageFillers;
	/** What the page says itself, block by block: neither words of documents nor of sources. */
	readonly ownWords: readonly string[];
	readonly officialTexts: readonly OfficialText[];
	/** Official words of an article that stands on a page of its own. */
	readonly articleWords: readonly string[];
	readonly statuses: readonly StatusMark[];
	readonly citations: readonly CitationMark[];
	/** True where the page says for which day its labels of today are. */
	readonly hasToday: boolean;
	/** Words that call a status today's. */
	readonly saysToday: readonly string[];
	/** Ids of the documents whose status stands at the head of the page. */
	readonly statusesInHead: ReadonlySet<string>;
	readonly documentLinks: readonly DocumentLink[];
}
