/** Writes into a built site what hosts have to know, read from the pages themselves. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BuildError } from '../build/error.ts';
import { listFiles } from '../build/files.ts';
import {
	attribute,
	elementsIn,
	lineOf,
	parseElements,
	parsePage,
	type Element,
	type Document,
} from '../build/html.ts';
import { blockedAttributes, inlineScripts, inlineStyles } from '../build/inline.ts';
import { printApache } from './apache.ts';
import { printCaddy } from './caddy.ts';
import { buildPolicy, cspHash } from './csp.ts';
import { headerRules, printHeaders, printRedirects } from './headers-file.ts';
import { isKnownScript, isKnownStyle } from './inline-code.ts';
import { printNginx } from './nginx.ts';
import { printObjectStore } from './object-store.ts';
import { endingOf, HOSTING_FOLDER, hostingOf, isHidden, TYPES, type Hosting, type Move } from './table.ts';

/** The table as data, for programs of ours. */
const TABLE_FILE = `${HOSTING_FOLDER}/table.json`;

/**
 * Writes the table of a site and a file for each kind of host. `read` is what its pages tell hosts, read here where it is
 * not known. Throws where a page holds what the policy must not let run.
 */
export function writeHosting(siteDir: string, read: readonly ReadPage[] = readPages(siteDir)): void {
	const files = listFiles(siteDir);
	if (!files.includes('index.html')) throw new BuildError('Trang dựng ra không có trang chủ (index.html).');
	refuseUnknownEndings(files);
	const faults = read.flatMap((page) => page.faults);
	if (faults.length > 0) throw faultsError(faults);
	const policy = buildPolicy({
		scripts: read.flatMap(({ scripts }) => scripts),
		styles: read.flatMap(({ styles }) => styles),
	});
	const hosting = hostingOf({ policy, moves: read.flatMap(({ moves }) => moves) });
	for (const [path, text] of Object.entries(filesOf(hosting))) {
		mkdirSync(dirname(join(siteDir, path)), { recursive: true });
		writeFileSync(join(siteDir, path), text);
	}
}

/** The table that a build wrote; null where the folder holds none. */
export function readHosting(siteDir: string): Hosting | null {
	try {
		return JSON.parse(readFileSync(join(siteDir, TABLE_FILE), 'utf8')) as Hosting;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}

function filesOf(hosting: Hosting): Readonly<Record<string, string>> {
	return {
		_headers: printHeaders(headerRules(hosting)),
		_redirects: printRedirects(hosting),
		'.htaccess': printApache(hosting),
		[`${HOSTING_FOLDER}/nginx.conf`]: printNginx(hosting),
		[`${HOSTING_FOLDER}/Caddyfile`]: printCaddy(hosting),
		[`${HOSTING_FOLDER}/kho-doi-tuong.md`]: printObjectStore(hosting),
		[TABLE_FILE]: `${JSON.stringify(hosting, null, '\t')}\n`,
	};
}

function readPages(siteDir: string): ReadPage[] {
	const pages = listFiles(siteDir).filter((path) => path.endsWith('.html'));
	return pages.map((path) => readPage(path, readFileSync(join(siteDir, path), 'utf8')));
}

/** What a page tells hosts; `tree` is the page as a tree. Throws BuildError where it leads readers away. */
export function readPage(path: string, html: string, tree: Document = parsePage(html)): ReadPage {
	const elements = elementsIn(tree);
	const read = elements.some(isRefresh) ? null : readElements(path, elements);
	// Lines are asked only where a place is named: keeping them costs a third of the time.
	return read === null || read.faults.length > 0 ? readElements(path, parseElements(html)) : read;
}

function readElements(path: string, elements: readonly Element[]): ReadPage {
	const scripts = inlineScripts(elements);
	const styles = inlineStyles(elements);
	const unknown = [
		...scripts.filter(({ text }) => !isKnownScript(text)).map((code) => ({ ...code, tag: 'script' })),
		...styles.filter(({ text }) => !isKnownStyle(text)).map((code) => ({ ...code, tag: 'style' })),
	];
	return {
		scripts: scripts.map(({ text }) => cspHash(text)),
		styles: styles.map(({ text }) => cspHash(text)),
		moves: elements.flatMap((element) => moveOf(path, element)),
		faults: [
			...blockedAttributes(elements).map(({ line, snippet }) => `${path}:${String(line)}: ${snippet}`),
			...unknown.map(
				({ line, text, tag }) =>
					`${path}:${String(line)}: <${tag}> ${cspHash(text)} ${text.trim().replaceAll(/\s+/gu, ' ').slice(0, 60)}`,
			),
		],
	};
}

/** A page that only sends on is a move. Pages that reload themselves or lead elsewhere are not made here, and refused. */
function moveOf(path: string, element: Element): readonly Move[] {
	if (!isRefresh(element)) return [];
	const to = /^0; url=(\/(?!\/)[\w./#-]*)$/u.exec(attribute(element, 'content') ?? '')?.[1];
	const from = /^((?:[\w.-]+\/)+)index\.html$/u.exec(path)?.[1];
	if (to !== undefined && from !== undefined) return [{ from: `/${from}`, to }];
	throw new BuildError(`${path}:${String(lineOf(element))}: trang tự chuyển đi nơi khác.`);
}

function isRefresh(element: Element): boolean {
	return element.tagName === 'meta' && attribute(element, 'http-equiv')?.toLowerCase() === 'refresh';
}

function refuseUnknownEndings(files: readonly string[]): void {
	const unknown = files.filter((path) => !isHidden(`/${path}`) && !(endingOf(path) in TYPES));
	if (unknown.length === 0) return;
	throw new BuildError(
		`Tệp có đuôi chưa có trong bảng kiểu tệp, máy chủ sẽ gửi sai:\n${shorten(unknown)}\nThêm đuôi ấy vào TYPES ở scripts/hosting/table.ts.`,
	);
}

function faultsError(faults: readonly string[]): BuildError {
	return new BuildError(
		`Chính sách an toàn của trang (CSP) không cho phép style="…", onclick="…", "javascript:" hay đoạn mã lạ trong HTML:\n${shorten(faults)}\nChuyển sang tệp CSS hoặc tệp script; đoạn mã cần có trong trang thì ghi mã băm vào scripts/hosting/inline-code.ts.`,
	);
}

/** Names a few places only: one faulty component shows up on every page. */
function shorten(places: readonly string[]): string {
	const shown = places.slice(0, 10).map((place) => `  ${place}`);
	const rest = places.length - shown.length;
	return [...shown, ...(rest > 0 ? [`  … và ${String(rest)} chỗ khác`] : [])].join('\n');
}

/** What a page tells hosts. */
export interface ReadPage {
	readonly scripts: readonly string[];
	readonly styles: readonly string[];
	readonly moves: readonly Move[];
	/** Places of what the policy does not let run. */
	readonly faults: readonly string[];
}
