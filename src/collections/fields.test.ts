import { describe, expect, it } from 'vitest';
import { addressFault } from './fields.ts';

describe('an address on the web', () => {
	it.each([
		['https://wwww.vi-du.vn/tin', 'Tên máy chủ thừa hoặc thiếu chữ “w”.'],
		['https://https://vi-du.vn/tin', 'Địa chỉ có hai lần “http”.'],
		['https://http//vi-du.vn', 'Địa chỉ có hai lần “http”.'],
		['https://vidu/tin', 'Tên máy chủ thiếu phần sau dấu chấm.'],
		['https://vi-du.vn/tin moi', 'Địa chỉ có dấu cách.'],
		['https://vi-du.vn/…180801134314478.htm', 'Địa chỉ bị rút ngắn bằng dấu “…”.'],
		['vi-du.vn/tin', 'Địa chỉ web không dùng được.'],
	])('%s is refused: %s', (address, message) => {
		expect(addressFault(address)).toBe(message);
	});

	it.each([
		'https://www.vi-du.vn/tin',
		'https://www2.vi-du.vn/tin',
		'http://118.69.201.250:801/phap-luat/bai.html',
		'https://kho.vi-du.vn/luu/https://khac.vn/tin',
		'https://httpbin.vi-du.vn/',
	])('%s is none that is certainly wrong', (address) => {
		expect(addressFault(address)).toBeNull();
	});
});
