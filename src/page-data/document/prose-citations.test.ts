import { beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../../collections/load.ts';
import { proseCitations, proseSegments, type ProseContext } from './prose-citations.ts';
import { citingContent } from './testing.ts';

const LAW = 'luat-1-2020-qh1';
const DECREE = 'nghi-dinh-8-2021-nd-cp';

let content: Content;
beforeAll(async () => {
	content = await citingContent();
});

const linksOf = (text: string, context: ProseContext = {}) =>
	proseSegments(content, text, context).flatMap(({ text: words, href }) =>
		href === null ? [] : [[words, href]],
	);

const reasonsOf = (text: string, context: ProseContext = {}) =>
	proseCitations(content, text, context).map(({ resolution }) => resolution.reason);

describe('our own prose', () => {
	it('is the same letters once its pieces are put together', () => {
		const text = 'Theo khoản 2 Điều 3 của Luật và Nghị định 8/2021/NĐ-CP.';
		expect(
			proseSegments(content, text, {})
				.map((segment) => segment.text)
				.join(''),
		).toBe(text);
	});

	it('links documents and articles with what they cite and how that stands', () => {
		const [link] = proseSegments(content, 'Điều 3 Nghị định 8/2021/NĐ-CP', {});
		expect(link).toMatchObject({
			cites: `${DECREE}/3`,
			status: 'het-hieu-luc',
			href: `/van-ban/${DECREE}/dieu-3/`,
		});
		expect(link?.title).toMatch(
			/^Điều 3 Nghị định số 8\/2021\/NĐ-CP: Hết hiệu lực .+ \(xét ngày \d\d\/\d\d\/\d{4}\)$/u,
		);
	});

	it('means the document that it explains by "Luật này" and by an article alone', () => {
		const context = { document: LAW, address: 'dieu-2', here: `/van-ban/${LAW}/dieu-2/` };
		expect(linksOf('Luật này', context)).toEqual([['Luật này', `/van-ban/${LAW}/`]]);
		expect(linksOf('Cách xử lý nằm ở Điều 3.', context)).toEqual([['Điều 3', `/van-ban/${LAW}/dieu-3/`]]);
	});

	it('never links the page that it stands on', () => {
		const context = { document: LAW, address: 'dieu-2', here: `/van-ban/${LAW}/dieu-2/` };
		expect(linksOf('Điều này, khoản 5 và Điều 2 Luật số 1/2020/QH1', context)).toEqual([]);
	});

	it('takes "của Luật" for the law that a decree guides, never for the decree', () => {
		const context = { document: DECREE, address: 'dieu-3', here: `/van-ban/${DECREE}/dieu-3/` };
		expect(linksOf('xem Điều 3 của Luật.', context)).toEqual([['Điều 3', `/van-ban/${LAW}/dieu-3/`]]);
		expect(linksOf('nêu ở Điều 3 của Luật')).toEqual([['Điều 3', `/van-ban/${LAW}/dieu-3/`]]);
	});

	it('stays plain where nobody can tell whose article it is', () => {
		const context = { document: DECREE, address: 'dieu-1' };
		expect(reasonsOf('kể các khoản của Luật, trong đó có khoản 5 Điều 11', context)).toEqual(['ambiguous']);
		expect(reasonsOf('sửa Điều 12', { document: 'luat-2-2026-qh2' })).toEqual(['ambiguous']);
		expect(reasonsOf('nêu ở Điều 83')).toEqual(['self-unknown']);
		expect(linksOf('nêu ở Điều 83')).toEqual([]);
	});

	it('says of a document that the site lacks that it lacks it', () => {
		expect(reasonsOf('Nghị định 91/2017/NĐ-CP')).toEqual(['no-document']);
		expect(reasonsOf('điểm a Điều 5 của Luật', { document: 'nghi-dinh-6-2025-nd-cp' })).toEqual([
			'no-document',
		]);
	});

	it('keeps the names of two articles apart that lead to one card', () => {
		const titles = proseSegments(content, 'Điều 1 và Điều 2 Nghị định số 9/2025/NĐ-CP', {}).flatMap(
			({ title }) => (title === null ? [] : [title.split(' ').slice(0, 2).join(' ')]),
		);
		expect(titles).toEqual(['Điều 1', 'Điều 2']);
	});
});
