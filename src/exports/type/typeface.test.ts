import { describe, expect, it } from 'vitest';
import { loadTypefaces } from './typeface.ts';

const { serif, sans } = await loadTypefaces();
const FACES = [
	['serif', serif],
	['sans', sans],
] as const;

const VOWELS = 'aăâeêioôơuưy';
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
/** Every letter of the Vietnamese alphabet with every tone, small and capital, as one character each. */
const LETTERS = [...[...VOWELS].flatMap((vowel) => TONES.map((tone) => vowel + tone)), ...'bcdđghklmnpqrstvx']
	.flatMap((letter) => [letter, letter.toLocaleUpperCase('vi')])
	.map((letter) => letter.normalize('NFC'));

describe.each(FACES)('the %s', (_, face) => {
	it('draws every Vietnamese letter, each in its own way', () => {
		const drawn = LETTERS.map((letter) => face.set(letter, { x: 0, y: 0, size: 1000 }).d);
		expect(LETTERS).toHaveLength(178);
		expect(drawn.filter((d) => d === '')).toEqual([]);
		expect(new Set(drawn).size).toBe(LETTERS.length);
	});

	it('draws a decomposed text as the composed one', () => {
		const text = 'Ắ ằ ẳ ẵ ặ ế ề ể ễ ệ ố ồ ổ ỗ ộ ớ ờ ở ỡ ợ ứ ừ ử ữ ự';
		const setting = { x: 3, y: 40, size: 48 };
		expect(face.set(text.normalize('NFD'), setting)).toEqual(face.set(text, setting));
	});

	it('draws the signs that stories use', () => {
		expect(() => face.set('“1.256 m² – 3,5 % · ½… (A/B)”', { x: 0, y: 0, size: 20 })).not.toThrow();
	});

	it('says which sign it lacks, rather than drawing an empty box', () => {
		expect(() => face.measure('chữ 漢')).toThrow('Phông chữ không có ký tự “漢” của “chữ 漢”.');
	});

	it('counts tracking between letters only', () => {
		expect(face.measure('AN', 0.1) - face.measure('AN')).toBeCloseTo(0.1);
	});
});
