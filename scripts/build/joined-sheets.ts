/** Each page's style sheets as one file. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './files.ts';

/** As Astro and Starlight write them, the latter one for print alone. */
const SHEET = /<link rel="stylesheet" href="(?<href>\/_astro\/[^"]+\.css)"(?: media="(?<media>[^"]+)")?>/gu;

/**
 * Vite cuts the styles of a page into as many files as there are sets of pages that share them: up to fourteen, most of
 * them smaller than the headers they come with. A page waits for all of them before it shows anything, so they become
 * one, in the same order; pages of one kind share it. Sheets that no page names any longer go.
 */
export function joinSheets(siteDir: string): void {
	const files = listFiles(siteDir);
	const named = new Set<string>();
	for (const path of files.filter((file) => file.endsWith('.html'))) {
		const file = join(siteDir, path);
		const html = readFileSync(file, 'utf8');
		const joined = withJoinedSheets(siteDir, html);
		if (joined !== html) writeFileSync(file, joined);
		for (const { href } of sheetsOf(joined)) named.add(href);
	}
	const scripts = files.filter((file) => /^_astro\/.*\.js$/u.test(file));
	const words = scripts.map((file) => readFileSync(join(siteDir, file), 'utf8')).join('\n');
	for (const file of files.filter((path) => /^_astro\/.*\.css$/u.test(path))) {
		if (!named.has(`/${file}`) && !words.includes(file)) rmSync(join(siteDir, file));
	}
}

/** A page with one sheet instead of several; the sheet is written into the site where it is not there yet. */
export function withJoinedSheets(siteDir: string, html: string): string {
	const sheets = sheetsOf(html);
	return sheets.length < 2 ? html : withOneSheet(html, writeJoined(siteDir, sheets));
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
