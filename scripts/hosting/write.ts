/** Writes into a built site what hosts have to know, read from the pages themselves. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BuildError } from '../build/error.ts';
import { listFiles } from '../build/files.ts';
import { remembered } from '../../src/collections/files/memory.ts';
import { attribute, lineOf, parseElements, type Element } from '../build/html.ts';
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

/** Writes the table of a site and a file for each kind of host. Throws where a page holds what the policy must not let run. */
export function writeHosting(siteDir: string): void {
	const files = listFiles(siteDir);
	if (!files.includes('index.html')) throw new BuildError('Trang dựng ra không có trang chủ (index.html).');
	refuseUnknownEndings(files);
	const pages = files.filter((path) => path.endsWith('.html'));
	const read = pages.map((path) => readPageOnce(path, readFileSync(join(siteDir, path), 'utf8')));
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

/** What a page tells hosts, read once. */
export function readPageOnce(path: string, html: string): ReadPage {
	return remembered('hosting', `${path}\n${html}`, () => readPage(path, html));
}

function readPage(path: string, html: string): ReadPage {
	const elements = parseElements(html);
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
	if (element.tagName !== 'meta' || attribute(element, 'http-equiv')?.toLowerCase() !== 'refresh') return [];
	const to = /^0; url=(\/(?!\/)[\w./#-]*)$/u.exec(attribute(element, 'content') ?? '')?.[1];
	const from = /^((?:[\w.-]+\/)+)index\.html$/u.exec(path)?.[1];
	if (to !== undefined && from !== undefined) return [{ from: `/${from}`, to }];
	throw new BuildError(`${path}:${String(lineOf(element))}: trang tự chuyển đi nơi khác.`);
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

interface ReadPage {
	readonly scripts: readonly string[];
	readonly styles: readonly string[];
	readonly moves: readonly Move[];
	/** Places of what the policy does not let run. */
	readonly faults: readonly string[];
}
