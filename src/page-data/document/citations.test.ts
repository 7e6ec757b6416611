import { beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../../collections/load.ts';
import { unitAt } from '../../legal/address.ts';
import type { RichText } from '../../legal/tree.ts';
import { citeWords } from './citations.ts';
import { documentById } from './document-name.ts';
import { quote } from './passage.ts';
import { cutByWeight, segmentsOf } from './segment.ts';
import { citingContent } from './testing.ts';

const DECREE = 'nghi-dinh-8-2021-nd-cp';

let content: Content;
beforeAll(async () => {
	content = await citingContent();
});

const plan = () => documentById(content, content.site.plan);

/** Made-up words at an address of the plan. */
const cited = (text: string, strong: RichText['strong'] = [], address = 'can-cu-9') =>
	cutByWeight(citeWords(content, plan(), address, text), { text, strong });

const linksOf = (text: string, address?: string) =>
	cited(text, [], address).flatMap(({ text: words, href }) => (href === null ? [] : [[words, href]]));

describe('the words of a document', () => {
	it('are the same letters once their pieces are put together, at every address that the site holds', () => {
		for (const document of content.documents) {
			for (const place of document.addresses.values()) {
				const unit = unitAt(place);
				const pieces = segmentsOf(content, document, unit);
				expect(pieces.map(({ text }) => text).join('')).toBe(unit.content.text);
				expect(unit.content.text === '' || pieces.every(({ text }) => text !== '')).toBe(true);
			}
		}
	});

	it('link the decree that the first basis of the plan cites, and say how it stands today', () => {
		const link = quote(content, plan(), 'can-cu-1').segments.find(({ document }) => document === DECREE);
		expect(link?.text).toContain('8/2021/NĐ-CP');
		expect(link?.href).toBe(`/van-ban/${DECREE}/`);
		expect(link?.title).toMatch(/^Nghị định số 8\/2021\/NĐ-CP: .+ \(xét ngày \d\d\/\d\d\/\d{4}\)$/u);
	});

	it('keep the borders of bold ranges inside and outside citations', () => {
		const text = 'Theo Nghị định số 8/2021/NĐ-CP, hai';
		const pieces = cited(text, [[0, 14]]);
		expect(pieces.map(({ text: words, strong, document }) => [words, strong, document])).toEqual([
			['Theo ', true, null],
			['Nghị định', true, DECREE],
			[' số 8/2021/NĐ-CP', false, DECREE],
			[', hai', false, null],
		]);
	});

	it('lead from an article to its page, and to the card where there is no such page', () => {
		expect(linksOf('theo Điều 2 Luật Bơi thuyền số 1/2020/QH1')).toEqual([
			['Điều 2 Luật Bơi thuyền số 1/2020/QH1', '/van-ban/luat-1-2020-qh1/dieu-2/'],
		]);
		expect(linksOf('theo Điều 24 Luật Thi đua, khen thưởng năm 2022')).toEqual([
			['Điều 24 Luật Thi đua, khen thưởng năm 2022', '/van-ban/luat-3-2022-qh3/'],
		]);
		expect(linksOf('theo khoản 1 Điều 3 Nghị định số 9/2025/NĐ-CP')).toEqual([
			['khoản 1 Điều 3 Nghị định số 9/2025/NĐ-CP', '/van-ban/nghi-dinh-9-2025-nd-cp/'],
		]);
	});

	it('lead from a provision of the same document to its place in the full text, never to itself', () => {
		const href = `/van-ban/${plan().id}/toan-van/#phan-ii`;
		expect(linksOf('nêu tại Mục II Kế hoạch này', 'phan-i')).toEqual([['Mục II Kế hoạch này', href]]);
		expect(linksOf('nêu tại Mục II Kế hoạch này', 'phan-ii')).toEqual([]);
		expect(linksOf('theo Kế hoạch này')).toEqual([]);
	});

	it('stay plain where the number has another date, the document is unknown or nothing is cited', () => {
		expect(linksOf('Nghị định số 8/2021/NĐ-CP ngày 01/01/2020 của Chính phủ')).toEqual([]);
		expect(linksOf('Nghị định số 999/1999/NĐ-CP')).toEqual([]);
		expect(linksOf('Không có gì')).toEqual([]);
	});
});
