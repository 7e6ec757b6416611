/** The built search in Chromium, slowed down four times, over the articles: what readers with cheap phones feel. */
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../programs/find-chromium.ts';
import { startServer } from '../../preview/server.ts';
import { figure, kilobytes, missedTargets, percentile, table, type Section } from './report.ts';

const SLOWER = 4;
const SAMPLE = 60;
/** Several at a time from all over the list. */
const STEP = 10;

/** Puts the index of the articles behind the built search page and asks it there. */
export async function measureBrowser(
	dist: string,
	siteDir: string,
	questions: readonly string[],
): Promise<Section> {
	const title = `Trong Chromium, bộ xử lý chậm ${String(SLOWER)} lần`;
	const executablePath = findChromium();
	if (executablePath === undefined || !existsSync(join(dist, 'tim-kiem'))) {
		return { title, body: 'Bỏ qua: không có Chromium, hoặc chưa dựng trang.', missed: [] };
	}
	const folder = await mkdtemp(join(tmpdir(), 'do-chromium-'));
	// A built site is a link to its release.
	await cp(await realpath(dist), folder, { recursive: true });
	await rm(join(folder, 'pagefind'), { recursive: true });
	await cp(join(siteDir, 'pagefind'), join(folder, 'pagefind'), { recursive: true });
	const server = await startServer({ dir: folder, port: 0 });
	const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	const browser = await chromium.launch({ executablePath, args: sandbox });
	try {
		// A field has one line, and the page takes the spaces at the ends away.
		const lines = questions.map((question) => question.replaceAll(/\s+/gu, ' ').trim());
		const asked = lines.filter((_, at) => at % STEP === 0).slice(0, SAMPLE);
		const page = await browser.newPage();
		const cold = await coldBytes(page, server.url, asked[0] ?? '');
		const times = await warmTimes(page, asked);
		return {
			title,
			body: table(
				['', 'giá trị'],
				[
					['câu hỏi', String(asked.length)],
					['câu đầu tiên: mọi thứ tải thêm, kể cả chương trình (nén)', kilobytes(cold)],
					['từ lúc gõ xong tới lúc có kết quả trên trang, p50 (ms)', figure(percentile(times, 0.5), 0)],
					['từ lúc gõ xong tới lúc có kết quả trên trang, p95 (ms)', figure(percentile(times, 0.95), 0)],
				],
			),
			missed: missedTargets([{ name: 'Chromium: p95 (ms)', value: percentile(times, 0.95), most: 150 }]),
		};
	} finally {
		await browser.close();
		await server.close();
		await rm(folder, { recursive: true });
	}
}

/** Bytes over the line from opening the box to the first answer. */
async function coldBytes(page: Page, url: string, question: string): Promise<number> {
	await page.goto(new URL('/tim-kiem/', url).href, { waitUntil: 'load' });
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	let bytes = 0;
	session.on('Network.loadingFinished', ({ encodedDataLength }) => {
		bytes += encodedDataLength;
	});
	await page.locator('[data-search-page] input').fill(question);
	await page
		.locator('[data-search-page] [role="status"]', { hasText: 'kết quả' })
		.waitFor({ timeout: 60_000 });
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
	return bytes;
}

/** Each question twice; the second time everything it needs is there. The form is sent, so that no pause for typing counts. */
async function warmTimes(page: Page, questions: readonly string[]): Promise<number[]> {
	const times: number[] = [];
	for (const question of questions) {
		await ask(page, question);
		await ask(page, 'xong');
		times.push(await ask(page, question));
		await ask(page, 'xong');
	}
	return times;
}

function ask(page: Page, question: string): Promise<number> {
	return page.evaluate(async (typed) => {
		const root = document.querySelector('[data-search-page]');
		const input = root?.querySelector('input');
		const status = root?.querySelector('[role="status"]');
		if (!input || !status) throw new Error('no search page');
		input.value = typed;
		const began = performance.now();
		const answered = new Promise<void>((done, fail) => {
			setTimeout(fail, 30_000, new Error(`no answer: ${typed}`));
			const observer = new MutationObserver(() => {
				if (!status.textContent.includes(typed)) return;
				observer.disconnect();
				done();
			});
			observer.observe(status, { childList: true, characterData: true, subtree: true });
		});
		input.form?.requestSubmit();
		await answered;
		return performance.now() - began;
	}, question);
}
