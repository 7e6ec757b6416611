import { expect, test } from 'vitest';
import type { Document } from '../../collections/load.ts';
import { byNumber } from './document-numbers.ts';

function document(type: Document['type'], number: string, issuedOn: string | null = null) {
	return { id: number, type, number, issuedOn, title: 'Tên' };
}

test('numbers stand as numbers, of equal ones the older first', () => {
	const [decrees] = byNumber([
		document('Nghị định', '152/2025/NĐ-CP'),
		document('Nghị định', '98/2026/NĐ-CP', '2026-03-01'),
		document('Nghị định', '98/2023/NĐ-CP', '2023-12-31'),
		document('Nghị định', '4/2020/NĐ-CP'),
	]);
	expect(decrees?.documents.map(({ number }) => number)).toEqual([
		'4/2020/NĐ-CP',
		'98/2023/NĐ-CP',
		'98/2026/NĐ-CP',
		'152/2025/NĐ-CP',
	]);
});

test('types stand by the alphabet and have a place of their own', () => {
	const types = byNumber([
		document('Thông tư', '1/TT'),
		document('Luật', '6/QH'),
		document('Nghị định', '9/NĐ'),
	]);
	expect(types.map(({ id }) => id)).toEqual(['luat', 'nghi-dinh', 'thong-tu']);
});

test('no documents, no types', () => {
	expect(byNumber([])).toEqual([]);
});
