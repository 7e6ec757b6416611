/** For tests: what a site with an address on the web tells machines. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { listFiles } from '../files.ts';
import { attribute, parseElements, rawText, type Element } from '../html.ts';
import type { ProjectCopy } from './project-copy.ts';
import { filesNaming, HERE, NEW, OLD, readBuilt, SILENT, urlsOf } from './published-site.ts';
import { validatorFaults, vocabularyFaults } from './schema-org.ts';

const SLOW = { timeout: 400_000 };
/** The schema of sitemaps.org, as the package that writes the map brings it. */
const SITEMAP_XSD = join(import.meta.dirname, '../../../node_modules/sitemap/schema/sitemap.xsd');

/** Asks a copy that has an address (published-site.ts) and was built. */
export function askAddress(project: () => ProjectCopy): void {
	const read = (path: string) => readBuilt(project(), path);

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
			// Texts compiled at a day have no twin.
			const pages = urlsOf(read('sitemap-0.xml')).filter(({ loc }) => !loc.includes('/ban-ghep/'));
			for (const { loc } of pages) {
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
				expect(existsSync(join(project().dist, picture)), picture).toBe(true);
			}
		});

		it(
			'describes itself in words that schema.org has, each as JSON-LD that jsonld expands',
			SLOW,
			async () => {
				const types = new Set<string>();
				for (const path of listFiles(project().dist).filter((file) => file.endsWith('.html'))) {
					for (const data of descriptionsOf(read(path))) {
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
			},
		);

		it('says of a document whether it holds today, and of one that does not that it does not', () => {
			const [over] = descriptionsOf(read('van-ban/nghi-dinh-5-2021-nd-cp/index.html'));
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
			const files = filesNaming(project(), SILENT);
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
	});
}

/** The context of schema.org is one line long as far as these descriptions go, and nothing has to be fetched for it. */
const SCHEMA_ORG = (url: string) =>
	Promise.resolve({
		contextUrl: undefined,
		documentUrl: url,
		document: { '@context': { '@vocab': 'https://schema.org/' } },
	});

function descriptionsOf(html: string): Record<string, never>[] {
	return parseElements(html)
		.filter((element) => attribute(element, 'type') === 'application/ld+json' && element.tagName === 'script')
		.map((element) => JSON.parse(rawText(element)) as Record<string, never>);
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
