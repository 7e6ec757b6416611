import { expect, test } from 'vitest';
import { groupRemarks } from './text-remarks.ts';

function joins(count: number) {
	return Array.from({ length: count }, (_, index) => ({ line: index + 2, message: 'Nối dòng.', href: null }));
}

const slip = { line: 1, message: 'Thiếu dấu cách.', href: '#dieu-1' };

test('a remark made a few times stands alone at each place', () => {
	const remarks = [slip, ...joins(20)];
	expect(groupRemarks(remarks)).toEqual(remarks.map((remark) => ({ kind: 'one', remark })));
});

test('a remark made all over the text stands once, at its first place, with every line', () => {
	const many = joins(21);
	const last = { ...slip, line: 30 };
	expect(groupRemarks([slip, ...many, last])).toEqual([
		{ kind: 'one', remark: slip },
		{ kind: 'many', message: 'Nối dòng.', places: many },
		{ kind: 'one', remark: last },
	]);
});

test('a remark that quotes other words at each place stands once, without them', () => {
	const gaps = Array.from({ length: 21 }, (_, index) => ({
		line: index + 2,
		message: `“${String(index)}.” đứng đầu: có thể thiếu mục ở giữa.`,
		href: null,
	}));
	expect(groupRemarks(gaps)).toEqual([
		{ kind: 'many', message: '“…” đứng đầu: có thể thiếu mục ở giữa.', places: gaps },
	]);
	expect(groupRemarks(gaps.slice(1))).toHaveLength(20);
});

test('no remarks give no entries', () => {
	expect(groupRemarks([])).toEqual([]);
});
