/** Addresses of headings in prose: "#cac-moc-thoi-gian", as all other addresses are. */
import type { Nodes, Root } from 'hast';
import { slug } from '../text/slug.ts';

const HEADING = /^h[2-6]$/;

/** A rehype plugin. Gives each heading an id from its words; a second heading of the same words gets "-2". */
export function headingAddresses(): (tree: Root) => void {
	return (tree) => {
		const used = new Map<string, number>();
		name(tree, used);
	};
}

function name(node: Nodes, used: Map<string, number>): void {
	if (!('children' in node)) return;
	// The heading of the footnotes has an address already, which their links name.
	if (node.type === 'element' && HEADING.test(node.tagName) && node.properties.id === undefined) {
		const base = slug(textOf(node));
		const count = (used.get(base) ?? 0) + 1;
		used.set(base, count);
		if (base !== '') node.properties.id = count === 1 ? base : `${base}-${String(count)}`;
	}
	for (const child of node.children) name(child, used);
}

function textOf(node: Nodes): string {
	if (node.type === 'text') return node.value;
	return 'children' in node ? node.children.map(textOf).join('') : '';
}
