import { beforeAll, describe, expect, it } from 'vitest';
import { readContent, type Content } from '../../collections/load.ts';
import { everyMove } from '../../collections/moved.ts';
import { GOOD_ROOT } from '../../collections/test-root.ts';
import { movedRoutes } from './moved.ts';
import { shortCode, shortLinks } from './short-links.ts';

let content: Content;
beforeAll(async () => {
	const good = await readContent(GOOD_ROOT);
	const move = { from: '/nhiem-vu/ten-cu/', to: '/nhiem-vu/gui-ke-hoach/', why: 'Đổi tên cho rõ.' };
	content = { ...good, moved: [move] };
});

describe('pages that moved together', () => {
	it('leave a page at each old address that leads to its own part of the new one', () => {
		const many = { from: '/x/*/', to: '/x/#*', steps: ['mot', 'hai'], why: 'Gộp trang.' };
		const moved = everyMove({ pages: [], many: [many] });
		expect(movedRoutes({ ...content, moved }).map(({ params, props }) => [params.moved, props.to])).toEqual([
			['x/mot', '/x/#mot'],
			['x/hai', '/x/#hai'],
		]);
	});

	it('keep the short address that was printed, to the part of the new page', () => {
		const moved = [{ from: '/nhiem-vu/theo/han/2025-02/', to: '/nhiem-vu/#phan-ii', why: 'Gộp trang.' }];
		const links = new Map(shortLinks({ ...content, moved }).map(({ code, to }) => [code, to]));
		expect(links.get(shortCode('/nhiem-vu/theo/han/2025-02/'))).toBe('/nhiem-vu/#phan-ii');
	});
});

describe('a page that moved', () => {
	it('leaves a page at its old address that leads to the new one', () => {
		expect(movedRoutes(content)).toEqual([
			{ params: { moved: 'nhiem-vu/ten-cu' }, props: { to: '/nhiem-vu/gui-ke-hoach/' } },
		]);
	});

	it('is found under the short address that was printed before, and under its new one', () => {
		const links = new Map(shortLinks(content).map(({ code, to }) => [code, to]));
		for (const address of ['/nhiem-vu/ten-cu/', '/nhiem-vu/gui-ke-hoach/'])
			expect(links.get(shortCode(address)), address).toBe('/nhiem-vu/gui-ke-hoach/');
	});

	it('cannot leave an address at which a page still stands', () => {
		const still = { from: '/nhiem-vu/gui-ke-hoach/', to: '/nhiem-vu/', why: 'Thử.' };
		expect(() => movedRoutes({ ...content, moved: [still] })).toThrow(/moved\.yaml.*vẫn có trang/u);
	});
});
