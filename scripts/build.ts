/**
 * `npm run build`: checks the content, builds the site beside the one readers have, and swaps it in when whole.
 * If anything fails, the site that was there stays as it was. CONTENT_DIR and OUT_DIR name other folders.
 */
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { clearKept, isKeeping } from '../src/collections/files/kept.ts';
import { ContentError, readContent, type Content } from '../src/collections/load.ts';
import { today as builtOn } from '../src/page-data/base/today.ts';
import { startChild, type Child } from './build/child.ts';
import { compiledVariable } from './build/compiled.ts';
import { BuildError, explain } from './build/error.ts';
import { checkSearchIndex } from './build/finish.ts';
import {
	inputsOf,
	isUnchanged,
	programsOf,
	readLastBuild,
	siteOf,
	writeLastBuild,
} from './build/last-build.ts';
import { hasMemory, keepMemory, openMemory } from '../src/collections/files/memory.ts';
import { noAddressNotice } from './build/no-address.ts';
import { workOnPages, type DonePages } from './build/pages/pages.ts';
import { checkPublished } from './build/published.ts';
import { writeOfflinePack } from './build/offline.ts';
import { showProgress } from './build/progress.ts';
import { printAhead, type Ahead } from './build/sheets/ahead.ts';
import { removeFolder } from './build/files.ts';
import { takeLock, waitForLock } from './build/lock.ts';
import { clearOlder, openStaging, recover, shelfOf, swapIn } from './build/staging.ts';
import { summaryText } from './check-content/summary.ts';
import { openSite } from './check/site.ts';
import { packSite } from './hosting/pack.ts';
import { writeHosting } from './hosting/write.ts';
import { writeManifest } from './publish/manifest.ts';
import { indexSite } from './search/index-site.ts';

const ROOT = resolve(import.meta.dirname, '..');
const CONTENT_DIR = resolve(ROOT, process.env['CONTENT_DIR'] ?? 'content');
const OUT_DIR = resolve(ROOT, process.env['OUT_DIR'] ?? 'dist');
/** `astro/bin/astro.mjs` is what the `astro` command runs; starting it with Node works on every system. */
const ASTRO = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');

/**
 * Astro takes variables of these names for its own `import.meta.env`. Vitest and some shells set them; a build would then
 * go on as in development, where the content is read anew every few seconds.
 */
const RELEASE = {
	NODE_ENV: 'production',
	DEV: undefined,
	PROD: undefined,
	MODE: undefined,
	ASTRO_TELEMETRY_DISABLED: '1',
};

/** A line by which Astro says that it wrote a file: "├─ /guong/index.html (+12ms)". */
const MADE = /[├└]─ \/(.*?) \(\+/u;

process.exitCode = await build();

/** Runs all steps; returns the exit code. */
async function build(): Promise<number> {
	let giveBack: (() => void) | undefined;
	let staging = '';
	let cleared: Promise<void> | undefined;
	try {
		giveBack = takeLock(join(shelfOf(OUT_DIR), 'lock'), 'dựng trang');
		recover(OUT_DIR);
		const last = readLastBuild(ROOT, OUT_DIR);
		const inputs = inputsOf(ROOT, CONTENT_DIR);
		if (isUnchanged(last, inputs, OUT_DIR)) {
			console.log(`Không có gì đổi từ lần dựng trước, giữ nguyên: ${OUT_DIR}`);
			return 0;
		}
		staging = openStaging(join(ROOT, '.build'));
		cleared = clearOlder(OUT_DIR);
		const before = last?.made ?? null;
		const { address, made, pages } = await makePages({ staging, before, programs: programsOf(ROOT) });
		await step('Lập chỉ mục tìm kiếm', () =>
			indexSite({ siteDir: staging, contentDir: CONTENT_DIR, searched: pages.searched() }),
		);
		await step('Hoàn thiện', async () => {
			checkSearchIndex(staging);
			checkPublished(openSite({ distDir: staging, contentDir: CONTENT_DIR, sourceDir: ROOT }));
			writeHosting(staging, pages.hosting);
			await writeOfflinePack(staging, builtOn());
		});
		await step('Nén sẵn', async () => {
			await packSite(staging);
			swapIn(staging, OUT_DIR, writeManifest(staging));
		});
		keepMemory();
		clearKept();
		writeLastBuild(ROOT, OUT_DIR, { inputs, site: siteOf(OUT_DIR), made });
		console.log(`Xong: ${OUT_DIR}`);
		if (address === null) console.log(`\n${noAddressNotice()}`);
		return 0;
	} catch (error) {
		console.error(explain(error));
		console.error('Chưa dựng được trang mới. Trang cũ (nếu có) giữ nguyên.');
		return 1;
	} finally {
		await cleared;
		if (staging !== '') removeFolder(staging);
		giveBack?.();
	}
}

/** Does one step and says how long it took. */
async function step<Made>(title: string, work: () => Promise<Made> | Made): Promise<Made> {
	const began = performance.now();
	const made = await work();
	sayTime(title, began);
	return made;
}

function sayTime(title: string, began: number): void {
	const seconds = ((performance.now() - began) / 1000).toFixed(1).replace('.', ',');
	console.log(`${title}: ${seconds} giây`);
}

/** Reads and checks the content, which Astro and the index then take up as it was kept. */
async function readSound(): Promise<Content> {
	const began = performance.now();
	try {
		return await readContent(CONTENT_DIR);
	} catch (error) {
		if (!(error instanceof ContentError)) throw error;
		keepMemory();
		console.log(error.message);
		throw new BuildError('Nội dung còn lỗi, xem các dòng ở trên.');
	} finally {
		sayTime('Kiểm tra nội dung', began);
	}
}

/** Reads the content, lets Astro go on with it and says what it holds. Returns the site's address; the rest need not stay. */
async function giveContent(astro: Child, programs: string): Promise<string | null> {
	openMemory('content', programs);
	const content = await readSound();
	astro.tell('nội dung');
	keepMemory();
	console.log(summaryText(content));
	return content.site.url;
}

interface Making {
	readonly staging: string;
	/** How many files Astro wrote the last time. */
	readonly before: number | null;
	/** Fingerprint of the programs: what they remember holds for no others. */
	readonly programs: string;
}

interface MadePages {
	/** Where readers will find the site; null where none is set. */
	readonly address: string | null;
	/** How many files Astro wrote. */
	readonly made: number;
	readonly pages: DonePages;
}

/**
 * Starts Astro, reads and checks the content while Astro starts, then lets it build the pages; meanwhile the other core
 * says what the content holds and works ahead.
 */
async function makePages({ staging, before, programs }: Making): Promise<MadePages> {
	let made = 0;
	// Until the first page is made Astro keeps what it found of the content in a file that all builds of this folder share.
	const giveBack = await waitForLock(join(ROOT, '.astro', 'lock'), 'dựng trang');
	const atWork = workOnPages(staging);
	let sheets: Ahead | undefined;
	const progress = showProgress('Dựng các trang', before);
	const astro = startChild([ASTRO, 'build', '--outDir', staging], astroOptions(), (line) => {
		const [, path] = MADE.exec(line) ?? [];
		if (path === undefined) return;
		giveBack();
		made += 1;
		progress.one();
		atWork.add(path.replace(/\/$/u, ''));
	});
	try {
		const address = await giveContent(astro, programs);
		openMemory('pages', programs);
		// Where a build before kept something, few sheets are new; the other core is for Astro's bundle.
		sheets = printAhead(CONTENT_DIR, { width: hasMemory() ? 1 : availableParallelism() });
		void sheets.ended.then(astro.close);
		await step('Dựng các trang', async () => {
			const { code, output } = await astro.ended;
			progress.end();
			if (code !== 0) {
				console.error(output.trimEnd());
				throw new BuildError('Astro không dựng được trang, xem lỗi ở trên.');
			}
		});
		const pages = await step('Hoàn thiện từng trang', () => atWork.finish());
		return { address, made, pages };
	} finally {
		await Promise.all([atWork.stop(), sheets?.stop()]);
		astro.stop();
		await astro.ended;
		giveBack();
	}
}

/** Where nothing is kept, Astro reads the content itself and need not wait. */
function astroOptions() {
	const waiting = isKeeping() ? { WORK_COMES: 'yes' } : {};
	return { cwd: ROOT, env: { ...process.env, ...RELEASE, ...compiledVariable(ROOT), ...waiting } };
}
