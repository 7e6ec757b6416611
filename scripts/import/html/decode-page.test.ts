import { describe, expect, it } from 'vitest';
import { decodePage } from './decode-page.ts';

describe('decodePage', () => {
	it('reads UTF-8 whatever the page says', () => {
		const page = '<meta charset="windows-1258"><p>Vớt bèo</p>';
		expect(decodePage('a.html', Buffer.from(page))).toBe(page);
	});
	it('reads the old Vietnamese code page where the page names it', () => {
		const head = Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=windows-1258"><p>');
		const words = Buffer.from([0x56, 0xf5, 0xec, 0x74, 0x20, 0x62, 0x65, 0xcc, 0x6f]);
		expect(decodePage('a.html', Buffer.concat([head, words])).normalize('NFC')).toContain('Vớt bèo');
	});
	it('says what to do where the bytes are neither', () => {
		const bytes = Buffer.concat([Buffer.from('<p>'), Buffer.from([0xff, 0xd0])]);
		expect(() => decodePage('a.html', bytes)).toThrow(/a\.html: trang web không phải UTF-8.*lưu lại/u);
	});
});
