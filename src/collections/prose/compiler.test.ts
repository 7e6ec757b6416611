/** The checker against the compiler: what check:content lets through runs no code in the build. */
import { parseFrontmatter } from '@astrojs/markdown-remark';
import { compile } from '@mdx-js/mdx';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { nodesIn } from '../../markdown/words.ts';
import { PAGE_MARKDOWN } from '../../markdown/page.ts';
import { COMPONENT_NAMES } from './components.ts';
import { parseProseFile } from './prose-file.ts';

const SCHEMA = z.strictObject({ title: z.string() });
const HEAD = '---\ntitle: Trang thử\n---\n';

const ROOMS = ['guide', 'article', 'story', 'page'] as const;
/** What is wrong with a file in the room that finds least. */
const problemsOf = (text: string) =>
	ROOMS.map((room) => parseProseFile('trang.mdx', Buffer.from(text), SCHEMA, room).problems).reduce(
		(least, problems) => (problems.length < least.length ? problems : least),
	);

/** What the compiler makes of a file: the nodes it sees and the statements of the module. */
async function compiled(file: string) {
	const { content } = parseFrontmatter(file, { frontmatter: 'empty-with-spaces' });
	let nodes: Nodes[] = [];
	const statements: string[] = [];
	const note = () => (tree: Root) => void (nodes = [...nodesIn(tree)]);
	const list = () => (program: { body: readonly { type: string; source?: { value: string } | null }[] }) => {
		for (const { type, source } of program.body) statements.push(`${type} ${source?.value ?? ''}`.trim());
	};
	await compile(content, {
		remarkPlugins: [...PAGE_MARKDOWN.remarkPlugins, note],
		rehypePlugins: PAGE_MARKDOWN.rehypePlugins,
		recmaPlugins: [list],
	});
	return { nodes, statements };
}

const CODE_NODES: ReadonlySet<string> = new Set([
	'mdxjsEsm',
	'mdxFlowExpression',
	'mdxTextExpression',
	'html',
]);
/** What the module of plain words and of our components is made of. */
const PLAIN_STATEMENTS: ReadonlySet<string> = new Set([
	'ImportDeclaration react/jsx-runtime',
	'FunctionDeclaration',
	'ExportDefaultDeclaration',
]);
const COMPONENTS: ReadonlySet<string | null> = new Set(COMPONENT_NAMES);

/** Whatever is more than words in what the compiler sees. */
async function codeIn(file: string): Promise<unknown[]> {
	const { nodes, statements } = await compiled(file);
	const code = nodes.filter((node) => {
		if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement')
			return CODE_NODES.has(node.type);
		return !COMPONENTS.has(node.name) || node.attributes.some(({ value }) => typeof value !== 'string');
	});
	return [...code, ...statements.filter((statement) => !PLAIN_STATEMENTS.has(statement))];
}

const WORDS = [
	'Chữ ',
	'năm 2024. ',
	'**đậm** ',
	'`{mã}` ',
	'[a](/b/) ',
	'~~bỏ~~ ',
	'\\{ ',
	'\\< ',
	'_',
	'[^1]',
	'"',
];
const LINES = ['\n', '\n\n', '\r\n', '\r', '\n- ', '\n  ', '\n    ', '\n> ', '\n1. ', '\n\n## ', '\t'];
const BLOCKS = [
	'\n```\n',
	'\n~~~\n',
	'\n  ~~~\n',
	'\n| a | b |\n| - | - |\n',
	'\n\n[^1]: ',
	'\n\n---\n\n',
	'\n+++\n',
];
const TAGS = [
	'\n\n<Deadlines />\n\n',
	'\n\n<Quote at="a" />\n\n',
	'\n\n<SourceQuote source="a" text="{b}" />\n\n',
	'\n\n<Aside type="note" title="{a}">\n\nLời.\n\n</Aside>\n\n',
	'\n\n<Aside type="caution" title="a">\n\n',
	'\n\n</Aside>\n\n',
	'\n\n<Steps>\n\n1. Một.\n\n</Steps>\n\n',
];
const HOSTILE = [
	'{a}',
	'{',
	'}',
	'{/* a */}',
	'{process.exit()}',
	'<b>',
	'</b>',
	'<br/>',
	'<',
	'<!-- a -->',
	'<>',
	'</>',
	'`',
	'\\',
	'import a from "b";',
	'import "b";',
	'export const a = 1;',
	'export default 1;',
	'<Quote at={a} />',
	'<Quote {...a} />',
	'<Khac />',
	'<a.b />',
	'&amp;',
	'&#123;a&#125;',
	'[1]: javascript:a',
	'![a](/b.png)',
	'\u2028',
	'<Quote at="a"\n/>',
	'<Quote at="a">',
	'</Quote>',
	'<https://a.example>',
	'https://a.example ',
	'---\n',
	'$',
	'|',
];

const pieces = (hostile: number) =>
	fc
		.array(
			fc.oneof(
				{ weight: 8, arbitrary: fc.constantFrom(...WORDS) },
				{ weight: 6, arbitrary: fc.constantFrom(...LINES) },
				{ weight: 3, arbitrary: fc.constantFrom(...BLOCKS, ...TAGS) },
				{ weight: hostile, arbitrary: fc.constantFrom(...HOSTILE) },
			),
			{ maxLength: 14 },
		)
		.map((parts) => parts.join(''));
const FILE = fc.oneof(
	fc.oneof(pieces(0), pieces(1), pieces(4)).map((body) => `${HEAD}\n${body}`),
	pieces(2).map((keys) => `---\ntitle: Trang thử\n${keys}\n---\n\nChữ {a}.\n`),
	// Not with a backslash before the quote: the library yaml takes `\\"` at its end for closed, Astro's does not.
	pieces(2).map((keys) => `---\ntitle: "Trang\n${keys} "\n---\n\nChữ.\n`),
);

describe('what the checker lets through', () => {
	it('compiles, and is words and our components only', { timeout: 60_000 }, async () => {
		let accepted = 0;
		await fc.assert(
			fc.asyncProperty(FILE, async (file) => {
				if (problemsOf(file).length > 0) return;
				accepted += 1;
				expect(await codeIn(file)).toEqual([]);
			}),
			// More in `npm run test:long`.
			{ numRuns: process.env['LONG'] === 'all' ? 2000 : 300 },
		);
		expect(accepted).toBeGreaterThan(30);
	});
});

describe('what only the compiler takes for code', () => {
	it.each([
		['an import behind a lone carriage return', `${HEAD}Chữ.\r\rimport "b";\r\rHết.\n`, 4],
		['an export behind a lone carriage return', `${HEAD}Chữ.\r\rexport const a = 1;\r\rHết.\n`, 4],
		[
			'an expression behind a fence that its list item ends',
			`${HEAD}- a\n  ~~~\n{process.env.X}\n  ~~~\n`,
			6,
		],
		['an expression in an indented line', `${HEAD}Chữ.\n\n    {a}\n`, 6],
		['keys that end before their last line', '---\ntitle: Trang\n+++\n{a}\n---\n\nChữ.\n', 3],
	])('is refused with its line: %s', async (_name, file, line) => {
		expect(await codeIn(file)).not.toEqual([]);
		expect(problemsOf(file)).toContainEqual(expect.objectContaining({ file: 'trang.mdx', line }));
	});
});
