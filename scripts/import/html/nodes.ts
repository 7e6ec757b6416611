import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

/** An element of a page, without what parse5 adds. */
export interface Element {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: readonly Node[];
}

export type Node = Element | string;

/** Reads a page as a browser does: any input gives a tree. Returns the root element. */
export function readPage(html: string): Element {
	return { name: '#document', attributes: new Map(), children: toNodes(parse(html).childNodes) };
}

function toNodes(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): Node[] {
	return nodes.flatMap((node): Node[] => {
		if ('value' in node) return [node.value];
		if (!('tagName' in node)) return [];
		const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
		return [{ name: node.tagName, attributes, children: toNodes(node.childNodes) }];
	});
}

/** Returns every text below an element, in order, joined. */
export function textOf(node: Node): string {
	return typeof node === 'string' ? node : node.children.map(textOf).join(' ');
}
