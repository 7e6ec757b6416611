import { beforeAll, describe, expect, it } from 'vitest';
import { readContent, type Content, type Story } from '../../collections/load.ts';
import { storyProse, type ProseBlock } from './story-prose.ts';

let content: Content;
let story: Story;
beforeAll(async () => {
	content = await readContent('src/collections/fixtures/good');
	const [first] = content.stories.filter(({ body }) => body.includes('SourceQuote'));
	if (first === undefined) throw new Error('no story with a quotation in the fixture');
	story = first;
});

const read = (body: string, url: string | null = null) =>
	storyProse({ ...content, site: { ...content.site, url } }, { ...story, body });

const words = (block: ProseBlock | undefined) =>
	block !== undefined && 'runs' in block ? block.runs.map(({ text }) => text).join('') : '';

describe('the words of a story for paper', () => {
	it('are all of its words, in their order', () => {
		const source = story.body.replace(/<(?:SourceQuote|Figure).*\/>/gu, '').split(/\n\n+/u);
		const printed = storyProse(content, story).map(words);
		expect(printed.filter((text) => text !== '')).toEqual(source.filter((text) => text.trim() !== ''));
	});

	it('keep a quotation with its source', () => {
		const [quote] = storyProse(content, story).filter(({ kind }) => kind === 'source-quote');
		expect(quote).toEqual({
			kind: 'source-quote',
			text: 'Kênh sạch thì cá lại về.',
			publisher: 'Bản tin Sông Mơ',
			title: 'Bản tin thử số 1',
			href: 'https://example.org/ban-tin-1',
		});
	});

	it('hold a figure as the page draws it', () => {
		const [figure] = read('<Figure of="bèo vớt lên mỗi buổi" />');
		const drawn = { about: 'khoảng', numbers: '1,5 – 2', unit: 'tấn', label: 'bèo vớt lên mỗi buổi' };
		expect(figure).toEqual({ kind: 'figure', ...drawn });
	});

	it('keep marks and quotation marks as they were typed', () => {
		const [paragraph] = read('Một **rất _đậm_** "nháy" và ~~bỏ~~\nvà `mã`.');
		expect(words(paragraph)).toBe('Một rất đậm "nháy" và bỏ và mã.');
		expect(paragraph).toMatchObject({
			runs: expect.arrayContaining([
				{ text: 'đậm', marks: ['emphasis', 'strong'], href: null, note: null },
				{ text: 'bỏ', marks: ['delete'], href: null, note: null },
			]) as unknown,
		});
	});

	it('link to other sites always, to this one once it has an address', () => {
		const body =
			'[ngoài](https://a.example/) [trong](/khen-thuong/) [ở đây](#nguon) [kia][1]\n\n[1]: https://b.example/';
		const hrefs = (url: string | null) =>
			read(body, url).flatMap((block) =>
				'runs' in block ? block.runs.flatMap(({ href }) => href ?? []) : [],
			);
		expect(hrefs(null)).toEqual(['https://a.example/', 'https://b.example/']);
		expect(hrefs('https://tinh.example')).toEqual([
			'https://a.example/',
			'https://tinh.example/khen-thuong/',
			`https://tinh.example/guong/${story.id}/#nguon`,
			'https://b.example/',
		]);
	});

	it('keep headings, lists, tables, quotations and footnotes', () => {
		const blocks = read(
			'## Đầu\n\n3. ba\n4. bốn\n   - con\n\n> lời\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n---\n\nHết[^1].\n\n[^1]: Chú *thích*.',
		);
		expect(blocks.map(({ kind }) => kind)).toEqual([
			'heading',
			'list',
			'quote',
			'table',
			'rule',
			'paragraph',
		]);
		expect(blocks[0]).toMatchObject({ level: 2 });
		expect(blocks[1]).toMatchObject({ start: 3, items: [{ length: 1 }, { length: 2 }] });
		expect(blocks[3]).toMatchObject({ rows: [{ length: 2 }, [[{ text: '1' }], [{ text: '2' }]]] });
		const note = blocks[5] !== undefined && 'runs' in blocks[5] ? blocks[5].runs[1]?.note : null;
		expect(note?.map(({ text }) => text).join('')).toBe('Chú thích.');
	});

	it.each([
		['a component that stories do not have', '<Tasks under="a" />'],
		['a quotation of a source that the story has not', '<SourceQuote source="khong-co" text="Lời." />'],
		['a figure that the story has not', '<Figure of="khác" />'],
		['code', '{1 + 1}'],
	])('refuse %s rather than leave it out', (_name, body) => {
		expect(() => read(body)).toThrow(`Gương ${story.id}`);
	});
});
