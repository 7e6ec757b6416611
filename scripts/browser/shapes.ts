/**
 * Which pages axe has to judge so that everything is judged. Pages of one site are made of the same pieces: an element
 * where it stands (its ancestors, with role, class, state …) and the kinds of elements in it. Pages are chosen until
 * every piece of the site stands on one of them; a page with anything of its own is always among them. Words, ids and
 * addresses make no piece: that ids are unique, that what refers to them finds them and that links lead somewhere is
 * asked of every page by check:dist. On a page in turn, axe judges what of it no page before had. `npm test` chooses
 * pages until 85 of 100 kinds of elements stand on one of them: 33 of 446; the other 15 would take 30 pages more.
 */
import { parsePage } from '../build/html.ts';

/** Attributes whose value matters. Of all others, words, ids and addresses among them, it matters whether it is empty. */
const TELLING =
	/^(?:class|role|type|tabindex|lang|dir|scope|rel|data-status|aria-(?!label|labelledby|describedby|controls|details|owns).+)$/u;
/** Parts that nobody sees. */
const UNSEEN = new Set(['head', 'script', 'style', 'template', 'noscript']);

/** What a page is made of: `html[lang=vi] body main > ul (li)`; equal for pages that differ in words and addresses only. */
export function piecesOf(html: string): ReadonlySet<string> {
	return new Set(elementsByPiece(parsePage(html)).keys());
}

/** The kinds of elements that a page is made of: names with what of their attributes matters, wherever they stand. */
export function kindsOf(html: string): ReadonlySet<string> {
	const kinds = new Set<string>();
	const see = (node: Branch) => {
		for (const { kind, element } of partsOf(node)) {
			if (element === null) continue;
			kinds.add(kind);
			see(element);
		}
	};
	see(parsePage(html));
	return kinds;
}

/** The pieces of a page, each with the elements it is the piece of, in the order of the page. */
export function elementsByPiece(page: Branch): ReadonlyMap<string, readonly Branch[]> {
	const pieces = new Map<string, Branch[]>();
	collect(page, '', (piece, element) => {
		const elements = pieces.get(piece);
		if (elements === undefined) pieces.set(piece, [element]);
		else elements.push(element);
	});
	return pieces;
}

/**
 * The pages that together have everything there is, or that share of it: always next the page with most of what no chosen
 * page has.
 */
export function coveringPages(pages: ReadonlyMap<string, ReadonlySet<string>>, share = 1): Covering {
	const missing = new Map(pages);
	const all = new Set([...pages.values()].flatMap((pieces) => [...pieces]));
	const seen = new Set<string>();
	const chosen: string[] = [];
	for (;;) {
		if (seen.size >= all.size * share) return { chosen, pieces: seen.size };
		for (const [page, pieces] of missing) missing.set(page, pieces.difference(seen));
		const [page, pieces] = [...missing].reduce(
			(best, next) => (next[1].size > best[1].size ? next : best),
			['', new Set<string>() as ReadonlySet<string>],
		);
		for (const piece of pieces) seen.add(piece);
		chosen.push(page);
		missing.delete(page);
	}
}

interface Covering {
	readonly chosen: readonly string[];
	/** How many different pieces they have. */
	readonly pieces: number;
}

/** What pieces are made of: a node of parse5, or one that was read from a page in a browser (fresh-pieces.ts). */
export interface Branch {
	readonly nodeName: string;
	/** Elements have them. */
	readonly attrs?: readonly { readonly name: string; readonly value: string }[];
	readonly childNodes?: readonly Branch[];
	/** Words. */
	readonly value?: string;
}

function collect(node: Branch, place: string, see: (piece: string, element: Branch) => void): void {
	const inside = partsOf(node);
	const kinds = [...new Set(inside.map(({ kind }) => kind))].sort().join(' ');
	if (place !== '') see(`${place} (${kinds})`, node);
	for (const { kind, element } of inside) if (element !== null) collect(element, `${place} ${kind}`, see);
}

interface Part {
	readonly kind: string;
	/** null for words. */
	readonly element: Branch | null;
}

/** What stands directly in a node and can be seen: elements, and words, of which there only are some. */
function partsOf({ childNodes = [] }: Branch): readonly Part[] {
	return childNodes.flatMap((child): Part[] => {
		if (child.attrs !== undefined)
			return UNSEEN.has(child.nodeName) ? [] : [{ kind: kindOf(child), element: child }];
		return (child.value ?? '').trim() === '' ? [] : [{ kind: '…', element: null }];
	});
}

function kindOf({ nodeName, attrs = [] }: Branch): string {
	const kept = attrs.map(
		({ name, value }) => `[${name}=${TELLING.test(name) || value === '' ? value : '…'}]`,
	);
	return `${nodeName}${kept.sort().join('')}`;
}
