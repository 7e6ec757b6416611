import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent, type Content } from '../../collections/load.ts';
import { GOOD_ROOT } from '../../collections/test-root.ts';
import { joinShortLinks, shortAddress, shortCode, shortLinks } from './short-links.ts';

let content: Content;
beforeAll(async () => {
	content = await readContent(GOOD_ROOT);
});

describe('the code of an address', () => {
	it('stays what was printed: these codes are on paper', () => {
		expect(
			['/', '/bao-chi/', '/guong/hoang-ngoc-luong/', '/van-ban/luat-06-2022-qh15/'].map(shortCode),
		).toEqual(['f48h72', 'cyzdkb', 'y2qk7k', 'jt53c4']);
	});

	it('has six signs, no vowel and nothing that looks like 0, 1 or I', () => {
		fc.assert(
			fc.property(fc.string(), (address) => {
				expect(shortCode(address)).toMatch(/^[2-9b-df-hjkmnp-tv-z]{6}$/);
			}),
		);
	});

	it('follows from the address alone, whatever other pages there are', () => {
		const before = new Map(shortLinks(content).map(({ code, to }) => [to, code]));
		const [story] = content.stories;
		const more = story === undefined ? [] : [{ ...story, id: 'mot-guong-moi' }];
		const after = shortLinks({ ...content, stories: [...content.stories, ...more] });
		expect(after).toHaveLength(before.size + 1);
		for (const { code, to } of after) if (before.has(to)) expect(code).toBe(before.get(to));
	});
});

describe('the table of short addresses', () => {
	it('has every code once and every page at least once', () => {
		const links = shortLinks(content);
		expect(new Set(links.map(({ code }) => code)).size).toBe(links.length);
		for (const { id } of content.withdrawn) expect(links.map(({ to }) => to)).toContain(`/guong/${id}/`);
	});

	it('refuses two pages with one code and says where to mend it', () => {
		const twin = [{ code: shortCode('/a/'), to: '/b/', why: 'Thử.' }];
		expect(() => joinShortLinks(['/a/', '/b/'], twin)).toThrow(/\/b\/ và \/a\/.*short-links\.yaml/u);
	});

	it('refuses a registered code for a page that is not there', () => {
		expect(() => joinShortLinks(['/a/'], [{ code: '222222', to: '/mat/', why: 'Thử.' }])).toThrow(/\/mat\//u);
	});

	it('leads the code of an old address to the new one, and keeps the new one’s own', () => {
		const moved = { code: shortCode('/cu/'), to: '/moi/', why: 'Trang đổi địa chỉ.' };
		const links = joinShortLinks(['/moi/'], [moved]);
		expect(links.map(({ code, to }) => [code, to]).sort()).toEqual(
			[
				[shortCode('/cu/'), '/moi/'],
				[shortCode('/moi/'), '/moi/'],
			].sort(),
		);
	});
});

describe('the short address of a page', () => {
	it('is a bare path, without a code for cameras, while the site has no address', () => {
		const short = shortAddress(content, '/nhiem-vu/');
		expect(short).toEqual({ href: short?.label, label: `/k/${shortCode('/nhiem-vu/')}/`, whole: null });
	});

	it('is whole once the site has one, and typed without https', () => {
		const placed = { ...content, site: { ...content.site, url: 'https://thi-dua.example.vn' } };
		const code = shortCode('/nhiem-vu/');
		expect(shortAddress(placed, '/nhiem-vu/')).toEqual({
			href: `/k/${code}/`,
			label: `thi-dua.example.vn/k/${code}/`,
			whole: `https://thi-dua.example.vn/k/${code}/`,
		});
	});

	it('is printed as registered', () => {
		const shortLinksOf = [{ code: '222222', to: '/nhiem-vu/', why: 'Trang đổi địa chỉ.' }];
		expect(shortAddress({ ...content, shortLinks: shortLinksOf }, '/nhiem-vu/')?.href).toBe('/k/222222/');
	});

	it('is not there for pages that nobody prints', () => {
		expect(shortAddress(content, '/tim-kiem/')).toBeNull();
	});
});
