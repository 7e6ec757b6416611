/** Lays what readers ask (content/asked) over the pages and records it was written for. */
import type { Asked } from '../../collections/load.ts';
import type { PageFacts } from './page-facts.ts';

/** What is asked for each address that is there, and a line for each that is not. */
export interface PlacedAsked {
	readonly phrases: ReadonlyMap<string, readonly string[]>;
	/** Names file, line and remedy: its phrases would lead nowhere. */
	readonly lost: readonly string[];
}

/**
 * Finds the place of each entry. Places on pages come and go with the content: an article known by name only is a line
 * of a list until its words are imported, then it has a page; some sections stand only while something is not known.
 * Their phrases go to that page, or to the one around them. A page that is not there at all is a mistake.
 */
export function placeAsked(asked: readonly Asked[], urls: Iterable<string>): PlacedAsked {
	const known = new Set(urls);
	const phrases = new Map<string, readonly string[]>();
	const lost: string[] = [];
	for (const { address, phrases: own, place } of asked) {
		const found = [address, articlePage(address), pageOf(address)].find((one) => known.has(one));
		if (found === undefined) lost.push(lostLine(address, place));
		else phrases.set(found, [...(phrases.get(found) ?? []), ...own]);
	}
	return { phrases, lost };
}

/** "/van-ban/x/dieu/#dieu-5" → "/van-ban/x/dieu-5/" */
function articlePage(address: string): string {
	return address.replace(/\/dieu\/#(dieu-\w+)$/u, '/$1/');
}

function pageOf(address: string): string {
	return address.replace(/#.*$/u, '');
}

function lostLine(address: string, { file, line }: Asked['place']): string {
	return `${file}:${String(line)}: không có trang nào ở ${address}. Sửa địa chỉ cho trùng một trang tìm được, hoặc xóa mục này.`;
}

/** Adds the phrases to whatever has their address. */
export function withAsked<Item extends PageFacts & { readonly url: string }>(
	items: readonly Item[],
	{ phrases }: Pick<PlacedAsked, 'phrases'>,
): Item[] {
	return items.map((item) => {
		const own = phrases.get(item.url);
		return own === undefined ? item : { ...item, asked: own };
	});
}
