import { cp } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent, type Content } from '../../collections/load.ts';
import { withGoodCopy } from '../../collections/test-root.ts';
import { gapsPage } from './gaps.ts';

let content: Content;
beforeAll(async () => {
	content = await withGoodCopy(async (root) => {
		await cp('src/collections/fixtures/awards', root, { recursive: true });
		return readContent(root);
	});
});

const linesOf = (href: string) =>
	gapsPage(content)
		.groups.flatMap(({ pages }) => pages.filter(({ page }) => page.href === href))
		.flatMap(({ lines }) => lines);

describe('what is not known', () => {
	it('stands under who can supply it, who can supply most first', () => {
		const { groups, count } = gapsPage(content);
		const counts = groups.map((group) => group.count);
		expect(counts).toEqual(counts.toSorted((a, b) => b - a));
		expect(count).toBe(counts.reduce((sum, one) => sum + one, 0));
		expect(new Set(groups.map(({ suppliedBy }) => suppliedBy)).size).toBe(groups.length);
	});

	it('is gathered from awards, documents, the press room and the site itself', () => {
		expect(linesOf('/khen-thuong/bang-khen-tinh/')).toContain('Hộ gia đình có được nhận hay không.');
		expect(linesOf('/bao-chi/#ai-phat-ngon')).toEqual(['Chưa có câu trả lời.']);
		expect(linesOf('/gioi-thieu/')).toContain('Chưa có tên miền chính thức.');
		const [open] = content.documents.flatMap(({ id, openPoints }) =>
			openPoints.map((point) => ({ id, ...point })),
		);
		expect(linesOf(`/van-ban/${open?.id ?? ''}/`)).toContain(open?.text);
	});

	it('closes when it is supplied', () => {
		const known = { ...content, site: { ...content.site, url: 'https://thi-dua.example.vn' } };
		const lines = gapsPage(known).groups.flatMap(({ pages }) => pages.flatMap((page) => page.lines));
		expect(lines).not.toContain('Chưa có tên miền chính thức.');
	});
});
