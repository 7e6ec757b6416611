/** The quick dialog on a slow line, as a fresh visitor meets it: when the first title stands there, and what was fetched for it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { findChromium } from '../../programs/find-chromium.ts';
import { startServer, type RunningServer } from '../../preview/server.ts';
import { startHttp2 } from './http2.ts';
import { figure, kilobytes, missedTargets, percentile, table, type Section } from './report.ts';

/** "Slow 3G" of the developer tools: 400 kbit/s, two seconds there and back. */
const SLOW = { offline: false, latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000 };
/** The box had the focus so long before anything was typed. */
const AHEAD_MS = 4000;

const TITLE = 'Trên đường chậm (400 kbit/s, 2 giây một lượt)';

/** Asks each question in a browser of its own, once at once and once after a while in the box; over both protocols. */
export async function measureSlowLine(dist: string, questions: readonly string[]): Promise<Section> {
	const executablePath = findChromium();
	if (executablePath === undefined || !existsSync(join(dist, 'tim-kiem'))) {
		return { title: TITLE, body: 'Bỏ qua: không có Chromium, hoặc chưa dựng trang.', missed: [] };
	}
	const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	const browser = await chromium.launch({ executablePath, args: sandbox });
	try {
		const runs: Run[] = [];
		const first = await startServer({ dir: dist, port: 0 });
		runs.push(await runOver('HTTP/1.1', first, browser, questions));
		const second = await startHttp2(dist);
		if (second !== null) runs.push(await runOver('HTTP/2', second, browser, questions));
		return sectionOf(runs);
	} finally {
		await browser.close();
	}
}

async function runOver(
	protocol: string,
	server: RunningServer,
	browser: Browser,
	questions: readonly string[],
): Promise<Run> {
	const fresh: Visit[] = [];
	const waiting: Visit[] = [];
	try {
		for (const question of questions) {
			fresh.push(await visit(browser, server.url, question, 0));
			waiting.push(await visit(browser, server.url, question, AHEAD_MS));
		}
	} finally {
		await server.close();
	}
	return { protocol, fresh, waiting };
}

function sectionOf(runs: readonly Run[]): Section {
	const seconds = (value: number) => figure(value / 1000, 1);
	const head = ['', 'gõ ngay', 'lâu nhất', `sau ${seconds(AHEAD_MS)} giây trong ô`, 'lâu nhất'];
	const rows = runs.flatMap(({ protocol, fresh, waiting }) => {
		const row = (name: string, pick: Figure, write: (value: number) => string) => [
			`${protocol}: ${name}`,
			...[fresh, waiting].flatMap((visits) => [write(median(visits, pick)), write(worst(visits, pick))]),
		];
		return [
			row('tên đầu tiên hiện sau phím cuối (giây)', ({ titleMs }) => titleMs, seconds),
			row('đoạn trích hiện đủ sau phím cuối (giây)', ({ wholeMs }) => wholeMs, seconds),
			row('số lượt tải, cả chương trình', ({ requests }) => requests, String),
			row('tải về, cả chương trình', ({ bytes }) => bytes, kilobytes),
		];
	});
	const note = runs.length > 1 ? '' : '\n\nHTTP/2: bỏ qua, không có openssl.';
	return { title: TITLE, body: table(head, rows) + note, missed: runs.flatMap(missedOf) };
}

function missedOf({ protocol, fresh, waiting }: Run): string[] {
	const of = (name: string, visits: readonly Visit[], pick: Figure, most: number) => ({
		name: `Đường chậm, ${protocol}, ${name}`,
		value: worst(visits, pick),
		most,
	});
	return missedTargets([
		of('gõ ngay: giây tới tên đầu tiên', fresh, ({ titleMs }) => titleMs / 1000, 8),
		of('đợi trong ô: giây tới tên đầu tiên', waiting, ({ titleMs }) => titleMs / 1000, 4),
		of('số lượt tải', fresh, ({ requests }) => requests, 12),
		of('byte tải về', fresh, ({ bytes }) => bytes, 150_000),
	]);
}

function worst(visits: readonly Visit[], pick: Figure): number {
	return percentile(visits.map(pick), 1);
}

function median(visits: readonly Visit[], pick: Figure): number {
	return percentile(visits.map(pick), 0.5);
}

type Figure = (visit: Visit) => number;

/** What was measured over one protocol. */
interface Run {
	readonly protocol: string;
	readonly fresh: readonly Visit[];
	readonly waiting: readonly Visit[];
}

interface Visit {
	readonly titleMs: number;
	readonly wholeMs: number;
	readonly requests: number;
	readonly bytes: number;
}

async function visit(browser: Browser, url: string, question: string, ahead: number): Promise<Visit> {
	const context = await browser.newContext({ ignoreHTTPSErrors: true });
	const page = await context.newPage();
	await page.goto(url, { waitUntil: 'networkidle' });
	const session = await context.newCDPSession(page);
	const line = await watchLine(session);
	await page.locator('[data-search-open]').click();
	await page.waitForTimeout(ahead);
	await page.locator('#tim-nhanh').fill(question);
	const times = await timesOf(page);
	await context.close();
	return { ...times, ...line() };
}

async function watchLine(session: CDPSession): Promise<() => Omit<Visit, 'titleMs' | 'wholeMs'>> {
	let requests = 0;
	let bytes = 0;
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', SLOW);
	session.on('Network.requestWillBeSent', () => {
		requests += 1;
	});
	session.on('Network.loadingFinished', ({ encodedDataLength }) => {
		bytes += encodedDataLength;
	});
	return () => ({ requests, bytes });
}

/** Milliseconds from now to the first title, and to the last excerpt. */
function timesOf(page: Page): Promise<Omit<Visit, 'requests' | 'bytes'>> {
	return page.evaluate(async () => {
		const began = performance.now();
		const list = document.querySelector('#tim-nhanh-ket-qua');
		const until = async (isThere: () => boolean) => {
			while (!isThere() && performance.now() - began < 60_000)
				await new Promise((done) => setTimeout(done, 20));
			return performance.now() - began;
		};
		const titleMs = await until(
			() => (list?.querySelector('[role="option"] [data-title]')?.textContent ?? '') !== '',
		);
		const wholeMs = await until(() =>
			[...(list?.querySelectorAll('[data-excerpt]') ?? [])].some(({ textContent }) => textContent !== ''),
		);
		return { titleMs, wholeMs };
	});
}
