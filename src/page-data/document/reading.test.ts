import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent, type Content } from '../../collections/load.ts';
import { GOOD_ROOT, withGoodCopy } from '../../collections/test-root.ts';
import { readingPlace } from './reading.ts';

const LAW = '/van-ban/luat-1-2020-qh1/';
const CARD = '/van-ban/nghi-dinh-6-2025-nd-cp/';
const PLAN = '/van-ban/ke-hoach-7-kh-ubnd-2025/';

let bare: Content;
let content: Content;
beforeAll(async () => {
	bare = await readContent(GOOD_ROOT);
	content = await withGoodCopy(async (root) => {
		await cp(join(import.meta.dirname, '../guidance/fixtures'), root, { recursive: true });
		return readContent(root);
	});
});

/** What a reader sees of the sidebar: entries of a group stand in, the page itself has a star. */
const lines = (of: Content, pathname: string) =>
	readingPlace(of, pathname).sidebar.flatMap((entry) =>
		entry.type === 'group'
			? [entry.label, ...entry.entries.map((inside) => `  ${line(inside)}`)]
			: [line(entry)],
	);
const line = (entry: { label: string; isCurrent?: boolean }) =>
	`${entry.label}${entry.isCurrent === true ? ' *' : ''}`;
const neighbours = (of: Content, pathname: string) => {
	const { prev, next } = readingPlace(of, pathname).pagination;
	return [prev?.href, next?.href];
};

describe('the sidebar', () => {
	it('opens the chapter of the article and marks the article', () => {
		expect(lines(content, `${LAW}dieu-2/`)).toEqual([
			'Luật số 1/2020/QH1',
			'Toàn văn',
			'Tất cả các điều',
			'Chương I QUY ĐỊNH CHUNG',
			'  Điều 1. Phạm vi',
			'  Điều 2. Mái chèo *',
			'  Điều 3. Thuyền',
		]);
	});

	it('has one link for a chapter that the page does not stand in, to its first article', () => {
		const { sidebar } = readingPlace(content, LAW);
		expect(sidebar.at(-1)).toMatchObject({
			type: 'link',
			label: 'Chương I QUY ĐỊNH CHUNG',
			href: `${LAW}dieu-1/`,
		});
	});

	it('leaves the headings of the full text to the contents of that page', () => {
		expect(lines(content, `${LAW}toan-van/`)).toEqual([
			'Luật số 1/2020/QH1',
			'Toàn văn *',
			'Tất cả các điều',
		]);
	});

	it('goes by the chapters of the card where the words are not held', () => {
		expect(lines(content, `${CARD}dieu-2/`)).toEqual([
			'Nghị định số 6/2025/NĐ-CP',
			'Tất cả các điều',
			'Chương I. Quy định chung',
			'  Điều 2 *',
		]);
	});

	it('sends a chapter without any article page to the list of numbers', () => {
		expect(readingPlace(bare, CARD).sidebar.at(-1)).toMatchObject({ href: `${CARD}dieu/#dieu-1` });
	});

	it('gathers articles of which no chapter is known', () => {
		expect(lines(content, '/van-ban/nghi-dinh-5-2021-nd-cp/dieu-2/')).toEqual([
			'Nghị định số 5/2021/NĐ-CP',
			'Tất cả các điều',
			'Từng điều',
			'  Điều 2 *',
		]);
	});

	it('shows the parts of a plan, at their places in the full text', () => {
		expect(lines(bare, '/ke-hoach/')).toEqual([
			'Kế hoạch số 07/KH-UBND',
			'Bản dẫn giải *',
			'Toàn văn',
			'I. MỤC ĐÍCH',
			'II. NỘI DUNG',
		]);
		expect(readingPlace(bare, '/ke-hoach/').sidebar.at(-1)).toMatchObject({
			href: `${PLAN}toan-van/#phan-ii`,
		});
	});

	it('of a page of prose holds the pages of prose', () => {
		expect(lines(bare, '/tiep-can/')).toEqual(['Giới thiệu', 'Khả năng tiếp cận *']);
	});
});

describe('previous and next', () => {
	it('go from article to article, from the first back to what speaks of the whole', () => {
		expect(neighbours(content, `${LAW}dieu-2/`)).toEqual([`${LAW}dieu-1/`, `${LAW}dieu-3/`]);
		expect(neighbours(content, `${LAW}dieu-1/`)).toEqual([`${LAW}dieu/`, `${LAW}dieu-2/`]);
		expect(neighbours(content, `${LAW}dieu-3/`)).toEqual([`${LAW}dieu-2/`, undefined]);
	});

	it('lead from the card of the plan through its guide to its words', () => {
		expect(neighbours(bare, PLAN)).toEqual([undefined, '/ke-hoach/']);
		expect(neighbours(bare, '/ke-hoach/')).toEqual([PLAN, `${PLAN}toan-van/`]);
	});

	it('are not there on pages of prose, which have no order', () => {
		expect(neighbours(bare, '/tiep-can/')).toEqual([undefined, undefined]);
	});
});
