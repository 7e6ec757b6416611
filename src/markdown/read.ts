/**
 * Markdown as trees. MDX is read with the very extensions that its compiler uses (@mdx-js/mdx: remark-parse, remark-mdx,
 * then our remark-gfm), so that nothing is code to the one and words to the other.
 */
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/** A tag in MDX. */
export type JsxElement = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/**
 * CommonMark with the tables, footnotes, strokes and bare addresses of GFM. As in MDX, indentation alone makes no code:
 * lines of the law are often indented. Any text gives a tree.
 */
export function readMarkdown(text: string): Root {
	return MARKDOWN.parse(text);
}

/** A line that the MDX compiler cannot read, and what it took it for. */
export interface Fault {
	/** From 1. */
	readonly line: number;
	readonly kind: 'esm' | 'expression' | 'tag';
}

export interface MdxReading {
	readonly tree: Root;
	/** What was read: the text, lines with a fault left empty. Positions in the tree are places in it. */
	readonly text: string;
	readonly faults: readonly Fault[];
}

/** Reads a body of MDX, without front matter. Never throws: a line that breaks the syntax is reported and passed over. */
export function readMdx(text: string): MdxReading {
	const lines = text.split('\n');
	const faults: Fault[] = [];
	for (;;) {
		const reading = tryMdx(lines);
		if ('tree' in reading) return { ...reading, text: lines.join('\n'), faults };
		const fault = faultOf(lines, reading.error);
		faults.push(fault);
		// Who sends a file full of faults is told the first ones.
		if (faults.length === MOST_FAULTS) return { tree: { type: 'root', children: [] }, text: '', faults };
		lines[fault.line - 1] = '';
	}
}

const MARKDOWN = unified().use(remarkParse).use(remarkGfm).use(withoutIndentedCode).freeze();
const MDX = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();
const MOST_FAULTS = 20;

function withoutIndentedCode(this: Processor): void {
	const data = this.data();
	(data.micromarkExtensions ??= []).push({ disable: { null: ['codeIndented'] } });
}

function tryMdx(lines: readonly string[]): { readonly tree: Root } | { readonly error: unknown } {
	try {
		return { tree: MDX.parse(lines.join('\n')) };
	} catch (error) {
		return { error };
	}
}

/**
 * The compiler names the place where it gave up, which for what is never closed is the end of the text. The editor has
 * to see where it opens: the first line with which the text cannot be read any more.
 */
function faultOf(lines: readonly string[], error: unknown): Fault {
	const { line, source } = messageOf(error);
	const end = Math.min(line ?? lines.length, lines.length);
	const opening = lines.flatMap((text, index) => (index < end && OPENS.test(text) ? [index + 1] : []));
	let [low, high] = [0, opening.length - 1];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if ('tree' in tryMdx(lines.slice(0, opening[middle]))) low = middle + 1;
		else high = middle;
	}
	return { line: opening[low] ?? end, kind: kindOf(source) };
}

/** Only here can anything begin that is more than Markdown. */
const OPENS = /[<{]|^(?:import|export)/;

function kindOf(source: string): Fault['kind'] {
	if (source.includes('esm')) return 'esm';
	return source.includes('expression') ? 'expression' : 'tag';
}

/** What a VFileMessage says of itself (https://github.com/vfile/vfile-message). */
function messageOf(error: unknown): { readonly line: number | null; readonly source: string } {
	if (typeof error !== 'object' || error === null) return { line: null, source: '' };
	const line = 'line' in error && typeof error.line === 'number' ? error.line : null;
	return { line, source: 'source' in error ? String(error.source) : '' };
}
