import { describe, expect, it } from 'vitest';
import { bestFirst, classOf, newsroomCount, newsroomOf, type SourceClasses } from './source-class.ts';

const table: SourceClasses = {
	classes: [
		{ id: 'cong-bao', label: 'Công báo', hosts: ['vbpl.vn', 'wiki.example.org/Cong_bao'], publishers: [] },
		{ id: 'nha-nuoc', label: 'Cơ quan', hosts: ['gov.vn'], publishers: ['Sở Nội vụ'] },
		{ id: 'bao-chi', label: 'Báo chí', hosts: ['vov.gov.vn', 'bao.example'], publishers: [] },
		{ id: 'khac', label: 'Nơi khác', hosts: [], publishers: [] },
	],
	newsrooms: [['kho-luat.vn', 'kho-luat.com']],
};
const source = (url: string | null, publisher = 'Một nơi') => ({ url, publisher });
const idOf = (one: ReturnType<typeof source>) => table.classes[classOf(table, one)]?.id;

describe('the class of a source', () => {
	it.each([
		['https://www.vbpl.vn/van-ban', 'cong-bao'],
		['https://snv.thaibinh.gov.vn/tin', 'nha-nuoc'],
		['https://bao.example/tin', 'bao-chi'],
		['https://khac.example/tin', 'khac'],
	])('%s is %s', (url, id) => {
		expect(idOf(source(url))).toBe(id);
	});

	it('is that of the longest name that fits, so that a broadcaster under .gov.vn is press', () => {
		expect(idOf(source('https://vov1.vov.gov.vn/tin'))).toBe('bao-chi');
	});

	it('can be that of part of a host', () => {
		expect(idOf(source('https://wiki.example.org/Cong_bao_1'))).toBe('cong-bao');
		expect(idOf(source('https://wiki.example.org/Trang_khac'))).toBe('khac');
	});

	it('is not that of a host whose name only ends alike', () => {
		expect(idOf(source('https://giavbpl.vn/tin'))).toBe('khac');
	});

	it('comes from the publisher where no address was kept, whether a name or a host', () => {
		expect(idOf(source(null, 'Sở Nội vụ'))).toBe('nha-nuoc');
		expect(idOf(source(null, 'vbpl.vn'))).toBe('cong-bao');
		expect(idOf(source(null))).toBe('khac');
	});

	it('orders sources best first and keeps the order of equals', () => {
		const urls = [
			'https://a.example/1',
			'https://bao.example/2',
			'https://bao.example/1',
			'https://vbpl.vn/',
		];
		expect(
			bestFirst(
				table,
				urls.map((url) => source(url)),
			).map(({ url }) => url),
		).toEqual(['https://vbpl.vn/', 'https://bao.example/2', 'https://bao.example/1', 'https://a.example/1']);
	});
});

describe('a newsroom', () => {
	it.each([
		['https://news.laodong.vn/a', 'laodong.vn'],
		['https://www.baothaibinh.com.vn/a', 'baothaibinh.com.vn'],
		['https://pbgdpl.thaibinh.gov.vn/a', 'thaibinh.gov.vn'],
		['https://tintuc.kho-luat.com/a', 'kho-luat.vn'],
		['https://github.com/ten/kho', 'github.com/ten'],
		['https://ten.blogspot.com/p/a.html', 'ten.blogspot.com'],
		['http://10.20.30.40:801/a', '10.20.30.40:801'],
	])('of %s is %s', (url, name) => {
		expect(newsroomOf(table, url)).toBe(name);
	});

	it('counts once for all its pages, and not at all without an address', () => {
		const pages = ['https://news.laodong.vn/a', 'https://ja.laodong.vn/b', null].map((url) => source(url));
		expect(newsroomCount(table, pages)).toBe(1);
		expect(newsroomCount(null, [...pages, source('https://vbpl.vn/')])).toBe(2);
	});
});
