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
	it('takes a word without marks as meant where the others have theirs', () => {
		expect(weakIn('sách cho trẻ nhỏ trong làng')).toEqual(['cho', 'trong']);
		expect(weakIn('sach cho tre nho trong lang')).toEqual([]);
	});
	it('hears what only keeps a talk going', () => {
		expect(weakIn('dạ cho em hỏi đăng ký muộn thì sao hả bác')).toEqual(
			'dạ cho em hỏi thì sao hả bác'.split(' '),
		);
		expect(weakIn('đăng ký muộn có xét k')).toEqual(['có', 'k']);
	});
	it('looks for a person by the name, not by "bà"', () => {
		expect(weakIn('bà Sen')).toEqual(['bà']);
		expect(weakIn('bà mẹ anh hùng')).toEqual([]);
	});
	it('leaves alone what the question is about', () => {
		expect(weakIn('diều giấy bay cao')).toEqual([]);
	});
});
