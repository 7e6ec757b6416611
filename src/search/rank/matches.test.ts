import { describe, expect, it } from 'vitest';
import type { QueryWord } from '../query/query-words.ts';
import { isGrounded, standsOut } from './matches.ts';

const telling = (count: number): QueryWord[] =>
	Array.from({ length: count }, (_, at) => ({
		text: `từ${String(at)}`,
		spelling: '',
		syllables: [at],
		strict: false,
		weak: false,
	}));

const asks = (count: number, guessed = 0) => ({ words: telling(count), unknown: 0, guessed });

describe('isGrounded', () => {
	it('takes some of the words by chance for no answer', () => {
		expect(isGrounded({ coverage: 0.5, pairs: 0, title: 0 }, 0.5, asks(5))).toBe(false);
	});
	it('takes a record in which the words stand together for one', () => {
		expect(isGrounded({ coverage: 0.5, pairs: 2, title: 0 }, 0.5, asks(5))).toBe(true);
	});
	it('does not count pairs of words that it guessed itself, where little else was typed', () => {
		const record = { coverage: 0.5, pairs: 2, title: 0 };
		expect(isGrounded(record, 0.5, asks(5, 2))).toBe(false);
		expect(isGrounded(record, 0.5, asks(5, 1))).toBe(true);
	});
	it('believes a title that says most of what was asked', () => {
		expect(isGrounded({ coverage: 0.7, pairs: 0, title: 0.7 }, 0.5, asks(6))).toBe(true);
		expect(isGrounded({ coverage: 0.7, pairs: 0, title: 0.7 }, 0.5, asks(2))).toBe(false);
	});
	it('asks less of a record where much was said', () => {
		const record = { coverage: 0.45, pairs: 2, title: 0.1 };
		expect(isGrounded(record, 0.25, asks(6))).toBe(false);
		expect(isGrounded(record, 0.25, asks(11))).toBe(true);
	});
});

describe('standsOut', () => {
	const scored = (...all: readonly (readonly [string, number])[]) =>
		all.map(([url, score]) => ({ url, score }));

	it('believes a page that says far more than every other one', () => {
		expect(standsOut(scored(['/tin/', 0.55], ['/thay-doi/', 0.28]))).toBe(true);
		expect(standsOut(scored(['/tin/', 0.55], ['/tin/#chung', 0.5], ['/thay-doi/', 0.3]))).toBe(true);
	});

	it('believes none that is one of many, nor one that says little', () => {
		expect(standsOut(scored(['/tin/', 0.55], ['/thay-doi/', 0.4]))).toBe(false);
		expect(standsOut(scored(['/tin/', 0.4]))).toBe(false);
		expect(standsOut([])).toBe(false);
	});
});
