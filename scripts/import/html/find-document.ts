import { STRONG_SIGNAL, weightOf } from '../signals-of-law.ts';
import { BLOCKS, isUnseen } from './page-lines.ts';
import type { Element, Node } from './nodes.ts';

/** Of what stands hardly anywhere but in official texts the document holds all, but for a stray line of a long page. */
const STRONG_SHARE = 0.98;

/** Of numbered lines and long paragraphs it holds most: lists of other documents and comments have some, too. */
const SHARE = 0.75;

/** A paragraph or a heading is never the whole document: what follows it would be lost. */
const TOO_NARROW = new Set(['p', 'li', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Header and signature: they belong to the document even where a site puts them outside its main part. */
const EDGES = [/^CỘNG H(?:ÒA|OÀ) XÃ HỘI/iu, /^Nơi nhận ?:/iu];

/**
 * Returns the element that holds the document: the innermost one with nearly all articles, bases, header and signature
 * of the page. A list of related documents beside it weighs too little to count. Where the header or the signature
 * stands outside, the next wider element that holds both is taken.
 */
export function findDocument(page: Element): Element {
	const scales = weigh(page);
	const path = [page];
	for (;;) {
		const inner = childElements(path.at(-1) ?? page).find((child) => holdsDocument(child, page, scales));
		if (inner === undefined) break;
		path.push(inner);
	}
	const edges = scales.get(page)?.edges.size ?? 0;
	return path.findLast((element) => (scales.get(element)?.edges.size ?? 0) === edges) ?? page;
}

function holdsDocument(child: Element, page: Element, scales: ReadonlyMap<Element, Scale>): boolean {
	const [part, whole] = [scales.get(child), scales.get(page)];
	if (part === undefined || whole === undefined || !BLOCKS.has(child.name) || TOO_NARROW.has(child.name))
		return false;
	return part.weight > 0 && part.weight >= whole.weight * SHARE && part.strong >= whole.strong * STRONG_SHARE;
}

interface Scale {
	weight: number;
	/** The part of the weight that comes from strong signals. */
	strong: number;
	/** Which of `EDGES` stand in it. */
	readonly edges: Set<number>;
}

/** Reads the page once, line by line, and gives the weight of each line to every element around it. */
function weigh(page: Element): Map<Element, Scale> {
	const scales = new Map<Element, Scale>();
	const around: Element[] = [];
	let line = '';
	const close = (): void => {
		const text = line.replace(/\s+/gu, ' ').trim();
		line = '';
		if (text !== '')
			around.forEach((element) => {
				add(scales, element, text);
			});
	};
	const visit = (node: Node): void => {
		if (typeof node === 'string') {
			line += node;
			return;
		}
		if (isUnseen(node)) return;
		const isBlock = BLOCKS.has(node.name) || node.name === 'br' || node === page;
		if (isBlock) close();
		around.push(node);
		node.children.forEach(visit);
		if (isBlock) close();
		around.pop();
	};
	visit(page);
	return scales;
}

function add(scales: Map<Element, Scale>, element: Element, text: string): void {
	const scale = scales.get(element) ?? { weight: 0, strong: 0, edges: new Set() };
	const weight = weightOf(text);
	scale.weight += weight;
	if (weight >= STRONG_SIGNAL) scale.strong += weight;
	EDGES.forEach((edge, index) => {
		if (edge.test(text)) scale.edges.add(index);
	});
	scales.set(element, scale);
}

function childElements({ children }: Element): Element[] {
	return children.filter((child): child is Element => typeof child !== 'string');
}
