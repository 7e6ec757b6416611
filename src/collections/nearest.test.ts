import { expect, it } from 'vitest';
import { nearest } from './nearest.ts';

it('names the words written most like the one given, best first', () => {
	const known = ['phan-ii-muc-1-gach-1', 'phan-ii-muc-1-gach-2', 'phan-iii', 'noi-nhan-1'];
	expect(nearest('phan-ii-muc-1-gach-9', known, 2)).toEqual(['phan-ii-muc-1-gach-1', 'phan-ii-muc-1-gach-2']);
});

it('names nothing where everything is written quite differently', () => {
	expect(nearest('xyz', ['phan-ii', 'noi-nhan-1'], 3)).toEqual([]);
});
