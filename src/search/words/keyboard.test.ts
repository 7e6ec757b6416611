import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKeys } from './keyboard.ts';

describe('readKeys', () => {
	it.each([
		['thuowngr', 'thưởng'],
		['thuwowngr', 'thưởng'],
		['ddua', 'đua'],
		['dduwowcj', 'được'],
		['tieens', 'tiến'],
		['bawngf', 'bằng'],
		['quyeets', 'quyết'],
		['hoaf', 'hòa'],
		['vieetj', 'việt'],
		['trows', 'trớ'],
		['mauus', 'máu'],
	])('reads %s as Telex: %s', (keys, word) => {
		expect(readKeys(keys)).toBe(word);
	});
	it.each([
		['d9ua', 'đua'],
		['thuong73', 'thưởng'],
		['thu7o7ng3', 'thưởng'],
		['ba8ng2', 'bằng'],
		['tie6n1', 'tiến'],
	])('reads %s as VNI: %s', (keys, word) => {
		expect(readKeys(keys)).toBe(word);
	});
	it.each(['thi', 'xyzt12', '98', 'qh15', 'a11', 'khen'])('leaves %s alone', (word) => {
		expect(readKeys(word)).toBeNull();
	});
	it('never fails', () => {
		fc.assert(
			fc.property(fc.string(), (word) => {
				expect(typeof readKeys(word)).toMatch(/string|object/u);
			}),
		);
	});
});
