import { describe, expect, it } from 'vitest';
import { findDirect, type DirectDocument } from './direct.ts';

const document = (id: string, more: Partial<DirectDocument>): DirectDocument => ({
	id,
	type: 'Luật',
	number: null,
	issuedOn: null,
	names: [],
	years: [],
	scheme: 'law',
	label: id,
	url: `/${id}/`,
	inForce: true,
	explained: 1,
	effect: 'Còn hiệu lực',
	places: {},
	...more,
});

const DOCUMENTS = [
	document('luat-cu', {
		issuedOn: '2003-11-26',
		names: ['Thả diều'],
		years: [2003],
		inForce: false,
		places: { 'dieu-5': '/luat-cu/5/' },
	}),
	document('luat-moi', {
		issuedOn: '2022-06-15',
		names: ['Thả diều'],
		years: [2022],
		explained: 9,
		places: { 'dieu-5': '/luat-moi/5/', 'dieu-5-khoan-2': '/luat-moi/5/#k2' },
	}),
	document('nghi-dinh', {
		type: 'Nghị định',
		number: '98/2023/NĐ-CP',
		years: [2023],
		places: { 'dieu-5': '/nd/5/' },
	}),
	document('ke-hoach', {
		type: 'Kế hoạch',
		number: '26/KH-UBND',
		years: [2024],
		scheme: 'plan',
		places: { 'phan-ii-muc-3': '/kh/#ii-3' },
	}),
];
const RULES = {
	abbreviations: [{ short: 'TD', full: 'thả diều' }],
	synonyms: [],
	related: [],
	elsewhere: [],
};
const urls = (typed: string) =>
	findDirect(typed, { documents: DOCUMENTS, records: {} }, RULES).map(({ url }) => url);

describe('findDirect', () => {
	it.each([
		['khoản 2 điều 5 luật thả diều', ['/luat-moi/5/#k2']],
		['khoan 9 dieu 5 luat tha dieu', ['/luat-moi/5/']],
		['điều 5 luật td', ['/luat-moi/5/']],
		['điều 5 luật thả diều 2003', ['/luat-cu/5/']],
		['nđ 98', ['/nghi-dinh/']],
		['98/2023/nd-cp điều 5', ['/nd/5/']],
		['kh 26 phần ii mục 3', ['/kh/#ii-3']],
		['26/kh-ubnd', ['/ke-hoach/']],
		['kh 26 phần 2 mục 3', ['/kh/#ii-3']],
		['mục ii.3 kế hoạch 26', ['/kh/#ii-3']],
		['phần thứ hai, mục 3, kế hoạch 26', ['/kh/#ii-3']],
	])('leads %s to %j', (typed, expected) => {
		expect(urls(typed)).toEqual(expected);
	});
	it('shows the laws first where no document is named, those in force before the others', () => {
		expect(urls('d5 k2')).toEqual(['/luat-moi/5/#k2', '/luat-cu/5/']);
	});
	it('leads to the document where the site does not know the provision', () => {
		expect(urls('điều 99 luật thả diều')).toEqual(['/luat-moi/']);
	});
	it.each(['nđ 97', 'điều 5 luật bắn súng', 'nghị định 98/2020', 'thả diều'])('leads %s nowhere', (typed) => {
		expect(urls(typed)).toEqual([]);
	});
	it('stands beside the answers where it is only a part of a longer question, and is silent without a type', () => {
		const beside = (typed: string) =>
			findDirect(typed, { documents: DOCUMENTS, records: {} }, RULES).map(({ isBeside }) => isBeside);
		expect(beside('diều giấy dây cước bay cao theo nđ 98')).toEqual([true]);
		expect(beside('nd 98 con hieu luc khong')).toEqual([false]);
		expect(urls('dây cước 98/2023')).toEqual([]);
		expect(urls('dây cước điều 5 nđ 98')).toEqual(['/nd/5/']);
	});
});
