import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutJoined, isOneEdit, nearKeys } from './near-words.ts';

const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 5 });

/** By the book: every word that one edit makes. */
function edits(text: string): Set<string> {
	const made = new Set<string>();
	for (let at = 0; at <= text.length; at++) {
		const [start, rest] = [text.slice(0, at), text.slice(at)];
		made.add(start + rest.slice(1));
		if (rest.length > 1) made.add(start + rest.charAt(1) + rest.charAt(0) + rest.slice(2));
		for (const letter of 'abc') {
			made.add(start + letter + rest);
			if (rest !== '') made.add(start + letter + rest.slice(1));
		}
	}
	made.delete(text);
	return made;
}

describe('isOneEdit', () => {
	it('agrees with trying every edit', () => {
		fc.assert(
			fc.property(word, word, (a, b) => {
				expect(isOneEdit(a, b)).toBe(edits(a).has(b));
			}),
		);
	});
	it.each([
		['khne', 'khen'],
		['khe', 'khen'],
		['kheen', 'khen'],
		['khan', 'khen'],
	])('takes %s for %s', (a, b) => {
		expect(isOneEdit(a, b)).toBe(true);
	});
});

describe('nearKeys', () => {
	it('gives the commonest first and never a number', () => {
		expect(nearKeys('khne', ['khen', 'khoai', 'kne', 'khne1'], (at) => at, 5)).toEqual([2, 0]);
	});
});

describe('cutJoined', () => {
	const counts: Readonly<Record<string, number>> = { thi: 50, dua: 40, khen: 60, thuong: 60, th: 90, i: 5 };
	const cut = (key: string) => cutJoined(key, (piece) => counts[piece] ?? 0);
	it('finds the spaces again, in as few pieces as there are', () => {
		expect(cut('thidua')).toEqual(['thi', 'dua']);
		expect(cut('thiduakhenthuong')).toEqual(['thi', 'dua', 'khen', 'thuong']);
	});
	it.each(['xyzzy', 'thiduax', 'dua'])('leaves %s alone', (key) => {
		expect(cut(key)).toBeNull();
	});
});
