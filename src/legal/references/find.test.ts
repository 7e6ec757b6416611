import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../fixtures/arbitrary.ts';
import { expectInStep, LONGER } from '../../text/testing/in-step.ts';
import { describeTargets } from './describe.ts';
import { findReferences } from './find.ts';
import { readPlace } from './place.ts';
import type { ReferenceContext } from './target.ts';

const FIXTURES = new URL('fixtures/', import.meta.url);

interface Case {
	readonly text: string;
	readonly context: ReferenceContext;
	readonly expected: readonly string[];
}

/** Pieces that citations are made of, and what may stand between. */
const PIECES = [
	'điểm a',
	'Điểm',
	'khoản 1',
	'khoản',
	'2',
	', 3',
	' và ',
	' đến ',
	'; ',
	'Điều 5',
	'Điều',
	'này',
	'Mục II',
	'Chương',
	'Phụ lục',
	'Phần thứ nhất',
	'Luật',
	'Luật Thi đua, khen thưởng',
	'Nghị định số 98/2023/NĐ-CP',
	' của ',
	'ngày 31/12/2023',
	'năm 2022',
	'sửa đổi, bổ sung một số điều của',
	'(',
	')',
	'.',
	':',
	'\n',
	'\n\n',
	' ',
	'a) ',
	'e\u0301',
	'sau đây của ',
	'Kế hoạch này',
];
const citationLike = fc
	.array(fc.constantFrom(...PIECES), { maxLength: 40 })
	.map((pieces) => pieces.join(' ').replaceAll('  ', ' '));
const input = fc.oneof(anyText, citationLike);

describe('citations of every form', () => {
	for (const form of readdirSync(FIXTURES)) {
		for (const { text, context, expected } of readCases(form)) {
			it(`${form}: ${text.replaceAll('\n', '⏎')}`, () => {
				expect(found(text, context)).toEqual(expected);
			});
			it(`${form}, in decomposed letters: ${text.slice(0, 40).replaceAll('\n', '⏎')}`, () => {
				const decomposed = text.normalize('NFD');
				expect(found(decomposed, context).map((line) => line.normalize('NFC'))).toEqual(expected);
			});
		}
	}
});

describe('any text', () => {
	it('gives ranges in order that lie in the text and never overlap', () => {
		fc.assert(
			fc.property(input, (text) => {
				let at = 0;
				for (const { start, end, targets } of findReferences(text)) {
					expect(start).toBeGreaterThanOrEqual(at);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(text.length);
					expect(targets.length).toBeGreaterThan(0);
					at = start;
					for (const target of targets) {
						expect(target.start).toBeGreaterThanOrEqual(at);
						expect(target.end).toBeGreaterThanOrEqual(target.start);
						expect(target.end).toBeLessThanOrEqual(end);
						at = target.end;
					}
					at = end;
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('gives the same citations whatever plain words stand before and behind', () => {
		fc.assert(
			fc.property(citationLike, (text) => {
				const shifted = findReferences(`Xin chào.\n\n${text}\n\nHết`);
				expect(shifted.map(describeTargets)).toEqual(findReferences(`\n\n${text}\n\n`).map(describeTargets));
			}),
		);
	});

	it.each([
		['one long list', 'khoản 1, ', 'Điều 5'],
		['units without an end', 'điểm a khoản 1 ', ''],
		['articles that could go on', 'Điều 5, khoản 2 ', ''],
		['laws without names', 'Luật ', ''],
		['amending laws', 'Luật sửa đổi, bổ sung một số điều của Luật Đầu tư, ', ''],
		['numbers', '12/2024/', ''],
		['spaces', '   ', ''],
		['brackets', 'khoản 1 (', ''],
	])('takes time in proportion to its length: %s', (_name, piece, tail) => {
		const textOf = (pieces: number): string => piece.repeat(pieces) + tail;
		expectInStep((text) => findReferences(text), textOf(1_000), textOf(1_000 * LONGER));
	});
});

function found(text: string, context: ReferenceContext): string[] {
	return findReferences(text, context).map(
		(reference) =>
			`${text.slice(reference.start, reference.end).replace(/\s+/gu, ' ')} | ${describeTargets(reference)}`,
	);
}

/** "> text", "@ type place", "words | targets"; an empty line ends a case. */
function readCases(form: string): Case[] {
	const table = readFileSync(new URL(`${form}/cases.txt`, FIXTURES), 'utf8');
	return table
		.split('\n\n')
		.map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
		.filter((lines) => lines.length > 0)
		.map((lines) => {
			const text = lines.find((line) => line.startsWith('> '))?.slice(2) ?? '';
			const header = lines.find((line) => line.startsWith('@ '))?.slice(2) ?? 'Nghị định';
			const [, type = header, place = ''] = /^(.*) ([a-z0-9-]+)$/u.exec(header) ?? [];
			return {
				text: text.replaceAll('⏎', '\n'),
				context: { type, path: readPlace(place) },
				expected: lines.filter((line) => !/^[>@] /u.test(line)),
			};
		});
}
