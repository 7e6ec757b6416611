/** Reading built HTML the way a browser does (parse5), with the line each element stands on. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
export type Node = Tree.Node;
export type Document = Tree.Document;

/** Scripting off, so that what stands in `<noscript>` is read as elements too. */
const PARSING = { scriptingEnabled: false };

/** All elements of a page in the order they are written, the content of `<template>` included. */
export function parseElements(html: string): Element[] {
	return elementsIn(parse(html, { ...PARSING, sourceCodeLocationInfo: true }));
}

/** A page as a tree, without the places of its elements: keeping them costs a third of the time. */
export function parsePage(html: string): Tree.Document {
	return parse(html, PARSING);
}

/** The elements of a tree in the same order. */
export function elementsIn(page: Tree.Document): Element[] {
	const elements: Element[] = [];
	collect(page, elements);
	return elements;
}

/** The value of an attribute; undefined when the element does not have it. */
export function attribute(element: Element, name: string): string | undefined {
	return element.attrs.find((candidate) => qualifiedName(candidate) === name)?.value;
}

/** True when the element carries the attribute, with or without a value. */
export function hasAttribute(element: Element, name: string): boolean {
	return attribute(element, name) !== undefined;
}

/** Line of the element's start tag, counted from 1; 1 for elements the parser added itself. */
export function lineOf(element: Element): number {
	return element.sourceCodeLocation?.startLine ?? 1;
}

/** The words directly inside an element, as hashing of scripts and styles needs them: nothing added or trimmed. */
export function rawText(element: Element): string {
	return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

/** The nodes below a node; a template keeps its own in a fragment apart. */
export function childrenOf(node: Node): readonly Node[] {
	if ('content' in node) return node.content.childNodes;
	return 'childNodes' in node ? node.childNodes : [];
}

/** True for nodes that are elements: not text, comments or the document itself. */
export function isElement(node: Tree.Node): node is Element {
	return 'tagName' in node;
}

/** In SVG, `xlink:href` comes apart into prefix and name. */
function qualifiedName({ prefix, name }: { prefix?: string; name: string }): string {
	return prefix === undefined || prefix === '' ? name : `${prefix}:${name}`;
}

function collect(node: Tree.Node, into: Element[]): void {
	if (isElement(node)) into.push(node);
	for (const child of childrenOf(node)) collect(child, into);
}
