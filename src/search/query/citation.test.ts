import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCitation } from './citation.ts';

const pathOf = (typed: string) =>
	readCitation(typed)?.path.map(({ level, number }) => `${level} ${number ?? ''}`) ?? null;

describe('readCitation', () => {
	it.each([
		['điều 24 luật tđkt', ['article 24']],
		['d24 k2', ['article 24', 'clause 2']],
		['Đ.24 K.2', ['article 24', 'clause 2']],
		['khoản 2 điều 5 luật thi đua', ['article 5', 'clause 2']],
		['điểm đ khoản 1 Điều 7a', ['article 7a', 'clause 1', 'point đ']],
		['diem d khoan 1 dieu 7', ['article 7', 'clause 1', 'point d']],
		['kh 26 phần ii mục 3', ['part II', 'section 3']],
		['phụ lục I', ['annex I']],
		['mục 1 gạch 5 kế hoạch 26', ['section 1', 'item 5']],
		['nđ 98', []],
	])('reads the provision in %s', (typed, path) => {
		expect(pathOf(typed)).toEqual(path);
	});
	it.each([
		['nđ 98', 'Nghị định', '98', null, null],
		['nghị định số 98/2023', 'Nghị định', '98', 2023, null],
		['98/2023/nd-cp', null, '98', 2023, 'nd-cp'],
		['98 2023 nd cp', null, '98', 2023, 'nd-cp'],
		['26/KH-UBND', null, '26', null, 'kh-ubnd'],
		['kh 26', 'Kế hoạch', '26', null, null],
		['tt 15/2025', 'Thông tư', '15', 2025, null],
	])('reads the document in %s', (typed, type, number, year, suffix) => {
		expect(readCitation(typed)).toMatchObject({ type, number, year, suffix });
	});
	it.each(['thi đua', 'bằng khen cấp tỉnh', 'năm 2024', '3.145 hộ', 'giấy khen, đồ dùng', ''])(
		'finds no citation in "%s"',
		(typed) => {
			expect(readCitation(typed)).toBeNull();
		},
	);
	it('keeps the words that are no part of it', () => {
		expect(readCitation('tiền thưởng theo nđ 98')?.rest).toEqual(['tien', 'thuong']);
	});
	it('never fails', () => {
		fc.assert(
			fc.property(fc.string(), (typed) => {
				expect(() => readCitation(typed)).not.toThrow();
			}),
		);
	});
});
