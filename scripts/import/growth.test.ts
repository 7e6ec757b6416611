import { describe, it } from 'vitest';
import { parseDocument } from '../../src/legal/parse.ts';
import { expectInStep, LONGER } from '../../src/text/testing/in-step.ts';
import { docx, p, table } from './docx/testing.ts';
import { readFile } from './read-file.ts';
import { fileIn, SAMPLE, temporaryFolder } from './testing.ts';

describe('a file of any size', () => {
	const fileOf = (
		name: string,
		make: (lines: readonly string[]) => string | Uint8Array,
		count: number,
	): string => {
		const lines = Array.from(
			{ length: count },
			(_, n) => `${String(n + 1)}. Vớt bèo ở ao, xem Nghị định số 98/2023/NĐ-CP`,
		);
		return fileIn(temporaryFolder(), name, make([...SAMPLE.split('\n').slice(0, 11), ...lines]));
	};

	it.each([
		['a text', 'a.txt', (lines: readonly string[]) => lines.join('\n')],
		[
			'a page',
			'a.html',
			(lines: readonly string[]) => `<html>${lines.map((line) => `<p>${line}</p>`).join('')}`,
		],
		[
			'a Word file',
			'a.docx',
			(lines: readonly string[]) => docx({ body: lines.map((line) => p(line)).join('') }),
		],
		[
			'a table of Word',
			'a.docx',
			(lines: readonly string[]) => docx({ body: table(...lines.map((line) => [p('1'), p(line)])) }),
		],
		['one line', 'a.txt', (lines: readonly string[]) => lines.join('; ')],
	])('takes time in step with it: %s', (_name, file, make) => {
		const read = (path: string) => parseDocument(readFile(path).text);
		expectInStep(read, fileOf(file, make, 200), fileOf(file, make, 200 * LONGER));
	});
});
