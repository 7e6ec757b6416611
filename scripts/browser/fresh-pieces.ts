/**
 * What of an open page no page before had (shapes.ts): so axe judges every piece of the site once instead of the head
 * and foot of every page again. Read from the page as its scripts have made it.
 */
import type { Page } from '@playwright/test';
import { elementsByPiece, type Branch } from './shapes.ts';

/** Of one piece: style sheets may make first, even and last elements look otherwise. */
const SAMPLE = [0, 1, -1];
/**
 * Remembers what was judged. `of` the open page tells what is to be judged, and `keep` what to call after a good verdict
 * and not before: what fails is judged again when the page is tried again.
 */
export function freshPieces() {
	const known = new Set<string>();
	return {
		async of(page: Page): Promise<{ readonly judged: Judged; readonly keep: () => void }> {
			const found = elementsByPiece(await readTree(page));
			if (found.size === 0) throw new Error(`${page.url()}: nothing to judge`);
			return {
				judged: sample(found, known),
				keep: () => {
					for (const piece of found.keys()) known.add(piece);
				},
			};
		},
	};
}

/** What axe is to judge: the numbers of elements, each without what stands in it; or the whole page. */
export type Judged = readonly number[] | 'all';

function sample(found: ReadonlyMap<string, readonly Branch[]>, known: ReadonlySet<string>): Judged {
	const fresh = [...found].filter(([piece]) => !known.has(piece));
	const elements = fresh.flatMap(([, all]) => SAMPLE.flatMap((index) => all.at(index) ?? []));
	return [...new Set(elements.map((element) => (element as Numbered).number))];
}

/** An element read from a page, with its number in the order of the page. */
interface Numbered extends Branch {
	readonly number: number;
}

/** The page as a tree; its elements are kept in the page by their numbers, for axe.ts. */
async function readTree(page: Page): Promise<Branch> {
	const tree = await page.evaluate(() => {
		const numbered: Element[] = [];
		Object.assign(window, { numbered });
		const read = (node: Node): object[] => {
			if (node instanceof Text) return [{ nodeName: '#text', value: node.data.trim() === '' ? '' : '…' }];
			if (!(node instanceof Element)) return [];
			const number = numbered.push(node) - 1;
			const attrs = [...node.attributes].map(({ name, value }) => ({ name, value }));
			const childNodes = [...node.childNodes].flatMap(read);
			return [{ nodeName: node.localName, attrs, childNodes, number }];
		};
		return JSON.stringify({ nodeName: '#document', childNodes: read(document.documentElement) });
	});
	return JSON.parse(tree) as Branch;
}
