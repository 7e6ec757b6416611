/** The words that a tree prints, passage by passage, with the line on which each stands. */
import type { Nodes, Root } from 'mdast';
import type { JsxElement } from './read.ts';

/** A stretch of words; `address` is a link that prints nothing but its own target. */
export interface Run {
	readonly text: string;
	readonly kind: 'words' | 'link' | 'code' | 'address';
}

/** What is read in one go: a paragraph, a heading, a cell, a block of code, a component. */
export interface Passage {
	readonly kind: 'paragraph' | 'heading' | 'cell' | 'code' | 'component';
	readonly runs: readonly Run[];
	/** Line of its first sign, from 1. Line ends in its words are those of the text. */
	readonly line: number;
}

/** A node and all that is below it, in the order of the text. */
export function* nodesIn(node: Nodes): Generator<Nodes> {
	yield node;
	if ('children' in node) for (const child of node.children) yield* nodesIn(child);
}

/** The source of a node; empty for what the parser made of parts of words (a bare address). */
export function sourceOf(text: string, node: Nodes): string {
	return text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** Line of a node, from 1. */
export function lineOf(node: Nodes): number {
	return node.position?.start.line ?? 1;
}

/** The passages of a tree. `printed` says which words a component prints; none where it is left out. */
export function passagesOf(tree: Root, printed: (element: JsxElement) => string = () => ''): Passage[] {
	return Array.from(nodesIn(tree)).flatMap((node): Passage[] => {
		const line = lineOf(node);
		switch (node.type) {
			case 'paragraph':
			case 'heading':
				return [{ kind: node.type, runs: runsOf(node), line }];
			case 'tableCell':
				return [{ kind: 'cell', runs: runsOf(node), line }];
			case 'code':
				return [{ kind: 'code', runs: [{ text: node.value, kind: 'code' }], line: line + 1 }];
			case 'mdxJsxFlowElement':
				return [{ kind: 'component', runs: [{ text: printed(node), kind: 'words' }], line }];
			default:
				return [];
		}
	});
}

/** The words of a passage; an address that stands bare is no word. */
export function wordsOf({ runs }: Passage): string {
	return runs.map(({ text, kind }) => (kind === 'address' ? '' : text)).join('');
}

/** The line on which a sign of the words stands. */
export function lineAt(passage: Passage, at: number): number {
	return passage.line + wordsOf(passage).slice(0, at).split('\n').length - 1;
}

function runsOf(node: Nodes, kind: Run['kind'] = 'words'): Run[] {
	return 'children' in node ? node.children.flatMap((child) => runOf(child, kind)) : [];
}

function runOf(node: Nodes, kind: Run['kind']): Run[] {
	switch (node.type) {
		case 'text':
			return [{ text: node.value, kind }];
		case 'break':
			return [{ text: '\n', kind }];
		case 'inlineCode':
			return [{ text: node.value, kind: 'code' }];
		case 'image':
		case 'imageReference':
			return [{ text: node.alt ?? '', kind }];
		case 'link': {
			const runs = runsOf(node, 'link');
			const isBare = runs.map(({ text }) => text).join('') === node.url;
			return isBare ? runs.map(({ text }) => ({ text, kind: 'address' })) : runs;
		}
		case 'linkReference':
			return runsOf(node, 'link');
		default:
			return runsOf(node, kind);
	}
}
