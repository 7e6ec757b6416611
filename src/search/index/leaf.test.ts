import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strengthOf, termName, type Postings, type Term, type TermEntry } from './format.ts';
import { openLeaf, readLeaf } from './leaf.ts';

const RECORDS = 40;
const KEYS = ['thuong', 'ki', 'a1', 'пу'];
const CONTEXT = { keys: KEYS, records: RECORDS };

const postings = fc
	.tuple(
		fc.uniqueArray(fc.tuple(fc.nat(RECORDS - 1), fc.nat(15)), {
			minLength: 1,
			selector: ([record]) => record,
		}),
		fc.nat(9),
	)
	.map(([rows, cut]): Postings => {
		const sorted = rows.toSorted(([a], [b]) => a - b);
		return {
			count: sorted.length + cut,
			records: sorted.map(([record]) => record),
			strengths: sorted.map(([, level]) => strengthOf(level)),
		};
	});
const entries = fc.array(fc.record({ spelling: fc.string({ unit: 'grapheme' }), postings }), {
	minLength: 1,
	maxLength: 3,
});
const term = fc.tuple(fc.nat(KEYS.length - 1), fc.nat(50));

/** Terms in order, pairs with one list each. */
const leaves = fc
	.uniqueArray(fc.tuple(term, entries), { selector: ([[home, code]]) => home * 100 + code })
	.map((rows) =>
		rows
			.map(([[home, code], own]): [Term, TermEntry[]] => [
				{ home, code },
				code === 0 ? own : own.slice(0, 1).map(({ postings }) => ({ spelling: '', postings })),
			])
			.sort(([a], [b]) => a.home - b.home || a.code - b.code),
	);

function written(rows: readonly (readonly [Term, readonly TermEntry[]])[]): Uint8Array {
	const leaf = openLeaf(CONTEXT);
	for (const [term, own] of rows) leaf.add(term, own);
	return leaf.finish();
}

describe('a leaf', () => {
	it('reads back as it was written, whatever its terms, spellings and lists', () => {
		fc.assert(
			fc.property(leaves, (rows) => {
				expect([...readLeaf(written(rows), CONTEXT)]).toEqual(
					rows.map(([term, own]) => [termName(term), own]),
				);
			}),
		);
	});
	it('says in a few bytes what follows from the syllable: where a pair stands, and how strong', () => {
		const records = Array.from({ length: RECORDS }, (_, record) => record);
		const list = { count: RECORDS, records, strengths: records.map((record) => strengthOf(record % 16)) };
		const word: [Term, TermEntry[]] = [{ home: 0, code: 0 }, [{ spelling: 'thương', postings: list }]];
		const pair = (code: number): [Term, TermEntry[]] => [
			{ home: 0, code },
			[{ spelling: '', postings: list }],
		];
		const pairs = Array.from({ length: 20 }, (_, at) => pair(at + 1));
		const alone = written([word]).length;
		expect(written([word, ...pairs]).length - alone).toBeLessThan(20 * 10);
	});
	it('is refused where it is torn', () => {
		const many = Array.from({ length: 30 }, (_, at): [Term, TermEntry[]] => [
			{ home: 0, code: at + 1 },
			[
				{
					spelling: '',
					postings: { count: 2, records: [at, at + 7], strengths: [1, 2].map(() => strengthOf(at % 16)) },
				},
			],
		]);
		expect(() => readLeaf(written(many).slice(0, 20), CONTEXT)).toThrow('bị cụt');
		expect(() => readLeaf(new TextEncoder().encode('torn'), CONTEXT)).toThrow('bị cụt');
	});
});
