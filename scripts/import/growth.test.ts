import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/legal/parse.ts';
import { docx, p, table } from './docx/testing.ts';
import { readFile } from './read-file.ts';
import { fileIn, SAMPLE, temporaryFolder } from './testing.ts';

describe('a file of any size', () => {
	/** The best of three: other work on the machine must not look like ours. */
	const timeOf = (
		name: string,
		make: (lines: readonly string[]) => string | Uint8Array,
		count: number,
	): number => {
		const lines = Array.from(
			{ length: count },
			(_, n) => `${String(n + 1)}. Vớt bèo ở ao, xem Nghị định số 98/2023/NĐ-CP`,
		);
		const file = fileIn(temporaryFolder(), name, make([...SAMPLE.split('\n').slice(0, 11), ...lines]));
		const times = [1, 2, 3].map(() => {
			const began = performance.now();
			parseDocument(readFile(file).text);
			return performance.now() - began;
		});
		return Math.min(...times);
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
		timeOf(file, make, 200);
		// Eight times the lines: eight times the time where it is in step, sixty-four where each line looks at all others.
		expect(timeOf(file, make, 1600)).toBeLessThan(Math.max(timeOf(file, make, 200), 20) * 32);
	});
});
