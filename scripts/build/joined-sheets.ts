/** Each page's style sheets as one file. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './files.ts';

/** As Astro and Starlight write them, the latter one for print alone. */
const SHEET = /<link rel="stylesheet" href="(?<href>\/_astro\/[^"]+\.css)"(?: media="(?<media>[^"]+)")?>/gu;

/**
 * A page with one sheet instead of several; the sheet is written into the site where it is not there yet. Vite cuts the
 * styles of a page into as many files as there are sets of pages that share them: up to fourteen, most of them smaller
 * than the headers they come with. A page waits for all of them before it shows anything, so they become one, in the same
 * order; pages of one kind share it.
 */
export function withJoinedSheets(siteDir: string, html: string): string {
	const sheets = sheetsOf(html);
	return sheets.length < 2 ? html : withOneSheet(html, writeJoined(siteDir, sheets));
}

/** The sheets of a page, as files of the site. */
export function sheetFiles(html: string): string[] {
	return sheetsOf(html).map(({ href }) => href.slice(1));
}

/** Takes the sheets out of a site that no page names any longer, and no script. */
export function dropSheets(siteDir: string, named: ReadonlySet<string>): void {
	const files = listFiles(join(siteDir, '_astro')).map((file) => `_astro/${file}`);
	const scripts = files.filter((file) => file.endsWith('.js'));
	const words = scripts.map((file) => readFileSync(join(siteDir, file), 'utf8')).join('\n');
	for (const file of files.filter((path) => path.endsWith('.css'))) {
		if (!named.has(file) && !words.includes(file)) rmSync(join(siteDir, file));
	}
}

function sheetsOf(html: string): Sheet[] {
	return [...html.matchAll(SHEET)].map(({ groups }) => ({ href: '', ...groups }));
}

/** A page with the sheet where its first one stood, and no other. */
function withOneSheet(html: string, href: string): string {
	let isFirst = true;
	return html.replaceAll(SHEET, () => {
		const link = isFirst ? `<link rel="stylesheet" href="${href}">` : '';
		isFirst = false;
		return link;
	});
}

interface Sheet {
	readonly href: string;
	readonly media?: string;
}

function writeJoined(siteDir: string, sheets: readonly Sheet[]): string {
	const css = sheets.map(({ href, media }) => {
		const rules = readFileSync(join(siteDir, href), 'utf8').trimEnd();
		return media === undefined ? rules : `@media ${media}{${rules}}`;
	});
	const hash = createHash('sha256').update(css.join('\n')).digest('base64url').slice(0, 8);
	const href = `/_astro/page.${hash}.css`;
	if (!existsSync(join(siteDir, href))) writeFileSync(join(siteDir, href), css.join('\n'));
	return href;
}
