import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, spelling, syllableKey, waysToWrite } from './syllable.ts';

const letters = fc.string({ unit: fc.constantFrom(...'aăâeêioôơuưyđĐðÐdhkqtsẾộỹẩ'), minLength: 1 });

describe('syllableKey', () => {
	it('changes nothing the second time, and does not care about the form of its input', () => {
		fc.assert(
			fc.property(letters, fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'), (word, form) => {
				const key = syllableKey(word);
				expect(syllableKey(key)).toBe(key);
				expect(syllableKey(word.normalize(form))).toBe(key);
			}),
		);
	});
	it('is never empty on letters of any script', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				for (const letter of text.match(/\p{L}/gu) ?? []) expect(syllableKey(letter)).not.toBe('');
			}),
		);
	});
	it.each([
		['kỷ', 'kỉ'],
		['quý', 'quí'],
		['Mỹ', 'mĩ'],
		['Đua', 'dua'],
		['ðảng', 'Đảng'],
		['hòa', 'hoà'],
	])('is one for %s and %s', (one, other) => {
		expect(syllableKey(one)).toBe(syllableKey(other));
	});
	it.each([
		['tuy', 'tui'],
		['hay', 'hai'],
		['ngày', 'ngài'],
	])('keeps %s and %s apart', (one, other) => {
		expect(syllableKey(one)).not.toBe(syllableKey(other));
	});
});

describe('spelling', () => {
	it('does not care where the tone stands or how the letters are composed', () => {
		expect(spelling('hoà')).toBe(spelling('hòa'));
		expect(spelling('thuỷ'.normalize('NFD'))).toBe(spelling('thủy'));
	});
	it('tells tones and vowels apart', () => {
		expect(new Set(['đang', 'đảng', 'đáng', 'dạng', 'đăng'].map(spelling)).size).toBe(5);
	});
});

describe('agreement', () => {
	it.each([
		['đua', 'đua', 'same'],
		['thuong', 'thưởng', 'open'],
		['thưong', 'thưởng', 'open'],
		['dang', 'đảng', 'open'],
		['đang', 'đảng', 'open'],
		['đàng', 'đảng', 'other'],
		['dạng', 'đang', 'other'],
		['thưởng', 'thuong', 'other'],
		['điều', 'diều', 'opposed'],
	])('of %s with %s is %s', (typed, written, how) => {
		expect(agreement(spelling(typed), spelling(written))).toBe(how);
	});
});

describe('waysToWrite', () => {
	it.each([
		['hoà', ['hòa', 'hoà']],
		['thúy', ['thúy', 'thuý']],
		['khỏe', ['khỏe', 'khoẻ']],
		['kỷ', ['kỉ', 'kỷ']],
		['quý', ['quí', 'quý']],
		['mý', ['mí', 'mý']],
		['hoàng', ['hoàng']],
		['của', ['của']],
		['đua', ['đua']],
		['98', ['98']],
		['ếoa', ['ếoa']],
	])('of %s are %j', (word, ways) => {
		expect(waysToWrite(word)).toEqual(ways);
	});
	it('are ways of one word', () => {
		fc.assert(
			fc.property(letters, (word) => {
				const lower = word.toLowerCase();
				for (const way of waysToWrite(lower)) expect(spelling(way)).toBe(spelling(lower));
			}),
		);
	});
});
