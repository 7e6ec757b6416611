import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../legal/parse.ts';
import { provisionRecords } from './provisions.ts';

const TEXT = `Số: 26/KH-UBND

Thái Bình, ngày 02 tháng 02 năm 2024

KẾ HOẠCH
Công tác thi đua

Căn cứ Luật Thi đua, Khen thưởng năm 2022;

I. MỤC ĐÍCH

1. Tạo sự thống nhất trong chỉ đạo, điều hành, triển khai công tác thi đua, khen thưởng.

2. Yêu cầu

Nơi nhận:

- Báo Thái Bình;

CHỦ TỊCH

Nguyễn Văn A
`;

const records = provisionRecords(
	{ documents: [{ id: 'kh-26', tree: parseDocument(TEXT).tree }] },
	(id, article) => ({ effect: `${id} ${article ?? 'cả văn bản'}` }),
);

describe('provisionRecords', () => {
	it('makes a result of a provision: label, first words, official words, address', () => {
		expect(records).toContainEqual({
			url: '/van-ban/kh-26/toan-van/#phan-i-muc-1',
			title: 'Mục I, khoản 1 — Tạo sự thống nhất trong chỉ đạo, điều hành, triển…',
			heading: 'Mục I, khoản 1',
			kind: 'Điều khoản',
			content: 'Tạo sự thống nhất trong chỉ đạo, điều hành, triển khai công tác thi đua, khen thưởng.',
			effect: 'kh-26 cả văn bản',
		});
	});
	it('begins the titles of what stands before and after the body with a capital', () => {
		expect(records.map(({ title }) => title)).toContain(
			'Căn cứ thứ nhất — Căn cứ Luật Thi đua, Khen thưởng năm 2022',
		);
	});
	it('asks for the effect of the article a provision stands in', () => {
		const text = TEXT.replace('I. MỤC ĐÍCH', 'Điều 4. Mục đích');
		const tree = parseDocument(text).tree;
		const found = provisionRecords({ documents: [{ id: 'nd-1', tree }] }, (_, article) => ({
			effect: article ?? '',
		}));
		expect(found.find(({ url }) => url.endsWith('#dieu-4-khoan-1'))?.effect).toBe('4');
	});
	it('gives every record an address of its own', () => {
		expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
	});
});
