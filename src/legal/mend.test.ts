import { describe, expect, it } from 'vitest';
import { parseDocument } from './parse.ts';
import { walkTree } from './walk.ts';

/** Addresses of the units of a text, without header and paragraphs. */
function addresses(text: string): string[] {
	return Array.from(walkTree(parseDocument(text).tree), ({ unit }) => unit.address);
}

const guesses = (text: string): string[] =>
	parseDocument(text)
		.issues.filter(({ code }) => code === 'damaged-mark' || code === 'misread-number')
		.map(({ line, before, after }) => `${String(line)}: ${before ?? ''} → ${after ?? ''}`);

describe('a damaged mark is read where the numbers before and after agree', () => {
	it('and nowhere else', () => {
		expect(guesses('Điều 1. A\n1 Một\n2. Hai')).toEqual(['2: 1 Một → 1']);
		expect(guesses('Điều 1. A\n1 Một\n3. Ba')).toEqual([]);
		expect(guesses('Điều 1. A\n1. Một\n2 Hai')).toEqual([]);
		expect(guesses('Điều 1. A\n1. Một\n12 Hai\n3. Ba')).toEqual([]);
	});
	it('not across an article', () => {
		expect(guesses('Điều 1. A\n1 Một\nĐiều 2. B\n2. Hai')).toEqual([]);
	});
	it('not inside a quotation', () => {
		const text = 'Điều 1. Sửa đổi\n1. Khoản 2 được sửa như sau:\n“a) Một;\nđ) Hai;\nđ) Ba.”\n2. Hết';
		expect(guesses(text)).toEqual([]);
		expect(addresses(text)).toEqual([
			'dieu-1',
			'dieu-1-khoan-1',
			'dieu-1-khoan-1-doan-1',
			'dieu-1-khoan-1-doan-2',
			'dieu-1-khoan-1-doan-3',
			'dieu-1-khoan-2',
		]);
	});
});

describe('a misread number takes its place in the row', () => {
	it.each([
		['c) x\nđ) y\nđ) z', '3: đ) y → d'],
		['đ) w\ne) x\ne) y\nh) z', '4: e) y → g'],
	])('%j', (points, expected) => {
		const before = points.startsWith('c') ? 'b) v\n' : 'd) v\n';
		const found = guesses(`1. Gồm:\n${before}${points}`);
		expect(found.map((one) => one.replace(/^\d+/u, ''))).toContain(expected.replace(/^\d+/u, ''));
	});
	it('but a number that only repeats keeps its own, and so does a gap', () => {
		expect(guesses('1. Gồm:\na) x\na) y')).toEqual([]);
		expect(guesses('1. Gồm:\na) x\nb) y\nc) z\nđ) t\ne) u')).toEqual([]);
	});
});
