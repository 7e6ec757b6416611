import { describe, expect, it } from 'vitest';
import { addressMap, allAddresses, isAddress } from './address.ts';
import { PLAN } from './fixtures/fixtures.ts';
import { parseDocument } from './parse.ts';

const { tree } = parseDocument(PLAN);

describe('addressMap', () => {
	const map = addressMap(tree);
	it('has every address once, in the order of the text', () => {
		expect([...map.keys()]).toEqual(allAddresses(tree));
	});
	it('leads to the provision with what it stands in, widest first', () => {
		const place = map.get('phan-ii-muc-2-diem-a-gach-3');
		expect(place?.kind).toBe('provision');
		expect(place?.ancestors.map(({ address }) => address)).toEqual([
			'phan-ii',
			'phan-ii-muc-2',
			'phan-ii-muc-2-diem-a',
		]);
	});
	it('leads to blocks outside the body', () => {
		expect(map.get('noi-nhan-9')).toMatchObject({ kind: 'block', block: { marker: '-', role: 'recipient' } });
	});
	it('has nothing for an address that is not there', () => {
		expect(map.get('phan-iv')).toBeUndefined();
	});
});

describe('isAddress', () => {
	it.each([
		'dieu-5-khoan-2-diem-dd',
		'dieu-5a',
		'phan-1-chuong-ii',
		'chuong-ii-muc-1-tieu-muc-1',
		'phu-luc',
		'phu-luc-i-dieu-1',
		'phan-ii-muc-3-gach-2',
		'muc-2-lan-2-gach-1',
		'khoan-1-khoan-1-1',
		'so',
		'can-cu-2',
		'noi-nhan',
		'nguoi-ky',
		'khac-12',
	])('%s is one', (text) => {
		expect(isAddress(text)).toBe(true);
	});
	it.each(['', 'điều-5', 'dieu-5-', 'Dieu-5', 'bai-5', 'so-', 'can-cu-a', 'dieu-5 khoan-2', 'lan-2'])(
		'"%s" is none',
		(text) => {
			expect(isAddress(text)).toBe(false);
		},
	);
	it('answers at once for a long row of words that ends badly', () => {
		expect(isAddress(`${'khoan-'.repeat(5000)}!`)).toBe(false);
	});
});
