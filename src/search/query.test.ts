import { describe, expect, it } from 'vitest';
import { buildLexicon, readLexicon } from './lexicon.ts';
import { MAX_SPELLINGS, MAX_WORDS, planQuery } from './query.ts';

const lexicon = readLexicon(
	buildLexicon(['Đảng, đang, dạng', 'thi đua đăng ký', 'dưới đây đo dò', 'Nghị định 98/2023/NĐ-CP', 'dừa']),
);
const formsOf = (query: string) => planQuery(query, lexicon).words.map(({ forms }) => forms);

describe('planQuery', () => {
	it('gives a word typed with d every form the index has, the commonest first', () => {
		expect(formsOf('dang ky')).toEqual([['đang', 'dang'], ['ky']]);
	});
	it('keeps a typed đ', () => {
		expect(formsOf('đảng')).toEqual([['đang']]);
	});
	it('takes đ for want of d, and d for want of đ', () => {
		expect(formsOf('dăng')).toEqual([['dang', 'đang']]);
		expect(formsOf('đưới')).toEqual([['duoi']]);
	});
	it('takes the old ð for đ', () => {
		expect(formsOf('Ðảng')).toEqual([['đang']]);
	});
	it('reads a number and symbol as its parts', () => {
		expect(planQuery('98/2023/nd-cp', lexicon).spellings).toEqual(['98 2023 nđ cp']);
	});
	it('lets dashes and punctuation fall away', () => {
		expect(planQuery(' “Thi - đua” ! ', lexicon).spellings).toEqual(['thi đua']);
	});
	it('takes only a last word for unfinished, and only where it is not a word already', () => {
		expect(planQuery('thi du', lexicon).words.at(-1)).toMatchObject({ forms: ['du', 'đu'], prefix: true });
		expect(planQuery('th dua', lexicon)).toMatchObject({ missing: ['th'], words: [{ prefix: false }] });
	});
	it('names the words that nobody has', () => {
		expect(planQuery('thi xyzzy đua', lexicon)).toMatchObject({ missing: ['xyzzy'], spellings: ['thi đua'] });
	});
	it('stays bounded, the likeliest spelling first', () => {
		const { words, spellings } = planQuery('dang '.repeat(40), lexicon);
		expect(words).toHaveLength(MAX_WORDS);
		expect(spellings).toHaveLength(MAX_SPELLINGS);
		expect(spellings[0]).toBe(Array<string>(MAX_WORDS).fill('đang').join(' '));
	});
	it('weighs rare words more', () => {
		const [common, rare] = planQuery('đang dừa', lexicon).words;
		expect(rare?.weight).toBeGreaterThan(common?.weight ?? Infinity);
	});
});
