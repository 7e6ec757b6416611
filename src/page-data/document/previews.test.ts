import { beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../../collections/load.ts';
import { articlePages } from '../guidance/articles.ts';
import { segmentsOf } from './segment.ts';
import { paths } from '../base/paths.ts';
import { previewFile, previewPlace } from './preview-path.ts';
import { previewFiles, type Preview } from './previews.ts';
import { citingContent } from './testing.ts';

let content: Content;
let previews: Map<string, Preview>;
beforeAll(async () => {
	content = await citingContent();
	previews = new Map(
		previewFiles(content).map(({ document, file, preview }) => [paths.preview(document, file), preview]),
	);
});

const previewAt = (href: string): Preview | undefined => {
	const place = previewPlace(href);
	return place === null ? undefined : previews.get(paths.preview(place.document, place.file));
};

describe('where a preview is found', () => {
	it.each([
		['a document', '/van-ban/a/', { document: 'a', file: null, address: null }],
		['its full text', '/van-ban/a/toan-van/', { document: 'a', file: null, address: null }],
		['an article', '/van-ban/a/dieu-5/', { document: 'a', file: 'dieu-5', address: 'dieu-5' }],
		[
			'a clause',
			'/van-ban/a/dieu-5/#dieu-5-khoan-2',
			{ document: 'a', file: 'dieu-5', address: 'dieu-5-khoan-2' },
		],
		[
			'a part of a plan',
			'/van-ban/a/toan-van/#phan-ii',
			{ document: 'a', file: 'phan-ii', address: 'phan-ii' },
		],
	])('is told by the link to %s', (_, href, place) => {
		expect(previewPlace(href)).toEqual(place);
	});

	it.each(['/van-ban/', '/van-ban/a/dieu/', '/nhiem-vu/x/', 'https://example.org/van-ban/a/', '#dieu-5', ''])(
		'is nowhere for %j',
		(href) => {
			expect(previewPlace(href)).toBeNull();
		},
	);

	it('is the article, with or without what stands around it', () => {
		expect(previewFile('dieu-5a-khoan-2-diem-dd')).toBe('dieu-5a');
		expect(previewFile('phu-luc-i-dieu-2-khoan-1')).toBe('phu-luc-i-dieu-2');
		expect(previewFile('phan-ii-muc-3')).toBe('phan-ii-muc-3');
	});
});

describe('previews', () => {
	it('are there for every document, every article page and everything that official words cite', () => {
		const cited = content.documents.flatMap((document) =>
			[...document.addresses.values()].flatMap((place) =>
				segmentsOf(content, document, place.kind === 'block' ? place.block : place.provision),
			),
		);
		const hrefs = [
			...content.documents.map(({ id }) => paths.document(id)),
			...articlePages(content).map(({ document, address }) => paths.article(document, address)),
			...cited.flatMap(({ href }) => (href === null ? [] : [href])),
		];
		expect(hrefs.filter((href) => previewAt(href) === undefined)).toEqual([]);
	});

	it('say today and the plan’s year apart, and guidance apart from the words of the text', () => {
		const preview = previewAt('/van-ban/nghi-dinh-8-2021-nd-cp/dieu-3/');
		expect(preview?.effect.map(({ status }) => status)).toEqual(['het-hieu-luc', 'con-hieu-luc']);
		expect(preview?.effect[1]?.label).toBe('Năm 2025, tính đến 31/12/2025');
		expect(preview?.guidance).not.toBeNull();
		expect(preview?.words).toEqual({});
	});

	it('hold the first words of a place of a text that the site has', () => {
		const { plan } = content.site;
		const preview = previewAt(paths.provision(plan, 'phan-ii'));
		expect(preview?.words['phan-ii']).toMatch(/^II\. /u);
		expect(preview?.guidance).toBeNull();
	});
});
