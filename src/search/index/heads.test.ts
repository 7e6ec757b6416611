import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordHead } from './format.ts';
import { openHeads, packHeads } from './heads.ts';

const heads = fc.array(
	fc.record(
		{
			url: fc.webPath(),
			title: fc.string(),
			names: fc.array(fc.string()),
			expired: fc.constant(true as const),
			worth: fc.constantFrom(0, 0.3),
			answers: fc.record({ who: fc.string(), money: fc.string() }, { requiredKeys: [] }),
			fragment: fc.oneof(
				fc.string(),
				fc.nat(999).map((name) => `vi_${String(name + 1000)}`),
			),
		},
		{ requiredKeys: ['url', 'title', 'fragment'] },
	),
	{ maxLength: 5 },
);

test('heads are the same again when they are read, each with what it has and no more', () => {
	fc.assert(
		fc.property(heads, (own: readonly RecordHead[]) => {
			const written = JSON.stringify(packHeads(own));
			const read = openHeads(JSON.parse(written) as ReturnType<typeof packHeads>);
			expect(read).toEqual(own);
			expect(read.map((head) => Object.keys(head).length)).toEqual(
				own.map((head) => Object.keys(head).length),
			);
		}),
	);
});

test('the order of answers does not change what is written, and keys without any value are not', () => {
	const record = (answers: RecordHead['answers']) => ({
		url: '/',
		title: '',
		fragment: '',
		...(answers && { answers }),
	});
	const one = packHeads([record({ who: 'a', money: 'b' })]);
	expect(JSON.stringify(one)).toBe(JSON.stringify(packHeads([record({ money: 'b', who: 'a' })])));
	expect(Object.keys(packHeads([record(undefined)], ['title']))).toEqual(['url', 'fragment']);
});
