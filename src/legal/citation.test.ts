import { describe, expect, it } from 'vitest';
import { addressMap } from './address.ts';
import { citeDocument, citeProvision, labelProvision } from './citation.ts';
import { PLAN, readFixtures } from './fixtures/fixtures.ts';
import { parseDocument } from './parse.ts';
import type { DocumentTree } from './tree.ts';

function fixture(name: string): DocumentTree {
	return parseDocument(readFixtures().find((one) => one.name === name)?.input ?? '').tree;
}

const plan = parseDocument(PLAN).tree;
const law = fixture('law-with-chapters');
const END = 'Kế hoạch số 26/KH-UBND ngày 02/02/2024 của UBND tỉnh Thái Bình';

describe('citing a plan', () => {
	it.each([
		['phan-ii', 'Mục II'],
		['phan-ii-muc-2', 'khoản 2 Mục II'],
		['phan-ii-muc-2-diem-a', 'điểm a khoản 2 Mục II'],
		['phan-i-muc-1-gach-1', 'gạch đầu dòng thứ nhất khoản 1 Mục I'],
		['phan-ii-muc-2-diem-a-gach-3', 'gạch đầu dòng thứ ba điểm a khoản 2 Mục II'],
		['phan-iii-muc-5-doan-1', 'đoạn thứ nhất khoản 5 Mục III'],
		['can-cu-1', 'căn cứ thứ nhất'],
		['noi-nhan-3', 'nơi nhận thứ 3'],
		['ket-1', 'đoạn kết'],
		['so', 'số, ký hiệu'],
	])('%s is "%s …"', (address, name) => {
		expect(citeProvision(plan, address)).toBe(`${name} ${END}`);
	});
	it('uses the short name that is given', () => {
		expect(citeDocument(plan, { issuerShort: 'UBND tỉnh' })).toBe(
			'Kế hoạch số 26/KH-UBND ngày 02/02/2024 của UBND tỉnh',
		);
	});
	it('refuses an address that the document does not have', () => {
		expect(() => citeProvision(plan, 'phan-ix')).toThrow(/phan-ix/u);
	});
});

describe('citing a law', () => {
	it.each([
		['dieu-2-khoan-2-diem-dd', 'điểm đ khoản 2 Điều 2'],
		['dieu-2a-khoan-1a', 'khoản 1a Điều 2a'],
		['dieu-4', 'Điều 4'],
		['chuong-ii-muc-1-tieu-muc-1', 'Tiểu mục 1 Mục 1 Chương II'],
		['ket-1', 'đoạn kết'],
	])('%s is "%s …"', (address, name) => {
		expect(citeProvision(law, address)).toBe(`${name} Luật số 99/2030/QH99 của Quốc hội`);
	});
	it('names the annex that an article stands in', () => {
		expect(citeProvision(fixture('annex'), 'phu-luc-ii-dieu-1-khoan-1')).toBe(
			'khoản 1 Điều 1 Phụ lục II Quyết định',
		);
	});
});

describe('citing a text with explicit parts', () => {
	it.each([
		['phan-1-muc-i-khoan-1-diem-a', 'điểm a khoản 1 Mục I Phần thứ nhất Báo cáo'],
		['phan-2-muc-i-khoan-1-khoan-1-2', 'điểm 1.2 khoản 1 Mục I Phần thứ hai Báo cáo'],
	])('%s is "%s"', (address, citation) => {
		expect(citeProvision(fixture('explicit-parts'), address)).toBe(citation);
	});
	it('counts subitems as plus signs', () => {
		expect(citeProvision(fixture('plus-items'), 'phan-i-muc-1-gach-1-cong-2')).toBe(
			'dấu cộng thứ hai gạch đầu dòng thứ nhất khoản 1 Mục I Kế hoạch',
		);
	});
});

describe('labelProvision', () => {
	it('names the widest unit first', () => {
		const place = addressMap(plan).get('phan-ii-muc-2-diem-a');
		const label = place?.kind === 'provision' ? labelProvision(place.provision, place.ancestors) : '';
		expect(label).toBe('Mục II, khoản 2, điểm a');
	});
});
