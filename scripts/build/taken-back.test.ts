/**
 * What a site with an address on the web tells machines, and that a story that is taken back is gone everywhere after the
 * next build. The tests build on one another.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { isHidden } from '../hosting/table.ts';
import { listFiles } from './files.ts';
import { attribute, parseElements, rawText, type Element } from './html.ts';
import { copyProject, type ProjectCopy } from './testing/project-copy.ts';
import { validatorFaults, vocabularyFaults } from './testing/schema-org.ts';

const SLOW = { timeout: 180_000 };
const HERE = 'https://song-mo.example';
/** The schema of sitemaps.org, as the package that writes the map brings it. */
const SITEMAP_XSD = join(import.meta.dirname, '../../node_modules/sitemap/schema/sitemap.xsd');
/** Stays; the other two go, one in silence, one with a page that says so. */
const SILENT = { id: 'nha-ong-vu-van-mo', name: 'Vũ Văn Mơ', field: 'nong-nghiep' };
/** A page's address before it moved, and after. */
const OLD = '/nhiem-vu/ten-cu/';
const NEW = '/nhiem-vu/gui-ke-hoach/';
const SAID = { id: 'nha-thu-hai', name: 'Gia đình thứ hai' };

let project: ProjectCopy;

beforeAll(async () => {
	project = copyProject();
	edit('site.yaml', (text) => text.replace('url: null', `url: ${HERE}`));
	const story = readFileSync(join(project.content, `stories/${SILENT.id}.mdx`), 'utf8');
	const other = story
		.replace(/^title: .*$/mu, 'title: Một câu chuyện khác để thử việc gỡ bài')
		.replaceAll('Gia đình ông Vũ Văn Mơ', SAID.name)
		.replaceAll('nhà ông Vũ Văn Mơ', 'gia đình thứ hai')
		.replace('fields: [nong-nghiep, moi-truong]', 'fields: [moi-truong]');
	writeFileSync(join(project.content, `stories/${SAID.id}.mdx`), other);
	writeFileSync(
		join(project.content, 'moved.yaml'),
		`pages:\n  - from: ${OLD}\n    to: ${NEW}\n    why: Đổi tên cho rõ.\n`,
	);
	expect(await project.run('build.ts')).toMatchObject({ code: 0 });
}, SLOW.timeout);

afterAll(() => {
	project.remove();
});

describe('a site with an address', () => {
	it('has a map of its pages by the schema of sitemaps.org, with days only where the content says one', async () => {
		const map = read('sitemap-0.xml');
		await expectValid(map, readFileSync(SITEMAP_XSD, 'utf8'));
		const days = new Map(urlsOf(map).map(({ loc, lastmod }) => [loc, lastmod]));
		expect(days.get(`${HERE}/guong/${SILENT.id}/`)).toMatch(/^2025-03-02T/u);
		expect(days.has(`${HERE}/co-quan/`)).toBe(true);
		expect(days.get(`${HERE}/co-quan/`)).toBeUndefined();
	});

	it('has a map of its stories for news', async () => {
		const map = read('sitemap-tin.xml');
		// The schema for news is not to be had from npm: its elements are looked at below, the rest by the schema.
		await expectValid(map, readFileSync(SITEMAP_XSD, 'utf8').replaceAll('"strict"', '"skip"'));
		const told = urlsOf(map).map(({ loc, 'news:news': news }) => [loc, news?.['news:publication_date']]);
		expect(told).toContainEqual([`${HERE}/guong/${SILENT.id}/`, '2025-03-02']);
		expect(map).toContain('<news:language>vi</news:language>');
	});

	it('says in robots.txt where its maps are, and they are there', async () => {
		const lines = read('robots.txt').split('\n');
		expect(lines.slice(0, 2)).toEqual(['User-agent: *', 'Allow: /']);
		const maps = lines
			.filter((line) => line.startsWith('Sitemap: '))
			.map((line) => line.slice('Sitemap: '.length));
		expect(maps).toEqual([`${HERE}/sitemap-index.xml`, `${HERE}/sitemap-tin.xml`]);
		for (const map of maps) await expectSound(read(new URL(map).pathname.slice(1)));
	});

	it('tells browsers how to search it (OpenSearch), and its head names the file', async () => {
		const text = read('tim-kiem.xml');
		await expectSound(text);
		expect(text).toContain(`template="${HERE}/tim-kiem/?q={searchTerms}"`);
		expect(read('index.html')).toMatch(/<link rel="search"[^>]*href="\/tim-kiem\.xml"/u);
	});

	it('has on every page in the map a canonical address, Open Graph and a Markdown twin that is there', () => {
		for (const { loc } of urlsOf(read('sitemap-0.xml'))) {
			const folder = new URL(loc).pathname.slice(1);
			const elements = parseElements(read(`${folder}index.html`));
			const link = (name: string, value: string) =>
				elements.find((element) => element.tagName === 'link' && attribute(element, name) === value);
			expect(attributeOf(link('rel', 'canonical'), 'href'), loc).toBe(loc);
			expect(attributeOf(link('type', 'text/markdown'), 'href'), loc).toBe(`/${folder}index.md`);
			expect(read(`${folder}index.md`), loc).toContain(`Trang gốc: ${loc}`);
			const graph = elements
				.map((element) => attribute(element, 'property'))
				.filter((name) => name?.startsWith('og:'));
			expect(graph, loc).toEqual(
				expect.arrayContaining(['og:title', 'og:type', 'og:url', 'og:image', 'og:description']),
			);
			const image = elements.find((element) => attribute(element, 'property') === 'og:image');
			const picture = new URL(attributeOf(image, 'content') ?? '').pathname;
			expect(existsSync(join(project.dist, picture)), picture).toBe(true);
		}
	});

	it('describes itself in words that schema.org has, each as JSON-LD that jsonld expands', SLOW, async () => {
		const types = new Set<string>();
		for (const path of listFiles(project.dist).filter((file) => file.endsWith('.html'))) {
			for (const data of descriptionsOf(path)) {
				expect(vocabularyFaults(data), path).toEqual([]);
				expect(await validatorFaults(data), path).toEqual([]);
				const [expanded] = await jsonld.expand(data, { documentLoader: SCHEMA_ORG });
				expect(expanded, path).toBeDefined();
				for (const [, type = ''] of JSON.stringify(data).matchAll(/"@type":"(\w+)"/gu)) types.add(type);
			}
		}
		expect([...types]).toEqual(
			expect.arrayContaining([
				'GovernmentOrganization',
				'Legislation',
				'Article',
				'Event',
				'DataCatalog',
				'Dataset',
				'BreadcrumbList',
			]),
		);
	});

	it('says of a document whether it holds today, and of one that does not that it does not', () => {
		const [over] = descriptionsOf('van-ban/nghi-dinh-5-2021-nd-cp/index.html');
		expect(over).toMatchObject({
			'@type': 'Legislation',
			legislationIdentifier: '5/2021/NĐ-CP',
			legislationDate: '2021-02-01',
			legislationLegalForce: 'https://schema.org/NotInForce',
		});
	});
});

describe('a story that is there', () => {
	it('stands in its page, its lists, the search index, the feed and the sitemap', () => {
		const files = filesNaming(SILENT);
		expect(files).toEqual(
			expect.arrayContaining([
				`guong/${SILENT.id}/index.html`,
				'guong/index.html',
				'du-lieu/guong.csv',
				'du-lieu/guong.json',
				`du-lieu/guong/${SILENT.id}.json`,
				`guong/${SILENT.id}/index.md`,
				'guong/tin.atom.xml',
				'guong/tin.feed.json',
				'guong/tin.rss.xml',
				'muc-luc/index.html',
				'sitemap-0.xml',
				'sitemap-tin.xml',
				'tin/tat-ca.atom.xml',
				expect.stringMatching(/^pagefind\/fragment\//u),
			]),
		);
	});
});

describe('an address that was published', () => {
	it('sends readers on from where a page stood before it moved', () => {
		const page = read(`${OLD.slice(1)}index.html`);
		expect(page).toContain(`<meta http-equiv="refresh" content="0; url=${NEW}">`);
		expect(page).toContain(`<link rel="canonical" href="${HERE}${NEW}">`);
		expect(urlsOf(read('sitemap-0.xml')).map(({ loc }) => loc)).not.toContain(HERE + OLD);
	});

	it('is written down by npm run published, files and places on pages too', async () => {
		expect(await project.run('published.ts')).toMatchObject({ code: 0 });
		const list = readFileSync(join(project.content, 'published.txt'), 'utf8').split('\n');
		expect(list).toEqual(
			expect.arrayContaining([
				OLD,
				NEW,
				`/guong/${SILENT.id}/`,
				`/du-lieu/guong/${SILENT.id}.json`,
				'/tin/tat-ca.atom.xml',
				expect.stringMatching(/^\/lich\/#/u),
				expect.stringMatching(/^\/van-ban\/[^/]+\/toan-van\/#phan-/u),
			]),
		);
	});

	it(
		'cannot go in silence: the build stops and names it, but for a story that is said to be taken back',
		SLOW,
		async () => {
			for (const { id } of [SILENT, SAID]) rmSync(join(project.content, `stories/${id}.mdx`));
			edit(
				'withdrawn.yaml',
				(text) =>
					`${text.trimEnd()}\n  - id: ${SAID.id}\n    on: 2025-03-02\n    reason: Theo đề nghị của gia đình.\n`,
			);
			const { code, output } = await project.run('build.ts');
			expect(code).toBe(1);
			expect(output).toMatch(new RegExp(`published\\.txt:\\d+: /du-lieu/guong/${SILENT.id}\\.json`, 'u'));
			expect(output).not.toContain(`: /guong/${SAID.id}/`);
			expect(read(`guong/${SILENT.id}/index.html`)).toContain(SILENT.name);
		},
	);
});

describe('a story whose file is removed', () => {
	it('leaves no trace after the next build, once its lines are out of the list', SLOW, async () => {
		// Short addresses and lists of what is no longer there go with it.
		const going = new RegExp(`${SILENT.id}|^/k/|/theo/|^/du-lieu/guong|tem\\.svg`, 'u');
		edit('published.txt', (text) =>
			text
				.split('\n')
				.filter((line) => !going.test(line))
				.join('\n'),
		);
		expect(await project.run('build.ts')).toMatchObject({ code: 0 });
		expect(filesNaming(SILENT)).toEqual([]);
		expect(await project.run('check-dist.ts')).toMatchObject({ code: 0 });
	});

	it('is no longer counted on the map', () => {
		const page = readFileSync(join(project.dist, 'dia-phuong/index.html'), 'utf8');
		expect(page).toContain('aria-label="Huyện Mỏm Chài: 0 gương"');
	});

	it('has a page that says it was taken back where the editor asked for one, and is in no list', () => {
		const page = readFileSync(join(project.dist, `guong/${SAID.id}/index.html`), 'utf8');
		expect(page).toContain('đã được gỡ');
		expect(page).toContain('Theo đề nghị của gia đình.');
		expect(page).toMatch(/<meta name="robots" content="noindex"\s*\/?>/u);
		// The short link of a printed sheet goes on to the page that says so; the pack for reading without a line holds it.
		expect(filesNaming(SAID)).toEqual([
			`guong/${SAID.id}/index.html`,
			expect.stringMatching(/^k\/[^/]+\/index\.html$/u),
			expect.stringMatching(/^luu\/goi-\w+\.bin$/u),
		]);
	});
});

/** The context of schema.org is one line long as far as these descriptions go, and nothing has to be fetched for it. */
const SCHEMA_ORG = (url: string) =>
	Promise.resolve({
		contextUrl: undefined,
		documentUrl: url,
		document: { '@context': { '@vocab': 'https://schema.org/' } },
	});

function descriptionsOf(path: string): Record<string, never>[] {
	return parseElements(read(path))
		.filter((element) => attribute(element, 'type') === 'application/ld+json' && element.tagName === 'script')
		.map((element) => JSON.parse(rawText(element)) as Record<string, never>);
}

interface MapEntry {
	readonly loc: string;
	readonly lastmod?: string;
	readonly 'news:news'?: { readonly 'news:publication_date': string };
}

function urlsOf(map: string): readonly MapEntry[] {
	const parser = new XMLParser({ isArray: (name) => name === 'url' });
	return (parser.parse(map) as { urlset: { url: MapEntry[] } }).urlset.url;
}

async function expectValid(xml: string, schema: string): Promise<void> {
	const { valid, errors } = await validateXML({ xml, schema });
	expect(valid, JSON.stringify(errors)).toBe(true);
}

async function expectSound(xml: string): Promise<void> {
	const { valid, errors } = await validateXML({ xml, normalization: 'format' });
	expect(valid, JSON.stringify(errors)).toBe(true);
}

function attributeOf(element: Element | undefined, name: string): string | undefined {
	return element && attribute(element, name);
}

function read(path: string): string {
	return readFileSync(join(project.dist, path), 'utf8');
}

/** Published files that hold the story's id or name; packed parts of the search index are opened. */
function filesNaming({ id, name }: { readonly id: string; readonly name: string }): string[] {
	return listFiles(project.dist).filter((path) => {
		const text = unpacked(readFileSync(join(project.dist, path))).toLocaleLowerCase('vi');
		return !isHidden(`/${path}`) && (text.includes(id) || text.includes(name.toLocaleLowerCase('vi')));
	});
}

function unpacked(bytes: Buffer): string {
	const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
	return (isGzip ? gunzipSync(bytes) : bytes).toString('utf8').normalize('NFC');
}

function edit(path: string, change: (text: string) => string): void {
	const file = join(project.content, path);
	writeFileSync(file, change(readFileSync(file, 'utf8')));
}
