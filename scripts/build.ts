/**
 * `npm run build`: checks the content, builds the site beside the one readers have, and swaps it in when whole.
 * If anything fails, the site that was there stays as it was. CONTENT_DIR and OUT_DIR name other folders.
 */
import { join, resolve } from 'node:path';
import { clearKept } from '../src/collections/files/kept.ts';
import { ContentError, readContent, type Content } from '../src/collections/load.ts';
import { readSiteName } from '../src/collections/site.ts';
import { today as builtOn } from '../src/page-data/base/today.ts';
import { workAhead } from './build/ahead.ts';
import { startChild } from './build/child.ts';
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
import { writeTwins } from './build/markdown.ts';
import { joinSheets } from './build/joined-sheets.ts';
import { keepMemory, openMemory } from '../src/collections/files/memory.ts';
import { noAddressNotice } from './build/no-address.ts';
import { checkPublished } from './build/published.ts';
import { writeOfflinePack } from './build/offline.ts';
import { layAssets, openBundle } from './build/pages/bundle.ts';
import { showProgress } from './build/progress.ts';
import { dropStyleAttributes } from './build/style-attributes.ts';
import { removeFolder } from './build/files.ts';
import { takeLock } from './build/lock.ts';
import { openStaging, recover, shelfOf, swapIn } from './build/staging.ts';
import { keepNumbersWhole } from './build/unbroken-numbers.ts';
import { soundText } from './check-content/sound-text.ts';
import { openSite } from './check/site.ts';
import { packSite } from './hosting/pack.ts';
import { writeHosting } from './hosting/write.ts';
import { writeManifest } from './publish/manifest.ts';
import { indexSite } from './search/index-site.ts';

const ROOT = resolve(import.meta.dirname, '..');
const CONTENT_DIR = resolve(ROOT, process.env['CONTENT_DIR'] ?? 'content');
const OUT_DIR = resolve(ROOT, process.env['OUT_DIR'] ?? 'dist');
const RENDERER = join(ROOT, 'scripts/build/pages/render.ts');

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

process.exitCode = await build();

/** Runs all steps; returns the exit code. */
async function build(): Promise<number> {
	let giveBack: (() => void) | undefined;
	let staging = '';
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
		const programs = programsOf(ROOT);
		openMemory('build', programs);
		const { content, made } = await makePages(staging, programs, last?.made ?? null);
		await step('Lập chỉ mục tìm kiếm', () => indexSite({ siteDir: staging, contentDir: CONTENT_DIR }));
		await step('Bản Markdown của các trang', () => {
			writeTwins(staging);
		});
		await step('Hoàn thiện', () => {
			checkSearchIndex(staging);
			joinSheets(staging);
			dropStyleAttributes(staging);
			keepNumbersWhole(staging);
			checkPublished(openSite({ distDir: staging, contentDir: CONTENT_DIR, sourceDir: ROOT }));
			writeHosting(staging);
			writeOfflinePack(staging, builtOn());
		});
		await step('Nén sẵn', async () => {
			await packSite(staging);
			swapIn(staging, OUT_DIR, writeManifest(staging));
		});
		keepMemory();
		clearKept();
		writeLastBuild(ROOT, OUT_DIR, { inputs, site: siteOf(OUT_DIR), made });
		console.log(`Xong: ${OUT_DIR}`);
		if (content.site.url === null) console.log(`\n${noAddressNotice()}`);
		return 0;
	} catch (error) {
		console.error(explain(error));
		console.error('Chưa dựng được trang mới. Trang cũ (nếu có) giữ nguyên.');
		return 1;
	} finally {
		if (staging !== '') removeFolder(staging);
		giveBack?.();
	}
}

/** Does one step and says how long it took. */
async function step(title: string, work: () => Promise<void> | void): Promise<void> {
	const began = performance.now();
	await work();
	sayTime(title, began);
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
		console.log(error.message);
		throw new BuildError('Nội dung còn lỗi, xem các dòng ở trên.');
	} finally {
		sayTime('Kiểm tra nội dung', began);
	}
}

/**
 * Bundles where that has to be, reads and checks the content meanwhile, then renders the pages; the other core says what
 * the content holds and works ahead. Returns the content and how many files were rendered; `before` is how many there
 * were the last time.
 */
async function makePages(
	staging: string,
	programs: string,
	before: number | null,
): Promise<{ content: Content; made: number }> {
	const env = { ...process.env, ...RELEASE, ...compiledVariable(ROOT) };
	const site = await readSiteName(CONTENT_DIR);
	// Where the name cannot be read, the report of the content says why.
	const bundle = site && openBundle({ root: ROOT, programs, site, env });
	try {
		const content = await readSound();
		const folder = await bundle?.ready;
		if (folder == null) throw new BuildError('site.yaml không đọc được.');
		layAssets(folder, staging);
		return { content, made: await renderPages({ folder, staging, env, content, before }) };
	} finally {
		bundle?.stop();
		await bundle?.ready.catch(() => null);
	}
}

interface Rendering {
	readonly folder: string;
	readonly staging: string;
	readonly env: NodeJS.ProcessEnv;
	readonly content: Content;
	readonly before: number | null;
}

/** Returns how many files were rendered. */
async function renderPages({ folder, staging, env, content, before }: Rendering): Promise<number> {
	let made = 0;
	const ahead = workAhead(staging);
	const progress = showProgress('Dựng các trang', before);
	const renderer = startChild([RENDERER, folder, staging], { cwd: ROOT, env }, (path) => {
		made += 1;
		progress.one();
		ahead.add(path);
	});
	try {
		console.log(await soundText(CONTENT_DIR, content));
		await step('Dựng các trang', async () => {
			const { code, output, errors } = await renderer.ended;
			progress.end();
			if (code === 0) return;
			console.error(errors.trimEnd() || output.trimEnd());
			throw new BuildError('Không dựng được trang, xem lỗi ở trên.');
		});
		return made;
	} finally {
		ahead.stop();
		renderer.stop();
		await renderer.ended;
	}
}
