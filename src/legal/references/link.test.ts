import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../fixtures/arbitrary.ts';
import { describeTargets } from './describe.ts';
import { findReferences } from './find.ts';
import { linkSegments, linkify } from './link.ts';

describe('linking', () => {
	it('cuts any text into pieces that give it again', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const segments = linkify(text, findReferences(text));
				expect(segments.map((segment) => segment.text).join('')).toBe(text);
				expect(segments.every((segment) => segment.text !== '')).toBe(true);
			}),
		);
	});

	it('links each target of a list and leaves the words between', () => {
		const text = 'Theo khoản 1, 2 và 3 Điều 5 Luật số 06/2022/QH15 thì';
		const segments = linkSegments(text, findReferences(text), (target) => ({
			href: `/${describeTargets({ targets: [target] })}`,
			document: 'luat',
		}));
		expect(segments.map(({ text: words, href }) => (href === null ? words : `[${words}](${href})`))).toEqual([
			'Theo ',
			'[khoản 1](/Luật 06/2022/QH15: dieu-5-khoan-1)',
			', ',
			'[2](/Luật 06/2022/QH15: dieu-5-khoan-2)',
			' và ',
			'[3 Điều 5 Luật số 06/2022/QH15](/Luật 06/2022/QH15: dieu-5-khoan-3)',
			' thì',
		]);
	});

	it('links the ends of a range', () => {
		const text = 'từ Điều 5 đến Điều 9';
		const segments = linkSegments(text, findReferences(text), () => ({ href: '/', document: 'luat' }));
		expect(segments.filter(({ href }) => href !== null).map((segment) => segment.text)).toEqual([
			'Điều 5',
			'Điều 9',
		]);
	});

	it('leaves a text in one piece where nothing resolves', () => {
		const text = 'khoản 1, 2 Điều 5 và Nghị định số 98/2023/NĐ-CP';
		expect(linkSegments(text, findReferences(text), () => null)).toEqual([
			{ text, href: null, document: null },
		]);
	});

	it('passes over references that do not belong to the text', () => {
		const long = 'Theo khoản 1 Điều 5 Luật số 06/2022/QH15';
		expect(linkify('ngắn', findReferences(long))).toEqual([{ text: 'ngắn', target: null }]);
	});
});
