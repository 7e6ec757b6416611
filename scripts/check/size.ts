import { gzipSync } from 'node:zlib';
import { loadedSheets, loadedScripts } from './loads.ts';
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

/** Pages stay light enough for an old phone on a slow line. */
export function size(site: BuiltSite): Promise<Finding[]> {
	return Promise.resolve(weighSite(site).flatMap(checkWeight));
}

/** What each page weighs, the heaviest first. */
export function weighSite(site: BuiltSite): PageWeight[] {
	const gzipSizes = new Map<string, number>();
	const sizeOf = (path: string): number => {
		const known = gzipSizes.get(path) ?? gzipSync(site.bytes(path)).length;
		gzipSizes.set(path, known);
		return known;
	};
	const weights = site.pages().map((page) => weighPage(site, page, sizeOf));
	return weights.sort((a, b) => b.page - a.page);
}

function weighPage(site: BuiltSite, page: Page, sizeOf: (path: string) => number): PageWeight {
	const inline = page.inlineScripts.map(({ text }) => gzipSync(text).length);
	return {
		path: page.path,
		page: sum([sizeOf(page.path), ...loadedSheets(site, page).map(sizeOf)]),
		budget: budgetOf(page),
		script: sum([...inline, ...loadedScripts(site, page).map(sizeOf)]),
	};
}

function budgetOf(page: Page): number {
	const weightOf = (texts: readonly string[]) => sum(texts.map((text) => gzipSync(text).length));
	if (!page.hasFullText) return PAGE_BUDGET + WORDS_FACTOR * weightOf(page.articleWords);
	const words = weightOf(page.officialTexts.map((text) => text.words));
	return Math.max(FULL_TEXT_BUDGET, PAGE_BUDGET + WORDS_FACTOR * words);
}

function checkWeight({ path, page, budget, script }: PageWeight): Finding[] {
	const findings: Finding[] = [];
	if (page > budget) {
		findings.push({
			code: 'page-heavy',
			file: path,
			message: `HTML và CSS nén gzip nặng ${kB(page)}, giới hạn ${kB(budget)}.`,
			remedy: 'Chia trang, bớt phần lặp lại, hoặc bớt CSS trang này không dùng.',
		});
	}
	if (script > SCRIPT_BUDGET) {
		findings.push({
			code: 'script-heavy',
			file: path,
			message: `Script nén gzip nặng ${kB(script)}, giới hạn ${kB(SCRIPT_BUDGET)}.`,
			remedy: 'Chuyển phần chưa cần ngay sang import() khi người đọc bấm tới.',
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
}
