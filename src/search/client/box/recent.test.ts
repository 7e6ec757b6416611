import { expect, test } from 'vitest';
import { recentSearches } from './recent.ts';

function memory(initial: Record<string, string> = {}) {
	const kept = new Map(Object.entries(initial));
	return {
		kept,
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key),
	};
}

test('the latest stands first, once, and the list stays short', () => {
	const store = memory();
	const recent = recentSearches(() => store);
	for (const query of ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'Hai']) recent.add(query);
	expect(recent.list()).toEqual(['Hai', 'bảy', 'sáu', 'năm', 'bốn', 'ba']);
	recent.clear();
	expect(recent.list()).toEqual([]);
	expect(store.kept.size).toBe(0);
});

test('who says no is not remembered, then or later', () => {
	const recent = recentSearches(() => store);
	const store = memory();
	recent.add('khen');
	recent.turn(false);
	recent.add('thưởng');
	recent.clear();
	expect(recent.isOn()).toBe(false);
	expect(recent.list()).toEqual([]);
	expect([...store.kept.values()].join()).not.toContain('khen');
	recent.turn(true);
	recent.add('thưởng');
	expect(recent.list()).toEqual(['thưởng']);
});

test.each(['{', '{"a":1}', '[1,null]', 'null'])('a torn store, %s, is an empty list', (text) => {
	expect(recentSearches(() => memory({ 'tim-kiem-gan-day': text })).list()).toEqual([]);
});

test('where storage is blocked nothing is kept and nothing breaks', () => {
	const recent = recentSearches(() => {
		throw new Error('blocked');
	});
	recent.add('khen');
	recent.turn(true);
	expect([recent.list(), recent.isOn()]).toEqual([[], false]);
});
