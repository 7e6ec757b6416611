import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeExcerpt, markText } from './excerpt.ts';
import { makeMarker, type Marker } from './marks.ts';
import { NO_RULES } from '../query/rules.ts';
import { splitWords } from '../words/words.ts';

const LONG = `${'lời dẫn '.repeat(40)}Đẩy mạnh phong trào thi đua, yêu nước${' phần sau'.repeat(40)}.`;

function markerFor(query: string): Marker {
	const words = splitWords(query);
	const keys = words.map(({ key }) => key);
	const typed = words.map(({ lower, spelling }, at) => ({
		text: lower,
		spelling,
		syllables: [at],
		strict: false,
		weak: false,
	}));
	return makeMarker([{ words: typed, unknown: 0, weight: 1 }], NO_RULES, keys, () => 1);
}

const excerpt = (query: string, text: string) => makeExcerpt(markerFor(query), text);

describe('makeExcerpt', () => {
	it('shows the phrase in its original spelling, with words before it and dots at both ends', () => {
		const parts = excerpt('phong trao thi dua', LONG);
		expect(parts.map(({ text }) => text).join('')).toMatch(
			/^… lời dẫn lời dẫn Đẩy mạnh phong trào .* phần sau …$/u,
		);
		expect(parts.filter(({ marked }) => marked)).toEqual([{ text: 'phong trào thi đua', marked: true }]);
	});
	it('gives a short text whole', () => {
		expect(excerpt('dua', 'Thi đua.')).toEqual([
			{ text: 'Thi ', marked: false },
			{ text: 'đua', marked: true },
			{ text: '.', marked: false },
		]);
	});
	it('answers for a text without words', () => {
		expect(excerpt('thi', '…')).toEqual([{ text: '…', marked: false }]);
	});
});

describe('markText', () => {
	it('never changes the words of a title', () => {
		fc.assert(
			fc.property(fc.string(), fc.string({ unit: fc.constantFrom(...'ab đ,') }), (query, title) => {
				const parts = markText(markerFor(query), title);
				expect(parts.map(({ text }) => text).join('')).toBe(title);
			}),
		);
	});
});
