import { gzipSync } from 'node:zlib';
import { loadedSheets, loadedScripts, staticImports } from './loads.ts';
import type { Finding } from './finding.ts';
import type { Page } from './page.ts';
import type { BuiltSite } from './site.ts';

const KB = 1000;
/** What one page may weigh, gzip: HTML with all its CSS, official words apart; a whole text is allowed at least more. */
const PAGE_BUDGET = 20 * KB;
const FULL_TEXT_BUDGET = 30 * KB;
/**
 * A whole decree outweighs any fixed limit by its words alone, and they may not be cut. So it may weigh what any page
 * may, and its own words this many times over: once themselves, once for the address, link and citation of every
 * provision. Measured on five decrees: 1.9 to 2.4 times the words on top of a frame of 16 kB.
 */
const WORDS_FACTOR = 2.2;
/** All script a page runs at once, gzip; what is imported on demand and fonts are not counted. */
const SCRIPT_BUDGET = 12 * KB;
/**
 * Files to read a page: itself, style sheets, scripts. Three typefaces and a picture come to it, and twelve requests are
 * what a page may need in all: over HTTP/1.1 six go at a time, so that it stands after two rounds.
 */
const FILES_BUDGET = 8;

/** Pages stay light enough for an old phone on a slow line. */
export function size(site: BuiltSite): Promise<Finding[]> {
	return Promise.resolve(weighSite(site).flatMap(checkWeight));
}

const weighed = new WeakMap<BuiltSite, readonly PageWeight[]>();

/** What each page weighs, the heaviest first; weighed once. */
export function weighSite(site: BuiltSite): readonly PageWeight[] {
	const known = weighed.get(site);
	if (known !== undefined) return known;
	const tools = {
		sizeOf: remember((path) => gzipSync(site.bytes(path)).length),
		importsOf: remember(staticImports),
	};
	const weights = site.pages().map((page) => weighPage(site, page, tools));
	weights.sort((a, b) => b.page - a.page);
	weighed.set(site, weights);
	return weights;
}

/** Pages share their files: what was found of one is found once. */
function remember<Answer>(find: (text: string) => Answer): (text: string) => Answer {
	const answers = new Map<string, Answer>();
	return (text) => {
		const answer = answers.get(text) ?? find(text);
		answers.set(text, answer);
		return answer;
	};
}

interface Tools {
	readonly sizeOf: (path: string) => number;
	readonly importsOf: (script: string) => string[];
}

function weighPage(site: BuiltSite, page: Page, { sizeOf, importsOf }: Tools): PageWeight {
	const inline = page.inlineScripts.map(({ text }) => gzipSync(text).length);
	const weigh = (file: string) => ({ file, size: sizeOf(file) });
	const [html, sheets, scripts] = [
		weigh(page.path),
		loadedSheets(site, page).map(weigh),
		loadedScripts(site, page, importsOf).map(weigh),
	];
	return {
		path: page.path,
		page: sum([html, ...sheets].map(({ size }) => size)),
		budget: budgetOf(page),
		script: sum([...inline, ...scripts.map(({ size }) => size)]),
		files: [html, ...sheets, ...scripts],
	};
}

function budgetOf(page: Page): number {
	const weightOf = (texts: readonly string[]) => sum(texts.map((text) => gzipSync(text).length));
	if (!page.hasFullText) return PAGE_BUDGET + WORDS_FACTOR * weightOf(page.articleWords);
	const words = weightOf(page.officialTexts.map((text) => text.words));
	return Math.max(FULL_TEXT_BUDGET, PAGE_BUDGET + WORDS_FACTOR * words);
}

function checkWeight({ path, page, budget, script, files }: PageWeight): Finding[] {
	const findings: Finding[] = [];
	const parts = files.map(({ file, size }) => `${file} ${kB(size)}`).join(', ');
	if (page > budget) {
		findings.push({
			code: 'page-heavy',
			file: path,
			message: `HTML và CSS nén gzip nặng ${kB(page)}, giới hạn ${kB(budget)}: ${parts}.`,
			remedy: 'Chia trang, bớt phần lặp lại, hoặc bớt CSS trang này không dùng.',
		});
	}
	if (script > SCRIPT_BUDGET) {
		findings.push({
			code: 'script-heavy',
			file: path,
			message: `Script nén gzip nặng ${kB(script)}, giới hạn ${kB(SCRIPT_BUDGET)}: ${parts}.`,
			remedy: 'Chuyển phần chưa cần ngay sang import() khi người đọc bấm tới.',
		});
	}
	if (files.length > FILES_BUDGET) {
		findings.push({
			code: 'files-many',
			file: path,
			message: `Mở trang phải tải ${String(files.length)} tệp HTML, CSS và script, giới hạn ${String(FILES_BUDGET)}: ${parts}.`,
			remedy: 'Gộp script vào tệp chung (scriptFiles trong astro.config.mjs), hoặc chuyển sang import().',
		});
	}
	return findings;
}

/** Sizes as Vietnamese readers write them: "18,4 kB". */
export function kB(bytes: number): string {
	return `${(bytes / KB).toFixed(1).replace('.', ',')} kB`;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

export interface PageWeight {
	readonly path: string;
	/** HTML and CSS, gzip bytes. */
	readonly page: number;
	readonly budget: number;
	/** Script, gzip bytes. */
	readonly script: number;
	/** What a browser fetches to show the page, typefaces and pictures apart, with gzip bytes. */
	readonly files: readonly { readonly file: string; readonly size: number }[];
}
