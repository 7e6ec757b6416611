import { describe, expect, test } from 'vitest';
import { facebookShare, wholeAddresses, zaloShare } from './share.ts';

const ORIGIN = 'https://thu.example';

describe('whole addresses in running words', () => {
	test.each([
		[
			'Mục I Kế hoạch, /van-ban/ke-hoach/toan-van/#phan-i)',
			'Mục I Kế hoạch, https://thu.example/van-ban/ke-hoach/toan-van/#phan-i)',
		],
		['[Trang](/ke-hoach/)', '[Trang](https://thu.example/ke-hoach/)'],
		['<a href="/ke-hoach/">Trang</a>', '<a href="https://thu.example/ke-hoach/">Trang</a>'],
		['/du-lieu/co-quan/so-noi-vu.json', 'https://thu.example/du-lieu/co-quan/so-noi-vu.json'],
	])('%s gets its origin', (words, whole) => {
		expect(wholeAddresses(words, ORIGIN)).toBe(whole);
	});

	test.each([
		'https://khac.example/ke-hoach/',
		'số 26/KH-UBND',
		'và/hoặc/hay',
		'ngày 20/11/2026',
		'UBND xã /trung',
	])('%s stays as it is', (words) => {
		expect(wholeAddresses(words, ORIGIN)).toBe(words);
	});
});

test('both places to share at get the whole address back', () => {
	const address = `${ORIGIN}/guong/a/?b=c&d=e`;
	expect(new URL(facebookShare(address)).searchParams.get('u')).toBe(address);
	const handed = new URL(zaloShare(address)).searchParams.get('d') ?? '';
	expect(JSON.parse(atob(handed))).toEqual({ url: address });
});
