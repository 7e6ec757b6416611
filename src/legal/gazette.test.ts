import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectInStep, LONGER } from '../text/testing/in-step.ts';
import { anyText } from './fixtures/arbitrary.ts';
import { withoutGazetteLayout } from './gazette.ts';

const PAGES = `12
CÔNG BÁO/Số 5 + 6/Ngày 01-02-2031

LUẬT
VƯỜN HOA
Quốc hội ban hành Luật Vườn hoa1.

1 Luật số 9/2031/QH20 sửa đổi, bổ sung một số điều của Luật Vườn hoa có căn cứ
ban hành như sau:
Người ký: CỔNG THÔNG TIN
Email: thu@vuon.example
Thời gian ký: 01.02.2031 10:00:00 +07:00

CÔNG BÁO/Số 5 + 6/Ngày 01-02-2031
13

“Căn cứ Hiến pháp;
Quốc hội ban hành Luật.”.
Điều 1. Vườn hoa2
1.3 Vườn trồng 05 luống hoa, mỗi luống
dài 1,3 mét.
2. (được bãi bỏ)4

2 Tên Điều này được sửa đổi, bổ sung theo quy định tại khoản 1 Điều 1 của Luật số 9/2031/QH20.
3 Khoản này được sửa đổi theo quy định tại khoản 2 Điều 1 của Luật số 9/2031/QH20, có
hiệu lực kể từ ngày 01 tháng 3 năm 2031.

14
CÔNG BÁO/Số 5 + 6/Ngày 01-02-2031

4 Khoản này được bãi bỏ theo quy định tại khoản 3 Điều 1 của Luật số 9/2031/QH20.
`;

describe('withoutGazetteLayout', () => {
	const { text, notes } = withoutGazetteLayout(PAGES);

	it('takes away page heads, page numbers, the box of the signature and the notes', () => {
		expect(text).not.toMatch(/CÔNG BÁO|Email|Thời gian ký|^1[234]$|này được sửa đổi/mu);
	});

	it('takes the numbers of notes off the words and leaves every other number', () => {
		expect(text).toContain('ban hành Luật Vườn hoa.');
		expect(text).toContain('Điều 1. Vườn hoa\n1. Vườn trồng 05 luống hoa, mỗi luống\ndài 1,3 mét.');
		expect(text.trimEnd().endsWith('2. (được bãi bỏ)')).toBe(true);
	});

	it('gives the notes, each whole', () => {
		expect(notes.map((note) => note.slice(0, 24))).toEqual([
			'1 Luật số 9/2031/QH20 sử',
			'2 Tên Điều này được sửa ',
			'3 Khoản này được sửa đổi',
			'4 Khoản này được bãi bỏ ',
		]);
		expect(notes[2]).toContain('hiệu lực kể từ ngày 01 tháng 3');
	});

	it('knows notes that were numbered by hand and by the machine', () => {
		const page = (number: number, ...lines: readonly string[]) =>
			`\nCÔNG BÁO/Số 5 + 6/Ngày 01-02-2031\n${String(number)}\n\n${lines.join('\n')}\n`;
		const twice = withoutGazetteLayout(
			[
				page(2, 'Luật Vườn hoa1.', '', '1 Luật số 9/2031/QH20 sửa đổi một số điều.'),
				page(3, '1. Hoa hồng.12', '', '12 Khoản này được sửa đổi theo Luật số 9/2031/QH20.'),
				page(4, 'Mẫu số 013', 'Đơn xin hoa', '2 3 Mẫu này được thay thế theo Luật số 9/2031/QH20.'),
			].join(''),
		);
		expect(twice.text.split('\n')).toEqual(['Luật Vườn hoa.', '1. Hoa hồng.', 'Mẫu số 01', 'Đơn xin hoa']);
		expect(twice.notes).toHaveLength(3);
	});

	it('leaves a text without page heads as it is', () => {
		fc.assert(
			fc.property(anyText, (input) => {
				expect(withoutGazetteLayout(input).text).toBe(input);
			}),
		);
	});

	it('takes time in proportion to the length', () => {
		expectInStep(withoutGazetteLayout, PAGES.repeat(50), PAGES.repeat(50 * LONGER));
	});
});
