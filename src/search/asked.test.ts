import { describe, expect, it } from 'vitest';
import { refuseUnknownAsked, withAsked } from './asked.ts';

const asked = (address: string, ...phrases: string[]) => ({
	address,
	phrases,
	place: { file: 'content/asked/hoi.yaml', line: 7 },
});

describe('what readers ask', () => {
	it('is laid over the page with that address and no other', () => {
		const pages = [{ url: '/lich/' }, { url: '/lich/#hop' }];
		expect(withAsked(pages, [asked('/lich/#hop', 'bao giờ họp')])).toEqual([
			{ url: '/lich/' },
			{ url: '/lich/#hop', asked: ['bao giờ họp'] },
		]);
	});
	it('is refused with file and line where nothing has the address', () => {
		expect(() => {
			refuseUnknownAsked([asked('/lihc/', 'bao giờ họp'), asked('/lich/', 'họp')], ['/lich/']);
		}).toThrow(/content\/asked\/hoi\.yaml:7: không có trang hay mục nào ở \/lihc\/\. Sửa địa chỉ[^\n]*$/);
	});
	it('is taken as it is where every address is there', () => {
		expect(() => {
			refuseUnknownAsked([asked('/lich/', 'họp')], ['/lich/']);
		}).not.toThrow();
	});
});
