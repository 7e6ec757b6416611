import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countChoices, FILTER_NAMES, plainQuestion, readState, stateUrl, withFilter } from './state.ts';

test('an address says the question, the kind and the filters', () => {
	const state = readState('?q=thi+dua&loai=G%C6%B0%C6%A1ng&nam=2024&la=x&hieu-luc=');
	expect(state).toEqual({ query: 'thi dua', kind: 'Gương', filters: { nam: '2024' } });
	expect(countChoices(state)).toBe(2);
});

test('an address without a question is the plain page', () => {
	expect(stateUrl('/tim-kiem/', readState(''))).toBe('/tim-kiem/');
	expect(readState('?loai=&q=%20')).toEqual(plainQuestion(''));
});

test('a filter is set, changed and taken away, the others stay', () => {
	const first = withFilter(plainQuestion('khen'), 'nam', '2024');
	const second = withFilter(withFilter(first, 'co-quan', 'Chính phủ'), 'nam', '2023');
	expect(second.filters).toEqual({ nam: '2023', 'co-quan': 'Chính phủ' });
	expect(withFilter(second, 'nam', '').filters).toEqual({ 'co-quan': 'Chính phủ' });
});

test('every question survives its own address', () => {
	const text = fc.string({ unit: 'grapheme', minLength: 1 }).map((words) => words.trim());
	const filters = fc.dictionary(
		fc.constantFrom(...FILTER_NAMES),
		text.filter((value) => value !== ''),
	);
	fc.assert(
		fc.property(
			text,
			fc.option(
				text.filter((kind) => kind !== ''),
				{ nil: undefined },
			),
			filters,
			(query, kind, chosen) => {
				const state = { query, kind, filters: { ...chosen } };
				expect(readState(new URL(stateUrl('http://x/', state)).search)).toEqual(state);
			},
		),
	);
});
