import { describe, expect, it } from 'vitest';
import {
	documentType,
	isAgencyLine,
	joinAgencyLines,
	sentenceName,
	shortAgency,
	withPlace,
} from './agency.ts';

describe('names of agencies', () => {
	it.each([
		['ỦY BAN NHÂN DÂN TỈNH THÁI BÌNH', 'Ủy ban nhân dân tỉnh Thái Bình'],
		['HỘI ĐỒNG NHÂN DÂN HUYỆN VŨ THƯ', 'Hội đồng nhân dân huyện Vũ Thư'],
		['BỘ NỘI VỤ', 'Bộ Nội vụ'],
		['VĂN PHÒNG CHÍNH PHỦ', 'Văn phòng Chính phủ'],
		['PHÓ CHỦ TỊCH', 'Phó Chủ tịch'],
		['BỘ TRƯỞNG', 'Bộ trưởng'],
		['CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN BÌNH', 'Chủ tịch Ủy ban nhân dân xã An Bình'],
		['CHỦ TỊCH QUỐC HỘI', 'Chủ tịch Quốc hội'],
		['Sở Nội vụ', 'Sở Nội vụ'],
	])('%s is written "%s" in a sentence', (capitals, name) => {
		expect(sentenceName(capitals)).toBe(name);
	});
	it('are shortened for citations', () => {
		expect(shortAgency('Ủy ban nhân dân tỉnh Thái Bình')).toBe('UBND tỉnh Thái Bình');
		expect(shortAgency('Chủ tịch Uỷ ban nhân dân xã An Bình')).toBe('Chủ tịch UBND xã An Bình');
		expect(shortAgency('Chính phủ')).toBe('Chính phủ');
		expect(shortAgency(null)).toBeNull();
	});
	it('get their place only where they end with a bare unit', () => {
		expect(withPlace('Ủy ban nhân dân tỉnh', 'Thái Bình')).toBe('Ủy ban nhân dân tỉnh Thái Bình');
		expect(withPlace('Ủy ban nhân dân tỉnh Thái Bình', 'Thái Bình')).toBe('Ủy ban nhân dân tỉnh Thái Bình');
		expect(withPlace('Ủy ban nhân dân tỉnh', null)).toBe('Ủy ban nhân dân tỉnh');
		expect(withPlace('Chính phủ', 'Hà Nội')).toBe('Chính phủ');
	});
	it('go on over two lines where the second is a place', () => {
		expect(joinAgencyLines(['ỦY BAN NHÂN DÂN', 'TỈNH THÁI BÌNH'])).toBe('ỦY BAN NHÂN DÂN TỈNH THÁI BÌNH');
		expect(joinAgencyLines(['BỘ NỘI VỤ', 'BAN THI ĐUA'])).toBe('BAN THI ĐUA');
		expect(joinAgencyLines([])).toBeNull();
	});
	it('are known by how a line in capitals begins', () => {
		expect(['SỞ NỘI VỤ', 'CHÍNH PHỦ', 'Sở Nội vụ', 'KẾ HOẠCH'].map(isAgencyLine)).toEqual([
			true,
			true,
			false,
			false,
		]);
	});
});

describe('documentType', () => {
	it.each([
		['KẾ HOẠCH', 'Kế hoạch'],
		['QUYẾT ĐỊNH:', 'Quyết định'],
		['NGHỊ ĐỊNH', 'Nghị định'],
	])('knows "%s"', (line, type) => {
		expect(documentType(line)).toBe(type);
	});
	it.each(['Kế hoạch', 'KẾ HOẠCH NĂM 2024', ''])('does not take "%s" for one', (line) => {
		expect(documentType(line)).toBeNull();
	});
});
