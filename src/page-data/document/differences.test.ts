import { beforeAll, describe, expect, it } from 'vitest';
import { readContent, type Content } from '../../collections/load.ts';
import { GOOD_ROOT } from '../../collections/test-root.ts';
import { differenceLinks, differencePage } from './differences.ts';

let content: Content;
beforeAll(async () => {
	content = await readContent(GOOD_ROOT);
});

function page() {
	const [difference] = content.differences;
	if (difference === undefined) throw new Error('no difference');
	return differencePage(content, difference);
}

describe('the page of differences', () => {
	it('names its columns by the day on which the later document begins', () => {
		expect(page().heads).toEqual(['Đến hết 31/01/2025', 'Từ 01/02/2025']);
	});

	it('keeps what differs apart from what cannot be compared', () => {
		const groups = page().groups.map(({ id, rows }) => [id, rows.map(({ subject }) => subject)]);
		expect(groups).toEqual([
			['khac', ['Màu buồm']],
			['chua-ro', ['Số mái chèo']],
		]);
	});

	it('says of each side on what it rests and how sure it is, and of an unread side nothing', () => {
		const [sails, oars] = page().groups.flatMap(({ rows }) => rows);
		expect(sails?.sides.map(({ words }) => [words?.certainty, words?.basis[0]?.label])).toEqual([
			['2+', 'Điều 2'],
			['1', 'Điều 2'],
		]);
		expect(oars?.sides.map(({ words }) => words?.text ?? null)).toEqual([null, 'Bốn mái chèo.']);
	});

	it('is led to from both documents', () => {
		const hrefs = ['nghi-dinh-5-2021-nd-cp', 'nghi-dinh-6-2025-nd-cp', 'ke-hoach-7-kh-ubnd-2025'].map((id) =>
			differenceLinks(content, id).map(({ href }) => href),
		);
		const own = ['/doi-chieu/nghi-dinh-5-sang-6/'];
		expect(hrefs).toEqual([own, own, []]);
	});
});
