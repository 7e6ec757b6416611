/** Search as readers use it: typed by hand and by input methods, with keys alone, from the address, on bad lines, without scripts. */
import type { Locator, Page } from '@playwright/test';
import { axeViolations, STANDARDS } from './axe.ts';
import { IS_WHOLE, listen, sidewaysOverflow } from './helpers.ts';
import { expect, test } from './shared-window.ts';

const violations = (page: Page) => axeViolations(page, STANDARDS);
const main = (page: Page) => page.getByRole('main');
const dialog = (page: Page) => page.getByRole('dialog');
/** The box of the search page; its filters are comboboxes, too. */
const box = (page: Page) => main(page).getByRole('combobox', { name: /^Tìm gương/ });
const status = (scope: Locator) => scope.getByRole('status');
const suggestions = (page: Page) => main(page).getByRole('listbox').getByRole('option');
const sections = (page: Page) => main(page).locator('[data-hits] section');

/** Opens the dialog from the home page and asks: letter by letter, where a search for each is what the test is about. */
async function askInDialog(page: Page, words: string, how: 'at once' | 'typed' = 'at once'): Promise<void> {
	await page.goto('/');
	await page.getByRole('banner').getByRole('button', { name: 'Tìm kiếm' }).click();
	const input = page.getByRole('combobox');
	if (how === 'typed') await input.pressSequentially(words, { delay: 20 });
	else await input.fill(words);
	// Answers to the first letters come earlier; the list stands still once the whole words are answered.
	await expect(status(dialog(page))).toContainText(`kết quả cho “${words}”`);
}

/** Types as an input method does: each step replaces the word that is being composed. */
async function compose(page: Page, steps: readonly string[], end: string | null): Promise<void> {
	const session = await page.context().newCDPSession(page);
	for (const text of steps) {
		await session.send('Input.imeSetComposition', {
			text,
			selectionStart: text.length,
			selectionEnd: text.length,
		});
	}
	if (end !== null) await session.send('Input.insertText', { text: end });
}

/** Cuts off the files of the index whose addresses match; returns how to let them through again. */
async function cut(page: Page, pattern: RegExp): Promise<() => Promise<void>> {
	await page.route(pattern, (route) => route.abort());
	return () => page.unroute(pattern);
}

/** The first of several for which a page does the same; all in `npm run test:long`. */
const few = <Part>(...parts: readonly Part[]): readonly Part[] => (IS_WHOLE ? parts : parts.slice(0, 1));

test.describe('the dialog', () => {
	test(
		'loads nothing of the search until it is opened, and breaks no rule when it does',
		{ tag: '@wide' },
		async ({ page, baseURL }) => {
			const asked: string[] = [];
			page.on('request', (request) => asked.push(new URL(request.url()).pathname));
			const troubles = await listen(page, baseURL ?? '');
			await page.goto('/', { waitUntil: 'networkidle' });
			expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
			await page.keyboard.press('/');
			await page.getByRole('combobox').fill('thi dua');
			await expect(page.getByRole('option').first()).toBeVisible();
			expect(asked).toContain('/pagefind/words.bin');
			expect(await violations(page)).toEqual([]);
			expect(troubles).toEqual([]);
			expect(await page.context().cookies()).toEqual([]);
		},
	);

	test(
		'finds "thi đua" for "thi dua" and marks it as it is written',
		{ tag: '@once' },
		async ({ shared: { page } }) => {
			await askInDialog(page, 'thi dua', 'typed');
			await expect(page.getByRole('option').first().locator('mark').first()).toHaveText(/thi đua/i);
			await expect(page.getByRole('group').first()).toHaveAccessibleName(/\p{L}/u);
		},
	);

	test(
		'is walked with arrows, Home and End, and left with Enter',
		{ tag: '@once' },
		async ({ shared: { page } }) => {
			await askInDialog(page, 'khen thuong');
			const options = page.getByRole('option');
			const input = page.getByRole('combobox');
			await expect(options.first()).toBeVisible();
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('ArrowDown');
			await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
			await expect(input).toHaveAttribute(
				'aria-activedescendant',
				(await options.nth(1).getAttribute('id')) ?? '',
			);
			await page.keyboard.press('End');
			await expect(options.last()).toHaveAttribute('aria-selected', 'true');
			await page.keyboard.press('ArrowDown');
			await expect(options.first()).toHaveAttribute('aria-selected', 'true');
			await page.keyboard.press('ArrowUp');
			await page.keyboard.press('Home');
			await expect(options.first()).toHaveAttribute('aria-selected', 'true');
			await expect(input).toBeFocused();
			const href = (await options.first().getAttribute('href')) ?? '';
			await page.keyboard.press('Enter');
			await expect(page).toHaveURL((url) => (url.pathname + url.hash).replace(/#?:~:.*/u, '') === href);
		},
	);

	test(
		'leads straight to a cited provision, and says what else it looked for',
		{ tag: '@once' },
		async ({ shared: { page } }) => {
			await askInDialog(page, 'điều 24 luật tđkt');
			await expect(page.getByRole('group').first()).toHaveAccessibleName('Đi thẳng tới');
			await expect(page.getByRole('option').first()).toContainText('Điều 24 Luật');
			await expect(status(dialog(page))).toContainText('Đã tìm cả: thi đua, khen thưởng');
		},
	);

	test(
		'sends the words to the search page when nothing is chosen, and remembers them on this device',
		{ tag: '@once' },
		async ({ shared: { page } }) => {
			await askInDialog(page, 'thi dua');
			await page.keyboard.press('Enter');
			await expect(page).toHaveURL(/\/tim-kiem\/\?q=thi\+dua$/);
			await page.goto('/');
			await page.keyboard.press('/');
			await expect(page.getByRole('group', { name: 'Đã tìm trên máy này' })).toContainText('thi dua');
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('Enter');
			await expect(status(dialog(page))).toContainText('kết quả cho “thi dua”');
		},
	);

	test(
		'opens with Ctrl+K, closes with Esc and gives the focus back',
		{ tag: '@once' },
		async ({ shared: { page } }) => {
			await page.goto('/');
			const opener = page.getByRole('banner').getByRole('button', { name: 'Tìm kiếm' });
			await opener.focus();
			await page.keyboard.press('Control+k');
			await expect(page.getByRole('combobox')).toBeFocused();
			await page.keyboard.press('Escape');
			await expect(dialog(page)).toBeHidden();
			await expect(opener).toBeFocused();
		},
	);

	test(
		'says so when the index cannot be loaded, and works once it can',
		{ tag: '@once' },
		async ({ page }) => {
			const restore = await cut(page, /\/pagefind\//);
			await page.goto('/');
			await page.keyboard.press('/');
			await page.getByRole('combobox').fill('thi dua');
			await expect(dialog(page)).toContainText('Không tải được dữ liệu tìm kiếm');
			await restore();
			await dialog(page).getByRole('button', { name: 'Thử lại' }).click();
			await expect(page.getByRole('option').first()).toBeVisible();
			await expect(dialog(page)).not.toContainText('Không tải được');
		},
	);

	test('answers what an input method composes', { tag: '@once' }, async ({ shared: { page } }) => {
		await page.goto('/');
		await page.keyboard.press('/');
		await compose(page, ['t', 'th', 'thi'], 'thi ');
		await compose(page, ['d', 'du', 'dua', 'đua'], 'đua');
		await expect(status(dialog(page))).toContainText('kết quả cho “thi đua”');
	});
});

test.describe('the search page', () => {
	test('answers what the address asks, in groups, and says how it was read', async ({ shared: { page } }) => {
		await page.goto('/tim-kiem/?q=ubnd');
		await expect(box(page)).toHaveValue('ubnd');
		await expect(status(main(page))).toContainText('kết quả cho “ubnd”');
		await expect(main(page)).toContainText('Đã tìm cả: Ủy ban nhân dân');
		await expect(sections(page).first().getByRole('heading', { level: 2 })).toHaveText('Sát nhất');
		await expect(sections(page).nth(1).locator('[data-count]')).toHaveText(/^\d+$/);
		await expect(main(page).locator('[data-hits] mark').first()).toHaveText(/Ủy ban nhân dân|UBND/);
		expect(await sidewaysOverflow(page)).toBe(0);
		expect(await violations(page)).toEqual([]);
	});

	test('puts a cited provision first, with its effect', { tag: '@once' }, async ({ shared: { page } }) => {
		await page.goto(`/tim-kiem/?q=${encodeURIComponent('điều 24 luật tđkt')}`);
		const direct = main(page).getByRole('region', { name: 'Đi thẳng tới' });
		await expect(direct.getByRole('link')).toHaveText(/^Điều 24 Luật/);
		await expect(direct.locator('[data-document-status]')).toBeVisible();
		await expect(main(page)).toContainText(/Hiệu lực của văn bản tính đến \d\d\/\d\d\/\d{4}/);
	});

	test(
		'keeps question, kind and filters in the address, and goes back step by step',
		{ tag: '@once' },
		async ({ shared: { page } }) => {
			await page.goto('/tim-kiem/');
			await box(page).fill('khen thuong');
			await page.keyboard.press('Enter');
			await expect(page).toHaveURL(/\?q=khen\+thuong$/);
			const kinds = main(page).getByRole('list', { name: 'Lọc theo loại' });
			await kinds.getByRole('link', { name: /^Điều \d/ }).click();
			await expect(page).toHaveURL(/&loai=/);
			await expect(kinds.locator('[aria-current]')).toHaveText(/^Điều \d+$/);
			await expect(kinds.locator('[aria-current]')).toBeFocused();
			const fields = main(page).locator('details');
			if ((await fields.getAttribute('open')) === null) await fields.locator('summary').click();
			const year = main(page).getByLabel('Năm');
			await expect(year).toBeVisible();
			const [value = '', count = ''] =
				/^(\d{4}) \((\d+)\)$/.exec((await year.locator('option').nth(1).textContent()) ?? '')?.slice(1) ?? [];
			await year.focus();
			await year.selectOption(value);
			await expect(page).toHaveURL((url) => url.searchParams.get('nam') === value);
			// A filter never leads to an empty list: it leaves as many as it said, and the other values can still be chosen.
			await expect(status(main(page))).toContainText(`Có ${count} kết quả`);
			await expect(year).toBeFocused();
			await expect(year.locator('option').nth(2)).toHaveText(/\([1-9]\d*\)$/);
			await page.goBack();
			await expect(year).toHaveValue('');
			await page.goBack();
			await expect(kinds.locator('[aria-current]')).toHaveText(/^Tất cả/);
			await page.goForward();
			await page.goForward();
			await expect(year).toHaveValue(value);
			await main(page).getByRole('link', { name: 'Bỏ mọi lọc' }).click();
			await expect(page).toHaveURL(/\?q=khen\+thuong$/);
		},
	);

	test('narrows by place, and keeps to it', { tag: ['@once', '@long'] }, async ({ shared: { page } }) => {
		await page.goto('/tim-kiem/?q=nong+thon+moi');
		const place = main(page).locator('select[name="dia-phuong"]');
		const first = place.locator('option').nth(1);
		await expect(first).toBeAttached();
		const value = (await first.getAttribute('value')) ?? '';
		await page.goto(`/tim-kiem/?q=nong+thon+moi&dia-phuong=${encodeURIComponent(value)}`);
		await expect(status(main(page))).toContainText('trong phần đã lọc');
		await expect(place).toHaveValue(value);
	});

	test(
		'shows more of a kind on demand and goes on from there',
		{ tag: '@once' },
		async ({ shared: { page } }) => {
			await page.goto(`/tim-kiem/?q=thi+dua&loai=${encodeURIComponent('Khen thưởng')}`);
			const hits = main(page).locator('[data-hits] li');
			await expect(hits).toHaveCount(20);
			await main(page).getByRole('button', { name: 'Xem thêm kết quả' }).click();
			await expect(hits.nth(20).getByRole('link')).toBeFocused();
		},
	);

	test(
		'suggests while one types; Escape closes, arrows open and choose',
		{ tag: '@once' },
		async ({ shared: { page } }) => {
			await page.goto('/tim-kiem/');
			await box(page).pressSequentially('giay khne', { delay: 20 });
			await expect(suggestions(page).first()).toContainText('giấy khen');
			await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
			expect(await violations(page)).toEqual([]);
			await page.keyboard.press('Escape');
			await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
			await expect(box(page)).toHaveValue('giay khne');
			await page.keyboard.press('ArrowDown');
			await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('Enter');
			await expect(page).toHaveURL((url) => url.searchParams.get('q') === 'giấy khen');
			await expect(box(page)).toHaveValue('giấy khen');
			await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
		},
	);

	test(
		'remembers recent searches on this device only, until it is told not to',
		{ tag: '@once' },
		async ({ shared: { page } }) => {
			await page.goto('/tim-kiem/');
			await box(page).fill('bằng khen');
			await page.keyboard.press('Enter');
			await expect(status(main(page))).toContainText('bằng khen');
			await page.goto('/tim-kiem/');
			await box(page).click();
			await expect(suggestions(page)).toHaveText(['bằng khen']);
			await main(page).getByRole('button', { name: 'Xóa' }).click();
			await expect(suggestions(page)).toHaveCount(0);
			await expect(box(page)).toBeFocused();
			await main(page).getByRole('button', { name: 'Đừng ghi nữa' }).click();
			await box(page).fill('giấy khen');
			await page.keyboard.press('Enter');
			expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('giấy khen');
		},
	);

	test(
		'remembers what was sent from the home page, not what a link from elsewhere asked',
		{ tag: ['@once', '@long'] },
		async ({ shared: { page } }) => {
			await page.goto('/');
			const home = page.getByRole('main').getByRole('textbox');
			await home.fill('cờ thi đua');
			await home.press('Enter');
			await expect(status(main(page))).toContainText('cờ thi đua');
			await page.goto('/tim-kiem/?q=huy+chương');
			await expect(status(main(page))).toContainText('huy chương');
			await page.goto('/tim-kiem/');
			await box(page).click();
			await expect(suggestions(page)).toHaveText(['cờ thi đua']);
		},
	);

	test('waits for an input method, but not for ever', { tag: '@once' }, async ({ shared: { page } }) => {
		await page.goto('/tim-kiem/');
		await box(page).focus();
		await compose(page, ['b', 'ba', 'bă', 'băn', 'băng', 'bằng'], null);
		// Telex keyboards of phones may never say that a word is whole.
		await expect(status(main(page))).toContainText('kết quả cho “bằng”');
	});

	test('helps on when nothing is found', { tag: '@once' }, async ({ shared: { page } }) => {
		await page.goto('/tim-kiem/?q=xyzzyx');
		await expect(status(main(page))).toContainText('Trang này không có “xyzzyx”');
		const help = main(page).locator('[data-help]');
		await expect(help.getByRole('link', { name: 'Mục lục A–Z' })).toHaveAttribute('href', '/muc-luc/');
		await expect(help.getByRole('link', { name: 'Văn bản theo số, ký hiệu' })).toBeVisible();
		await page.goto('/tim-kiem/?q=thi+dua&nam=1900');
		await help.getByRole('link', { name: /Bỏ bộ lọc: có \d+ kết quả/ }).click();
		await expect(status(main(page))).toContainText(/^Có \d+ kết quả/);
		await expect(help).toBeHidden();
	});

	test(
		'says that a phrase in quotation marks stands nowhere, and offers its words',
		{ tag: '@once' },
		async ({ shared: { page } }) => {
			await page.goto(`/tim-kiem/?q=${encodeURIComponent('"thưởng khen đua thi"')}`);
			await expect(status(main(page))).toHaveText('Không nơi nào có nguyên cụm từ “thưởng khen đua thi”.');
			await expect(main(page).locator('[data-hits] li')).toHaveCount(0);
			await expect(main(page).locator('[data-lost]')).toBeEmpty();
			await expect(main(page).locator('[data-reading]')).toContainText('Tìm không có ngoặc kép: ');
			await main(page).locator('[data-reading]').getByRole('link', { name: 'thưởng khen đua thi' }).click();
			await expect(status(main(page))).toContainText(/^Có \d+ kết quả/);
		},
	);

	test(
		'finds for a phrase in quotation marks exactly the pages that have it',
		{ tag: ['@once', '@long'] },
		async ({ shared: { page } }) => {
			await page.goto('/guong/');
			await main(page).getByRole('heading').getByRole('link').first().click();
			await expect(page).toHaveURL(/\/guong\/.+\/$/);
			const { pathname } = new URL(page.url());
			const phrase =
				(await main(page).locator('[data-read-aloud] p').allTextContents())
					.map((text) => text.replaceAll(/\s+/gu, ' '))
					.flatMap((text) => /(?<!\S)\p{L}+(?: \p{L}+){7}(?!\S)/u.exec(text) ?? [])[0] ?? '';
			expect(phrase).not.toBe('');
			await page.goto(`/tim-kiem/?q=${encodeURIComponent(`"${phrase}"`)}`);
			await expect(status(main(page))).toHaveText(/^Có [1-3] kết quả/);
			await expect(main(page).locator('[data-hits] h3 a').first()).toHaveAttribute('href', pathname);
		},
	);

	test('takes "/" as the way to its own box', { tag: '@once' }, async ({ shared: { page } }) => {
		await page.goto('/tim-kiem/');
		await page.keyboard.press('/');
		await expect(box(page)).toBeFocused();
	});
});

test.describe('where the engine cannot answer, Pagefind does', { tag: '@once' }, () => {
	const lost = (scope: Locator) => scope.locator('[data-lost]');

	for (const { name, pattern } of few(
		{ name: 'the first file of the word index', pattern: /\/pagefind\/words\.bin$/ },
		{ name: 'the words', pattern: /\/pagefind\/tu-\w+\// },
		{ name: 'the engine', pattern: /\/_astro\/full\.[^/]+\.js$/ },
	)) {
		test(`without ${name}, until it can be had`, async ({ page }) => {
			const restore = await cut(page, pattern);
			await page.goto(`/tim-kiem/?q=${encodeURIComponent('thi đua')}`);
			await expect(lost(main(page))).toContainText('cách tìm đơn giản hơn');
			await expect(status(main(page))).toContainText(/^Có \d+ kết quả cho “thi đua”/);
			await expect(main(page).locator('[data-hits] mark').first()).toHaveText(/thi|đua/i);
			await expect(main(page).getByRole('list', { name: 'Lọc theo loại' })).toContainText('Điều khoản');
			await restore();
			// Browsers may keep a script that failed; all else comes with the next try.
			if (name === 'the engine') return;
			await lost(main(page)).getByRole('button', { name: 'Thử lại' }).click();
			await expect(lost(main(page))).toBeEmpty();
			await expect(sections(page).first()).toBeVisible();
		});
	}

	test('in an old browser, which is not asked to try again, in scripts that it can read', async ({
		page,
	}) => {
		await page.addInitScript(() => {
			Reflect.deleteProperty(globalThis, 'DecompressionStream');
			for (const method of ['toSorted', 'toReversed', 'findLast'])
				Reflect.deleteProperty(Array.prototype, method);
			Reflect.deleteProperty(Map, 'groupBy');
			Reflect.deleteProperty(Set.prototype, 'intersection');
		});
		const scripts = new Set<string>();
		page.on('request', (request) => {
			if (/\/_astro\/(?!full\.)[^/]+\.js$/.test(request.url())) scripts.add(request.url());
		});
		await page.goto('/');
		await page.keyboard.press('/');
		await page.getByRole('combobox').fill('thi đua');
		await expect(page.getByRole('option').first()).toBeVisible();
		await expect(lost(dialog(page))).toContainText('Trình duyệt này không chạy được cách tìm đầy đủ');
		await expect(lost(dialog(page)).getByRole('button')).toHaveCount(0);
		await page.goto(`/tim-kiem/?q=${encodeURIComponent('thi đua')}`);
		await expect(main(page).locator('[data-hits] h3').first()).toBeVisible();
		expect(scripts.size).toBeGreaterThan(2);
		for (const url of scripts) {
			expect(await (await page.request.get(url)).text(), url).not.toMatch(/\(\?<[=!]/);
		}
	});

	test('a script that the browser cannot read is not asked for again', async ({ page }) => {
		await page.route(/\/_astro\/full\.[^/]+\.js$/, (route) =>
			route.fulfill({ contentType: 'text/javascript', body: 'export const = 1;' }),
		);
		await page.goto(`/tim-kiem/?q=${encodeURIComponent('thi đua')}`);
		await expect(lost(main(page))).toContainText('Trình duyệt này không chạy được');
		await expect(lost(main(page)).getByRole('button')).toHaveCount(0);
		await expect(main(page).locator('[data-hits] h3').first()).toBeVisible();
	});
});

test.describe('on a phone', { tag: '@once' }, () => {
	test.use({ viewport: { width: 360, height: 740 } });

	test('three results are in sight, each first of a kind with the word for it', async ({
		shared: { page },
	}) => {
		await askInDialog(page, 'kien xuong');
		await expect(page.getByRole('option').first().locator('[data-excerpt]')).not.toBeEmpty();
		for (const place of [0, 1, 2]) {
			await expect(page.getByRole('option').nth(place)).toBeInViewport({ ratio: 0.99 });
		}
		const groups = await page.getByRole('group').evaluateAll((found) =>
			found.map((group) => {
				const word = group.querySelector('[data-kind]')?.getBoundingClientRect();
				const title = group.querySelector('[data-title]')?.getBoundingClientRect();
				return { word: word?.bottom ?? 0, title: title?.bottom ?? 0 };
			}),
		);
		expect(groups.length).toBeGreaterThan(1);
		// Where the list is cut above the word, it is cut above the title.
		for (const { word, title } of groups) expect(word).toBeLessThanOrEqual(title + 1);
		expect(await sidewaysOverflow(page)).toBe(0);
		expect(await violations(page)).toEqual([]);
	});

	test('the first result for a place, a deed and a provision begins in the upper half of the page', async ({
		shared: { page },
	}) => {
		for (const words of few('kiến xương', 'hiến đất làm đường', 'điều 24 luật tđkt')) {
			await page.goto(`/tim-kiem/?q=${encodeURIComponent(words)}`);
			await expect(status(main(page))).toContainText(`kết quả cho “${words}”`);
			const first = main(page).locator('[data-hits] li').first();
			// Excerpts that arrive draw the list anew: what was there a moment ago may have no place.
			const top = async () => (await first.boundingBox())?.y ?? Infinity;
			await expect.poll(top, words).toBeLessThanOrEqual(740 / 2);
		}
	});

	test('a place is answered by its page, and no words stand there twice', async ({ shared: { page } }) => {
		await page.goto('/tim-kiem/?q=kien+xuong');
		const hits = main(page).locator('[data-hits] li');
		await expect(hits.first().getByRole('link')).toHaveAttribute('href', '/dia-phuong/kien-xuong/');
		await expect(hits.first().locator('[data-excerpt]')).not.toBeEmpty();
		const said = (await hits.locator('[data-excerpt]').allTextContents()).filter((text) => text !== '');
		expect(said.length).toBeGreaterThan(1);
		expect(new Set(said).size).toBe(said.length);
	});
});

test.describe('on bad lines', { tag: '@once' }, () => {
	for (const { name, pattern, words } of few(
		{ name: 'words', pattern: /\/pagefind\/tu-\w+\/tu\//, words: 'Một phần chỉ mục không tải được' },
		{ name: 'filters', pattern: /\/bo-loc\.bin$/, words: 'Bộ lọc không tải được' },
		{
			name: 'excerpts',
			pattern: /\/pagefind\/fragment\//,
			words: 'Đoạn trích của vài kết quả không tải được',
		},
		{ name: 'places', pattern: /\/van-ban\.bin$/, words: 'Danh sách điều khoản không tải được' },
	)) {
		test(`without the part for ${name} it says what is lacking, and mends it on demand`, async ({ page }) => {
			const restore = await cut(page, pattern);
			await page.goto(`/tim-kiem/?q=${encodeURIComponent('điều 24 luật thi đua')}`);
			const lost = main(page).locator('[data-lost]');
			await expect(lost).toContainText(words);
			const titles = main(page).locator('[data-hits] h3');
			if (name !== 'words') await expect(titles.first()).toBeVisible();
			else await expect(status(main(page))).not.toContainText('Trang này không có');
			await restore();
			await lost.getByRole('button', { name: 'Thử lại' }).click();
			await expect(lost).toBeEmpty();
			await expect(titles.first()).toHaveText(/^Điều 24/);
		});
	}

	test(
		'without the index of phrases it looks for the words, says so, and mends it on demand',
		{ tag: '@long' },
		async ({ page }) => {
			const restore = await cut(page, /\/pagefind\/index\//);
			await page.goto(`/tim-kiem/?q=${encodeURIComponent('"thưởng khen đua thi"')}`);
			const lost = main(page).locator('[data-lost]');
			await expect(lost).toContainText('Chưa tra được cụm từ trong ngoặc kép');
			await expect(main(page).locator('[data-hits] h3').first()).toBeVisible();
			await restore();
			await lost.getByRole('button', { name: 'Thử lại' }).click();
			await expect(status(main(page))).toContainText('Không nơi nào có nguyên cụm từ');
			await expect(lost).toBeEmpty();
		},
	);

	test('offline, what was loaded still answers; the rest is told and comes with the network', async ({
		page,
		context,
	}) => {
		// The values of filters come after the results.
		const filters = page.waitForResponse(/\/bo-loc\.bin$/u).then((answer) => answer.finished());
		await page.goto('/tim-kiem/?q=thi+dua');
		await expect(sections(page).first()).toBeVisible();
		await filters;
		await context.setOffline(true);
		await box(page).fill('vệ sinh an toàn');
		await expect(main(page).locator('[data-lost]')).toContainText('Máy đang không có mạng');
		await box(page).fill('thi dua');
		await expect(status(main(page))).toContainText('kết quả cho “thi dua”');
		await expect(main(page).locator('[data-hits] h3').first()).toBeVisible();
		await expect(main(page).locator('[data-lost]')).toBeEmpty();
		await box(page).fill('vệ sinh an toàn');
		await expect(main(page).locator('[data-lost]')).toContainText('Máy đang không có mạng');
		await context.setOffline(false);
		await expect(main(page).locator('[data-lost]')).toBeEmpty();
	});

	test('on a slow line it says that it is loading, and nothing jumps', async ({ page }) => {
		await page.goto('/tim-kiem/', { waitUntil: 'networkidle' });
		const session = await page.context().newCDPSession(page);
		await session.send('Network.enable');
		await session.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: 600,
			downloadThroughput: 50_000,
			uploadThroughput: 20_000,
		});
		const before = await main(page).locator('[data-start]').boundingBox();
		await box(page).fill('thi dua');
		await expect(status(main(page))).toHaveText('Đang tải dữ liệu tìm kiếm…', { timeout: 15_000 });
		expect(await main(page).locator('[data-start]').boundingBox()).toEqual(before);
		await expect(status(main(page))).toContainText('kết quả cho “thi dua”', { timeout: 30_000 });
	});
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test(
		'the opener leads to the search page, which leads to the lists',
		{ tag: '@once' },
		async ({ shared: { page } }) => {
			await page.goto('/');
			await page.getByRole('banner').getByRole('link', { name: 'Tìm kiếm' }).click();
			await expect(page).toHaveURL(/\/tim-kiem\/$/);
			await expect(page.getByText('không chạy JavaScript')).toBeVisible();
			await expect(main(page).getByRole('link', { name: 'Mục lục A–Z' })).toHaveAttribute(
				'href',
				'/muc-luc/',
			);
			await main(page).getByRole('link', { name: 'Văn bản theo số, ký hiệu' }).click();
			await expect(main(page).locator('ol a').first()).toHaveAttribute('href', /^\/van-ban\//);
		},
	);
});
