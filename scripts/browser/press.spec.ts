/** The press room: copying a citation, reading it without scripts, files within two clicks, short addresses. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { listFiles } from '../build/files.ts';
import { allPages, IS_WHOLE, listen, ofEachKind, pageHtml, sidewaysOverflow, siteFile } from './helpers.ts';
import { expect, test } from './shared-window.ts';

const HOME = '/bao-chi/';
/** What readers take away; pictures, and what only programs ask for by name, are no such files. */
const FILE = /\.(?:pdf|docx|zip|csv|ics|json|jsonld|md|xml|txt)$/u;
/** One record of a table, previews, the search, the pack for reading without a line, twins of pages, what the web's own programs look for at the root. */
const PART =
	/^\/(?:_|luu\/|pagefind\/|trich\/|guong\/theo-ngay\.json$|du-lieu\/[^/]+\/|[^/]+\.(?:txt|xml)$)|\/index\.md$/u;

// Another province may have no press room; then there is nothing to use.
if (allPages().includes(HOME)) testPressRoom();

function testPressRoom(): void {
	test('a passage is copied with its citation in one click', async ({ page, context, baseURL }) => {
		const troubles = await listen(page, baseURL ?? '');
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto(HOME);
		const passages = page.getByRole('region', { name: 'Đoạn để trích' });
		const first = passages.getByRole('listitem').first();
		await first.getByRole('button', { name: 'Chép đoạn và lời dẫn' }).click();
		await expect(page.getByRole('status')).toHaveText('Đã sao chép.');
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		const citation = ((await first.getByText(/^Lời dẫn:/u).textContent()) ?? '')
			.replace('Lời dẫn: ', '')
			.trim();
		expect(citation).toMatch(/số .*\/van-ban\//u);
		expect(copied).toContain(`(${citation})`);
		// The dash before a passage is the list's, not the passage's.
		const words = (await first.locator('blockquote').innerText())
			.replace(/\s+/gu, ' ')
			.replace(/^\s*- /u, '')
			.trim();
		expect(copied.replace(/\s+/gu, ' ')).toContain(`“${words}”`);
		expect(troubles).toEqual([]);
	});

	test(
		'every file of the press room is one click away, and is byte for byte what the list of files says',
		{ tag: '@once' },
		async ({ shared: { page }, request }) => {
			await page.goto(HOME);
			const hrefs = await page
				.getByRole('region', { name: 'Tệp tải về' })
				.locator('a[download]')
				.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
			expect(hrefs.length).toBeGreaterThan(1);
			for (const href of hrefs) {
				const sum = createHash('sha256')
					.update(await (await request.get(href)).body())
					.digest('hex');
				expect(manifest().get(href)).toBe(sum);
			}
		},
	);

	test(
		'every file of the site is two clicks away, or is on the page of its record and in the list of files',
		{ tag: '@once' },
		() => {
			const first = linksOf(HOME);
			const reached = new Set(first);
			for (const address of first.filter((path) => /^\/(?!k\/).*\/$/u.test(path)))
				for (const path of linksOf(address)) reached.add(path);
			const files = listFiles(siteFile('.')).map((path) => `/${path}`);
			const wanted = files.filter((path) => FILE.test(path) && !PART.test(path));
			expect(wanted.length).toBeGreaterThan(20);
			expect(wanted.filter((path) => !reached.has(path) && !manifest().has(path))).toEqual([]);
		},
	);

	test(
		'quoted passages on every kind of page have their citation one click away',
		{ tag: '@once' },
		async ({ page, context }) => {
			await context.grantPermissions(['clipboard-read', 'clipboard-write']);
			const quoting = allPages().filter((address) => pageHtml(address).includes('<figure class="quote'));
			let quotes = 0;
			for (const address of ofEachKind(quoting)) {
				await page.goto(address, { waitUntil: 'domcontentloaded' });
				for (const quote of (await page.locator('figure.quote:visible').all()).slice(
					0,
					IS_WHOLE ? undefined : 1,
				)) {
					const citation = await quote.locator('figcaption button').getAttribute('data-copy-text');
					await quote.locator('figcaption button').click();
					expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(citation);
					expect(citation).toMatch(/ số \S+/u);
					quotes += 1;
				}
			}
			expect(quotes).toBeGreaterThan(2);
		},
	);

	test('the fact sheet prints on one sheet of A4 @once', async ({ shared: { page } }) => {
		await page.goto(`${HOME}to-thong-tin/`);
		const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(printed.match(/\/Type\s*\/Page\b(?!s)/gu)).toHaveLength(1);
	});

	test('a short address leads to the page that prints it @once', async ({ shared: { page } }) => {
		await page.goto(HOME);
		const short = page.getByRole('complementary', { name: 'Về trang này' }).getByRole('link');
		const href = (await short.getAttribute('href')) ?? '';
		expect(href).toMatch(/^\/k\/[2-9a-z]{6}\/$/u);
		await page.goto(href);
		await expect(page).toHaveURL(new RegExp(`${HOME}$`, 'u'));
	});

	test.describe('without scripts', () => {
		test.use({ javaScriptEnabled: false });

		test(
			'citations are there as words, no button is dead, and a short address still leads on',
			{ tag: '@once' },
			async ({ shared: { page } }) => {
				await page.setViewportSize({ width: 360, height: 740 });
				await page.goto(HOME);
				const passages = page.getByRole('region', { name: 'Đoạn để trích' });
				await expect(passages.getByText(/^Lời dẫn:/u).first()).toBeVisible();
				await expect(page.getByRole('button', { name: 'Chép' }).first()).toBeHidden();
				expect(await sidewaysOverflow(page)).toBe(0);
				const [code = ''] = listFiles(siteFile('k'));
				const target = /url=([^"]+)"/u.exec(readFileSync(siteFile(`k/${code}`), 'utf8'))?.[1] ?? '';
				await page.goto(`/k/${code.replace('index.html', '')}`);
				await expect(page).toHaveURL(new RegExp(`${target}$`, 'u'));
			},
		);
	});
}

/** The list of all files: address → SHA-256. */
function manifest(): ReadonlyMap<string, string> {
	const lines = readFileSync(siteFile('tai-ve/danh-sach-tep.csv'), 'utf8').split('\r\n');
	return new Map(
		lines.flatMap((line) => {
			const [, href = '', sum = ''] = /^([^,]+),.*,([0-9a-f]{64})$/u.exec(line) ?? [];
			return href === '' ? [] : [[href, sum] as const];
		}),
	);
}

/** Addresses on this site that a reader can click on a built page. */
function linksOf(address: string): string[] {
	const origin = 'https://trang.example';
	const hrefs = Array.from(
		pageHtml(address).matchAll(/<a\b[^>]*? href="([^"]*)"/gu),
		([, href = '']) => href,
	);
	const links = hrefs.map((href) => new URL(href, `${origin}${address}`));
	return [...new Set(links.filter((link) => link.origin === origin).map(({ pathname }) => pathname))];
}
