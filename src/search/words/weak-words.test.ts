import { describe, expect, it } from 'vitest';
import { weakPlaces } from './weak-words.ts';
import { splitWords } from './words.ts';

const weakIn = (text: string) => {
	const words = splitWords(text);
	const weak = weakPlaces(words);
	return words.filter((_, at) => weak[at]).map(({ lower }) => lower);
};

describe('weakPlaces', () => {
	it('finds the words that only make a question of it', () => {
		expect(weakIn('Ai có quyền tặng diều giấy theo quy định của pháp luật?')).toEqual(
			'ai có theo quy định của pháp luật'.split(' '),
		);
	});
	it('knows "thì" from "thi", and does not guess where no marks are typed', () => {
		expect(weakIn('thì có thi')).toEqual(['thì', 'có']);
		expect(weakIn('co thi dua o dau')).toEqual(['o', 'dau']);
	});
	it('leaves alone what the question is about', () => {
		expect(weakIn('diều giấy bay cao')).toEqual([]);
	});
});
