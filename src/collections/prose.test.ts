import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from './load.ts';
import { TAKEN_NAMES } from './prose.ts';
import { withGoodCopy } from './test-root.ts';

const PAGE = 'pages/gioi-thieu.mdx';
const GUIDE = 'documents/ke-hoach-7-kh-ubnd-2025/huong-dan.mdx';

describe('prose', () => {
	it.each([
		['signs in code spans', 'Viết `<b>` hoặc ``{a ` b}`` thì không sao.'],
		['signs after a backslash', '3 \\< 5, \\{a\\} và \\`.'],
		['signs in code blocks', '```\n<b>{a}\n# import\n```'],
		['blocks inside longer fences', '~~~~\n~~~\n<b>\n~~~~'],
		['lists, quotations and tables', '- một\n- hai\n\n> ba\n\n| a | b |\n|---|---|\n| 1 | 2 |'],
		['links of every kind', '[a](/a/) [b](#b) [c](https://a.vn/?a=1&b=2) [d](mailto:a@a.vn)'],
		['rules between paragraphs', 'Một.\n\n---\n\nHai.'],
		['headings that go back up', '## A\n\n### B\n\n#### C\n\n## D'],
		['lines ended as Windows does', '## A\r\n\r\nMột.\r\n\r\n---\r\n'],
		['words that only begin like code', 'importer, exportation, important'],
	])('may hold %s', async (_, prose) => {
		expect(await codesAfter(PAGE, prose)).toEqual([]);
	});

	it('may hold components one under the other in a guide', async () => {
		const prose = '<Quote at="phan-ii" />\n<Tasks under="phan-ii" />\n<Deadlines/>\n\nHết.';
		expect(await codesAfter(GUIDE, prose)).toEqual([]);
	});

	it('is told the nearest address and the nearest component', async () => {
		const problems = await problemsAfter(GUIDE, '<Quote at="phan-iii" />\n<Quot at="phan-ii" />');
		expect(problems.map(({ remedy }) => remedy)).toEqual([
			expect.stringContaining('phan-ii'),
			'Có phải “Quote”? Nếu không, xóa thành phần này.',
		]);
	});

	it('has a line of trouble for every line that has one', async () => {
		expect(await codesAfter(PAGE, 'a <b>\n\n{c}\n\nimport {x} from "<b>"')).toEqual([
			'text-markup',
			'prose-code',
			'prose-code',
		]);
	});
});

it('may not take the address of a page that the site has anyway', () => {
	// Routes whose first step is a parameter are files (feeds, maps), whose names end in .xml or .json; “_…” is no route.
	const routes = readdirSync(join(import.meta.dirname, '../pages'))
		.filter((name) => !/^[[_]/.test(name))
		.map((name) => name.replace(/\..*$/, ''));
	const remedy = 'TAKEN_NAMES in src/collections/prose.ts names the first steps of src/pages, each of them';
	expect([...TAKEN_NAMES].sort(), remedy).toEqual([...new Set(routes)].sort());
});

/** What is reported of good prose with something written below it. */
async function problemsAfter(path: string, prose: string) {
	return withGoodCopy(async (root) => {
		const good = await readFile(join(root, path), 'utf8');
		await writeFile(join(root, path), `${good}\n${prose}\n`);
		return (await loadContent(root)).problems;
	});
}

async function codesAfter(path: string, prose: string) {
	return (await problemsAfter(path, prose)).map(({ code }) => code);
}
