import { describe, expect, it } from 'vitest';
import { expectInStep, LONGER } from '../../text/testing/in-step.ts';
import { openYaml } from './yaml-file.ts';

function open(text: string) {
	return openYaml('content/x.yaml', Buffer.from(text));
}

describe('a long file', () => {
	const entries = (count: number, title: string) =>
		Array.from({ length: count }, (_, index) => `  khoa-${String(index)}: ${title}\n`).join('');

	it.each([
		['without fault', 'Một bài'],
		['with a fault in every line', '"Hai  dấu cách"'],
	])('%s takes time in step with its keys', (_, title) => {
		const textOf = (keys: number): string => `sources:\n${entries(keys, title)}`;
		expectInStep(open, textOf(1000), textOf(1000 * LONGER));
	});

	it('is told the line of each fault', () => {
		const lines = open(`sources:\n${entries(3, '"Hai  dấu cách"')}`).problems.map(({ line }) => line);
		expect(lines).toEqual([2, 3, 4]);
	});
});

describe('a file that stops within a string', () => {
	it.each(['title: "Một bài', 'title: "Một bài\\"', "title: 'Một bài"])('is refused: %s', (text) => {
		expect(open(text).problems).toMatchObject([{ code: 'file-cut-off', line: 1 }]);
	});
});

describe('a file that nests too deep', () => {
	it.each([
		['brackets', `a: 1\nb: ${'['.repeat(100_000)}`, 2],
		['closed brackets', `a: ${'['.repeat(200)}${']'.repeat(200)}`, 1],
		['brackets behind those that close nothing', `a: ${']'.repeat(200)}${'['.repeat(200)}`, 1],
		['braces', `{a: `.repeat(100_000), 1],
		['dashes', `a:\n  ${'- '.repeat(100_000)}`, 2],
		['indents', Array.from({ length: 60 }, (_, index) => `${' '.repeat(index)}a:`).join('\n'), 51],
	])('by its %s is refused at once, with the line', (_, text, line) => {
		const { yaml, problems } = open(text);
		expect(yaml).toBeNull();
		expect(problems).toMatchObject([{ code: 'yaml-syntax', line, message: 'Dòng này lồng nhau quá sâu.' }]);
	});

	it('is not one whose text has many brackets, nor one with many entries', () => {
		const text = `a: "${'['.repeat(100)}"\nb: >-\n  ${'{'.repeat(100)}\nc:\n${'  - [1, {d: 2}]\n'.repeat(100)}`;
		expect(open(text).problems.map(({ code }) => code)).toEqual([]);
	});
});

describe('a key that is there twice', () => {
	it('is told where it stands the second time, however it is quoted', () => {
		expect(open(`a: 1\nb:\n  c: 1\n  'c': 2\n`).problems).toMatchObject([
			{ code: 'yaml-duplicate-key', line: 4 },
		]);
	});
});
