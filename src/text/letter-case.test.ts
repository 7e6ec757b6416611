import { describe, expect, it } from 'vitest';
import { capitalise, isAllCaps, lowerFirst, startsLower, titleCase, upperFirst } from './letter-case.ts';

describe('letter case', () => {
	it('knows a heading in capitals, with digits and punctuation', () => {
		expect(['MỤC ĐÍCH, YÊU CẦU', 'ĐIỀU 5.', 'Mục đích', 'I', '1.', ''].map(isAllCaps)).toEqual([
			true,
			true,
			false,
			false,
			false,
			false,
		]);
	});
	it('knows a line that goes on from the one before', () => {
		expect(['nhân được', 'đến', 'Nhân', '1. nhân', ''].map(startsLower)).toEqual([
			true,
			true,
			false,
			false,
			false,
		]);
	});
	it('capitalises the first letter only', () => {
		expect(capitalise('đơn vị A')).toBe('Đơn vị A');
	});
	it('begins a sentence, or goes on in one, with the first character and no other', () => {
		expect(['đến ngày', '76 năm', '“đẹp”', ''].map(upperFirst)).toEqual(['Đến ngày', '76 năm', '“đẹp”', '']);
		expect(['Ủy ban', 'ĐIỀU 5', ''].map(lowerFirst)).toEqual(['ủy ban', 'đIỀU 5', '']);
	});
	it('gives names their capitals back', () => {
		expect(titleCase('THÁI BÌNH')).toBe('Thái Bình');
		expect(titleCase('ĐÔNG HƯNG')).toBe('Đông Hưng');
	});
});
