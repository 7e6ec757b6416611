import { describe, expect, it } from 'vitest';
import { PLAN } from './fixtures/fixtures.ts';
import { parseDocument } from './parse.ts';
import { reportDocument } from './report.ts';

describe('reportDocument', () => {
	const report = reportDocument(parseDocument(PLAN));
	it('counts every level of the plan', () => {
		expect(report.counts).toEqual({
			part: 3,
			chapter: 0,
			section: 12,
			subsection: 0,
			article: 0,
			clause: 0,
			point: 2,
			item: 26,
			subitem: 0,
			paragraph: 2,
			annex: 0,
		});
	});
	it('tells the date of issue from the dates that are mentioned', () => {
		expect(report.dates.issued).toBe('2024-02-02');
		expect(report.dates.mentioned).toEqual([
			'1948-06-11',
			'2020-03-20',
			'2022-12-09',
			'2023-12-31',
			'2024-02-28',
			'2024-06-11',
		]);
	});
	it('is plain data', () => {
		expect(JSON.parse(JSON.stringify(report))).toEqual(report);
	});
	it('has one issue and no counts for an empty text', () => {
		const empty = reportDocument(parseDocument(' \n'));
		expect(empty.issues).toEqual([
			{ line: 1, code: 'empty-text', message: 'Văn bản trống: không có chữ nào.' },
		]);
		expect(Object.values(empty.counts).every((count) => count === 0)).toBe(true);
	});
});
