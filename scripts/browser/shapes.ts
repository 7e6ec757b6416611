/**
 * Which pages axe has to judge so that everything is judged. Pages of one site are made of the same pieces: an element
 * where it stands (its ancestors, with role, class, state …) and the kinds of elements in it. Pages are chosen until
 * every piece of the site stands on one of them; a page with anything of its own is always among them. Words, ids and
 * addresses make no piece: that ids are unique, that what refers to them finds them and that links lead somewhere is
 * asked of every page by check:dist.
 */
import { isElement, parsePage, type Element, type Node } from '../build/html.ts';

/** Attributes whose value matters. Of all others, words, ids and addresses among them, it matters whether it is empty. */
const TELLING =
	/^(?:class|role|type|tabindex|lang|dir|scope|rel|data-status|aria-(?!label|labelledby|describedby|controls|details|owns).+)$/u;
/** Parts that nobody sees. */
const UNSEEN = new Set(['head', 'script', 'style', 'template', 'noscript']);

/** What a page is made of: `html[lang=vi] body main > ul (li)`; equal for pages that differ in words and addresses only. */
export function piecesOf(html: string): ReadonlySet<string> {
	const pieces = new Set<string>();
	collect(parsePage(html), '', pieces);
	return pieces;
}

/** The places among pieces, whatever stands in them: `html body main ul`. Colours depend on no more than that. */
export function placesOf(pieces: ReadonlySet<string>): ReadonlySet<string> {
	return new Set([...pieces].map((piece) => piece.slice(0, piece.lastIndexOf(' ('))));
}

/** The pages that together have every piece there is: always next the page with most of what no chosen page has. */
export function coveringPages(pages: ReadonlyMap<string, ReadonlySet<string>>): Covering {
	const missing = new Map(pages);
	const seen = new Set<string>();
	const chosen: string[] = [];
	for (;;) {
		for (const [page, pieces] of missing) missing.set(page, pieces.difference(seen));
		const [page, pieces] = [...missing].reduce(
			(best, next) => (next[1].size > best[1].size ? next : best),
			['', new Set<string>() as ReadonlySet<string>],
		);
		if (pieces.size === 0) return { chosen, pieces: seen.size };
		for (const piece of pieces) seen.add(piece);
		chosen.push(page);
		missing.delete(page);
	}
}

interface Covering {
	readonly chosen: readonly string[];
	/** How many different pieces there are. */
	readonly pieces: number;
}

function collect(node: Node, place: string, pieces: Set<string>): void {
	const inside = partsOf(node);
	const kinds = [...new Set(inside.map(({ kind }) => kind))].sort().join(' ');
	if (place !== '') pieces.add(`${place} (${kinds})`);
	for (const { kind, element } of inside) if (element !== null) collect(element, `${place} ${kind}`, pieces);
}

interface Part {
	readonly kind: string;
	/** null for words. */
	readonly element: Element | null;
}

/** What stands directly in a node and can be seen: elements, and words, of which there only are some. */
function partsOf(node: Node): readonly Part[] {
	if (!('childNodes' in node)) return [];
	return node.childNodes.flatMap((child): Part[] => {
		if (isElement(child)) return UNSEEN.has(child.tagName) ? [] : [{ kind: kindOf(child), element: child }];
		return 'value' in child && child.value.trim() !== '' ? [{ kind: '…', element: null }] : [];
	});
}

function kindOf({ tagName, attrs }: Element): string {
	const kept = attrs.map(
		({ name, value }) => `[${name}=${TELLING.test(name) || value === '' ? value : '…'}]`,
	);
	return `${tagName}${kept.sort().join('')}`;
}
