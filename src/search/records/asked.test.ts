import { describe, expect, it } from 'vitest';
import { placeAsked, withAsked } from './asked.ts';

const asked = (address: string, ...phrases: string[]) => ({
	address,
	phrases,
	place: { file: 'content/asked/hoi.yaml', line: 7 },
});

describe('what readers ask', () => {
	it('is laid over the page with that address and no other', () => {
		const pages = [{ url: '/lich/' }, { url: '/lich/#hop' }];
		const placed = placeAsked([asked('/lich/#hop', 'bao giờ họp')], ['/lich/', '/lich/#hop']);
		expect(withAsked(pages, placed)).toEqual([
			{ url: '/lich/' },
			{ url: '/lich/#hop', asked: ['bao giờ họp'] },
		]);
	});
	it('goes to the article once it has a page, and to the page once a section is gone', () => {
		const { phrases, lost } = placeAsked(
			[asked('/van-ban/x/dieu/#dieu-5', 'đốt pháo'), asked('/tin/#tin', 'nguồn tin'), asked('/tin/', 'tin')],
			['/van-ban/x/dieu/', '/van-ban/x/dieu-5/', '/tin/'],
		);
		expect(Object.fromEntries(phrases)).toEqual({
			'/van-ban/x/dieu-5/': ['đốt pháo'],
			'/tin/': ['nguồn tin', 'tin'],
		});
		expect(lost).toEqual([]);
	});
	it('is told with file, line and remedy where no page has the address', () => {
		expect(placeAsked([asked('/lihc/#hop', 'họp'), asked('/lich/', 'họp')], ['/lich/']).lost).toEqual([
			'content/asked/hoi.yaml:7: không có trang nào ở /lihc/#hop. Sửa địa chỉ cho trùng một trang tìm được, hoặc xóa mục này.',
		]);
	});
});
