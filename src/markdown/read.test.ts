import { describe, expect, it } from 'vitest';
import { readMarkdown, readMdx } from './read.ts';
import { nodesIn } from './words.ts';

const typesOf = (text: string) => [...nodesIn(readMdx(text).tree)].map(({ type }) => type);

describe('reading MDX', () => {
	it('knows the tables, strokes, footnotes and bare addresses of GFM', () => {
		const types = typesOf('| a |\n| - |\n| ~~b~~ |\n\nXem https://a.example/ [^1]\n\n[^1]: Chú giải.');
		expect(types).toEqual(
			expect.arrayContaining(['table', 'delete', 'link', 'footnoteReference', 'footnoteDefinition']),
		);
	});

	it('sees code where the compiler does', () => {
		expect(typesOf('import "a";')).toContain('mdxjsEsm');
		expect(typesOf('- a\n  ~~~\n{b}')).toContain('mdxFlowExpression');
		expect(typesOf('    {b}')).toContain('mdxFlowExpression');
	});

	it.each([
		['an open brace, at the line that opens it', 'a\n\nb {c\nd\n\ne', 3, 'expression'],
		['an open brace in the middle of the text', '{a}\n\n{b\n\nc\n\nd', 3, 'expression'],
		['an import that is none', 'a\n\nimport của ta', 3, 'esm'],
		['a tag that is not closed', 'a\n\n<b>\n\nc', 3, 'tag'],
		['a comment', 'a\n\n<!-- b\n\nc -->', 3, 'tag'],
		['a tag without an end', '<A\n\nb\n\nc="d"', 1, 'tag'],
	] as const)('reports %s', (_name, text, line, kind) => {
		expect(readMdx(text).faults[0]).toEqual({ line, kind });
	});

	it('reads on behind a fault', () => {
		const { tree, faults } = readMdx('<a>\n\n**b**\n\n{c\n');
		expect(faults.map(({ line }) => line)).toEqual([1, 5]);
		expect([...nodesIn(tree)].map(({ type }) => type)).toContain('strong');
	});

	it('ends on a text full of faults', () => {
		expect(readMdx('<\n\n{\n\n'.repeat(200)).faults.length).toBeLessThanOrEqual(20);
	});
});

describe('reading Markdown', () => {
	it('takes braces and tags for what they are there: words and HTML', () => {
		expect([...nodesIn(readMarkdown('{a} <b>'))].map(({ type }) => type)).toEqual([
			'root',
			'paragraph',
			'text',
			'html',
		]);
	});

	it('takes no indented line for code', () => {
		expect([...nodesIn(readMarkdown('    Điều 1'))].map(({ type }) => type)).toEqual([
			'root',
			'paragraph',
			'text',
		]);
	});
});
