/** The addresses a page names: what it links to and what a browser loads for it. */
import { attribute, lineOf, rawText, type Element } from '../build/html.ts';

/** `<link rel>` values that only name another page; every other relation makes the browser fetch or connect. */
const NAMING_RELATIONS = new Set(
	'alternate author bookmark canonical external help license me next prev search tag'.split(' '),
);
/** Attributes that load their address; `a[href]`, `area[href]` and form targets only lead there. */
const LOADING: Readonly<Record<string, readonly string[]>> = {
	audio: ['src'],
	embed: ['src'],
	feimage: ['href', 'xlink:href'],
	iframe: ['src'],
	image: ['href', 'xlink:href'],
	img: ['src', 'srcset'],
	input: ['src'],
	object: ['data'],
	script: ['src'],
	source: ['src', 'srcset'],
	track: ['src'],
	use: ['href', 'xlink:href'],
	video: ['src', 'poster'],
};
const LEADING: Readonly<Record<string, readonly string[]>> = {
	a: ['href', 'xlink:href'],
	area: ['href'],
	button: ['formaction'],
	form: ['action'],
};

/** All addresses in the order they are written. */
export function readReferences(elements: readonly Element[]): Reference[] {
	return elements.flatMap((element) => [
		...fromAttributes(element, LOADING, true),
		...fromAttributes(element, LEADING, false),
		...fromLink(element),
		...fromMeta(element),
		...fromPing(element),
		...fromStyle(element),
	]);
}

/** What a style sheet loads: `url(…)` and `@import "…"`. */
export function styleReferences(css: string): { address: string; line: number }[] {
	const bare = css.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
	const pattern = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi;
	return [...bare.matchAll(pattern)].map((match) => ({
		address: match.slice(1).find((group) => group) ?? '',
		line: lineAt(bare, match.index),
	}));
}

/** The line a position is on, counted from 1. */
export function lineAt(text: string, index: number): number {
	return text.slice(0, index).split('\n').length;
}

function fromAttributes(element: Element, table: typeof LOADING, loads: boolean): Reference[] {
	return (table[element.tagName.toLowerCase()] ?? []).flatMap((name) => {
		const value = attribute(element, name);
		if (value === undefined) return [];
		const addresses = name === 'srcset' ? splitSrcset(value) : [value];
		return addresses.map((address) => reference(element, address, loads));
	});
}

function fromLink(element: Element): Reference[] {
	const href = element.tagName === 'link' ? attribute(element, 'href') : undefined;
	if (href === undefined) return [];
	const relations = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/);
	const onlyNames = relations.every((relation) => NAMING_RELATIONS.has(relation));
	return [reference(element, href, !onlyNames)];
}

/** `<meta http-equiv="refresh">` leads to another page; `og:image` names a picture others fetch. */
function fromMeta(element: Element): Reference[] {
	if (element.tagName !== 'meta') return [];
	const content = attribute(element, 'content') ?? '';
	const refresh = attribute(element, 'http-equiv')?.toLowerCase() === 'refresh';
	if (refresh) {
		const target = /url\s*=\s*['"]?([^'"]+)/i.exec(content)?.[1];
		return target === undefined ? [] : [reference(element, target.trim(), false)];
	}
	const names = ['og:image', 'og:url', 'twitter:image'];
	const isNamed = names.includes(attribute(element, 'property') ?? attribute(element, 'name') ?? '');
	return isNamed ? [reference(element, content, false)] : [];
}

/** `ping` sends a request to each address when the link is followed. */
function fromPing(element: Element): Reference[] {
	const addresses = (attribute(element, 'ping') ?? '').split(/\s+/).filter((address) => address !== '');
	return addresses.map((address) => reference(element, address, true));
}

function fromStyle(element: Element): Reference[] {
	const css = element.tagName === 'style' ? rawText(element) : (attribute(element, 'style') ?? '');
	return styleReferences(css).map(({ address }) => reference(element, address, true));
}

/** `a.png 1x, b.png 2x`: addresses end at white space, so a comma inside one (as in data:) does no harm. */
function splitSrcset(value: string): string[] {
	return [...value.matchAll(/(?:^|,)\s*([^\s,]\S*)/g)].map(([, address = '']) => address.replace(/,$/, ''));
}

function reference(element: Element, address: string, loads: boolean): Reference {
	return { element: element.tagName, address: address.trim(), loads, line: lineOf(element) };
}

export interface Reference {
	readonly element: string;
	/** As written, without white space around it. */
	readonly address: string;
	/** True when the browser fetches it by itself; false for links a reader follows. */
	readonly loads: boolean;
	readonly line: number;
}
