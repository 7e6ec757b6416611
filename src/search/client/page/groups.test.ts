import { expect, test } from 'vitest';
import type { SearchResult } from '../../result/answer.ts';
import { byKind, groupAnswer } from './groups.ts';

function result(url: string, kind: string, direct = false): SearchResult {
	return {
		url,
		kind,
		direct,
		title: url,
		context: null,
		effect: null,
		score: 1,
		titleParts: [],
		excerpt: [],
	};
}

const results = [
	result('/cited/', 'Điều', true),
	...['a', 'b', 'c', 'd', 'e'].map((name) => result(`/${name}/`, name === 'b' ? 'Gương' : 'Nhiệm vụ')),
	...['f', 'g', 'h', 'i'].map((name) => result(`/${name}/`, 'Văn bản')),
	result('/k/', 'Gương'),
];
const kinds = [
	{ kind: 'Văn bản', count: 40 },
	{ kind: 'Nhiệm vụ', count: 4 },
	{ kind: 'Gương', count: 2 },
	{ kind: 'Lịch', count: 1 },
];

test('what was cited stands apart, then the best of all, then each kind by its best result', () => {
	const { direct, best, groups } = groupAnswer({ results, kinds });
	expect(direct.map(({ url }) => url)).toEqual(['/cited/']);
	expect(best.map(({ url }) => url)).toEqual(['/a/', '/b/', '/c/', '/d/', '/e/']);
	expect(groups.map(({ kind, count, results: { length } }) => [kind, count, length])).toEqual([
		['Gương', 2, 1],
		['Văn bản', 40, 3],
	]);
});

test('every kind is reached: as a group, or by its count alone', () => {
	const { groups, others } = groupAnswer({ results, kinds });
	expect([...groups, ...others].map(({ kind }) => kind).sort()).toEqual(kinds.map(({ kind }) => kind).sort());
});

test('an empty answer has no groups', () => {
	expect(groupAnswer({ results: [], kinds: [] })).toEqual({ direct: [], best: [], groups: [], others: [] });
});

test('a short list keeps the order of its kinds', () => {
	expect(byKind(results).map(({ kind }) => kind)).toEqual(['Điều', 'Nhiệm vụ', 'Gương', 'Văn bản']);
});
