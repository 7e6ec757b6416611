/** Search as readers use it: typed without marks, with keys alone, from the address, and without scripts at all. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { listen } from './helpers.ts';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Opens the dialog from the home page and types. */
async function typeInDialog(page: Page, words: string): Promise<void> {
	await page.goto('/');
	await page.getByRole('banner').getByRole('button', { name: 'Tìm kiếm' }).click();
	await page.getByRole('combobox').pressSequentially(words, { delay: 20 });
	// Answers to the first letters come earlier; the list stands still once the whole words are answered.
	await expect(page.getByRole('dialog').getByRole('status')).toContainText(`kết quả cho “${words}”`);
}

async function violations(page: Page): Promise<string[]> {
	const { violations: found } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
	return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

test.describe('the dialog', () => {
	test('loads nothing of the search until it is opened, and breaks no rule when it does', async ({
		page,
		baseURL,
	}) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(new URL(request.url()).pathname));
		const troubles = await listen(page, baseURL ?? '');
		await page.goto('/', { waitUntil: 'networkidle' });
		expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
		await page.keyboard.press('/');
		await page.getByRole('combobox').fill('thi dua');
		await expect(page.getByRole('option').first()).toBeVisible();
		expect(asked).toContain('/pagefind/lexicon.json');
		expect(await violations(page)).toEqual([]);
		expect(troubles).toEqual([]);
	});

	test('finds "thi đua" for "thi dua" and marks it as it is written', async ({ page }) => {
		await typeInDialog(page, 'thi dua');
		await expect(page.getByRole('option').first().locator('mark').first()).toHaveText(/thi đua/i);
		await expect(page.getByRole('group').first()).toHaveAccessibleName(/\p{L}/u);
	});

	test('is walked with the arrow keys and left with Enter', async ({ page }) => {
		await typeInDialog(page, 'khen thuong');
		const options = page.getByRole('option');
		await expect(options.first()).toBeVisible();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
		await expect(page.getByRole('combobox')).toHaveAttribute('aria-activedescendant', 'tim-nhanh-2');
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('ArrowUp');
		await expect(options.last()).toHaveAttribute('aria-selected', 'true');
		const href = (await options.last().getAttribute('href')) ?? '';
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL((url) => url.pathname + url.hash === href);
	});

	test('sends the words to the search page when nothing is chosen', async ({ page }) => {
		await typeInDialog(page, 'thi dua');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/\/tim-kiem\/\?q=thi\+dua$/);
	});

	test('opens with Ctrl+K, closes with Esc and gives the focus back', async ({ page }) => {
		await page.goto('/');
		const opener = page.getByRole('banner').getByRole('button', { name: 'Tìm kiếm' });
		await opener.focus();
		await page.keyboard.press('Control+k');
		await expect(page.getByRole('combobox')).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toBeHidden();
		await expect(opener).toBeFocused();
	});

	test('says so when the index cannot be loaded, and works once it can', async ({ page }) => {
		await page.route('**/pagefind/**', (route) => route.abort());
		await page.goto('/');
		await page.keyboard.press('/');
		await page.getByRole('combobox').fill('thi dua');
		await expect(page.getByRole('dialog').getByRole('status')).toContainText('Không tải được');
		await page.unroute('**/pagefind/**');
		await page.getByRole('combobox').pressSequentially(' yeu');
		await expect(page.getByRole('option').first()).toBeVisible();
	});
});

test.describe('the search page', () => {
	const main = (page: Page) => page.getByRole('main');

	test('answers what the address asks', async ({ page }) => {
		await page.goto('/tim-kiem/?q=dai+doan+ket');
		await expect(main(page).getByRole('textbox')).toHaveValue('dai doan ket');
		await expect(main(page).getByRole('status')).toContainText('“dai doan ket”');
		expect(await violations(page)).toEqual([]);
	});

	test('keeps what is typed in the address, and the kind that is chosen', async ({ page }) => {
		await page.goto('/tim-kiem/');
		await main(page).getByRole('textbox').pressSequentially('khen thuong', { delay: 20 });
		await expect(page).toHaveURL(/\?q=khen\+thuong$/);
		const kinds = main(page).getByRole('list', { name: 'Lọc theo loại' });
		await kinds.getByRole('link', { name: /^Điều khoản/ }).click();
		await expect(page).toHaveURL(/&loai=/);
		await expect(kinds.locator('[aria-current]')).toHaveText(/^Điều khoản \(\d+\)$/);
		const hits = main(page).getByRole('list', { name: 'Kết quả' }).getByRole('listitem');
		await expect(hits.first()).toContainText('Điều khoản');
		for (const hit of await hits.all()) await expect(hit.locator('[data-kind]')).toHaveText(/^Điều khoản/);
		await page.goBack();
		await expect(kinds.locator('[aria-current]')).toHaveText(/^Tất cả/);
	});

	test('opens a provision at its address', async ({ page }) => {
		await page.goto(`/tim-kiem/?q=to+chuc+phong+trao+thi+dua&loai=${encodeURIComponent('Điều khoản')}`);
		const link = main(page).getByRole('list', { name: 'Kết quả' }).getByRole('link').first();
		await expect(link).toHaveAttribute('href', /^\/van-ban\/.+\/toan-van\/#.+/);
	});

	test('shows more on demand and goes on from there', async ({ page }) => {
		await page.goto('/tim-kiem/?q=thi+dua');
		const hits = main(page).getByRole('list', { name: 'Kết quả' }).getByRole('listitem');
		await expect(hits).toHaveCount(20);
		await main(page).getByRole('button', { name: 'Xem thêm kết quả' }).click();
		await expect(hits.nth(20).getByRole('link')).toBeFocused();
	});

	test('helps on when nothing is found', async ({ page }) => {
		await page.goto('/tim-kiem/?q=xyzzyx');
		await expect(main(page).getByRole('status')).toContainText('Không tìm thấy');
		await expect(main(page).getByRole('link', { name: 'Mục lục A–Z' })).toHaveAttribute('href', '/muc-luc/');
	});

	test('takes "/" as the way to its own box', async ({ page }) => {
		await page.goto('/tim-kiem/');
		await page.keyboard.press('/');
		await expect(main(page).getByRole('textbox')).toBeFocused();
	});
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the opener leads to the search page, which leads to the index', async ({ page }) => {
		await page.goto('/');
		await page.getByRole('banner').getByRole('link', { name: 'Tìm kiếm' }).click();
		await expect(page).toHaveURL(/\/tim-kiem\/$/);
		await expect(page.getByText('không chạy JavaScript')).toBeVisible();
		await expect(page.getByRole('main').getByRole('link', { name: 'Mục lục A–Z' })).toHaveAttribute(
			'href',
			'/muc-luc/',
		);
	});
});
