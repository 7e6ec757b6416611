import { lineAt, styleReferences } from './references.ts';
import type { Finding } from './finding.ts';
import type { Page } from './page.ts';
import type { BuiltSite } from './site.ts';

/** An address with a host in it: `https://…`, `wss://…` or `//…`. */
const WITH_HOST = /^(?:(?:https?|wss?|ftp):)?\/\//i;
/** Calls that fetch, with the address written into the call. */
const SCRIPT_LOADS =
	/\b(?:fetch|import|importScripts|sendBeacon|open|EventSource|WebSocket|Worker|SharedWorker)\(\s*(?:["'`][A-Z]+["'`]\s*,\s*)?["'`]((?:(?:https?|wss?):)?\/\/[^"'`]+)/g;
const SCRIPT_IMPORTS = /\b(?:from|import)\s*["']((?:https?:)?\/\/[^"']+)/g;
const SCRIPT_SOURCES = /\.src\s*=\s*["'`]((?:https?:)?\/\/[^"'`]+)/g;

/**
 * Nothing is loaded from another origin: no stranger learns who reads what, and no stranger's outage is ours.
 * Links a reader follows may lead anywhere.
 */
export function externalOrigin(site: BuiltSite): Promise<Finding[]> {
	const sheets = site.files.filter((path) => path.endsWith('.css'));
	const scripts = site.files.filter((path) => /\.m?js$/.test(path));
	return Promise.resolve([
		...site.allPages().flatMap(checkPage),
		...sheets.flatMap((path) => checkSheet(path, site.text(path))),
		...scripts.flatMap((path) => checkScript(path, site.text(path), 1)),
	]);
}

function checkPage(page: Page): Finding[] {
	const loaded = page.references.filter(({ loads, address }) => loads && WITH_HOST.test(address));
	return [
		...loaded.map(({ address, line }) => foreignLoad(page.path, line, address)),
		...page.inlineScripts.flatMap(({ text, line }) => checkScript(page.path, text, line)),
	];
}

function checkSheet(path: string, css: string): Finding[] {
	return styleReferences(css)
		.filter(({ address }) => WITH_HOST.test(address))
		.map(({ address, line }) => foreignLoad(path, line, address));
}

function checkScript(path: string, script: string, firstLine: number): Finding[] {
	return [SCRIPT_LOADS, SCRIPT_IMPORTS, SCRIPT_SOURCES].flatMap((pattern) =>
		[...script.matchAll(pattern)].map((match) =>
			foreignLoad(path, firstLine + lineAt(script, match.index) - 1, match[1] ?? ''),
		),
	);
}

function foreignLoad(file: string, line: number, address: string): Finding {
	return {
		code: 'load-foreign',
		file,
		line,
		message: `Trang tự tải "${address}" từ nơi khác.`,
		remedy:
			'Chép tệp về public/ hoặc src/ và dùng địa chỉ trong trang; hoặc chỉ để liên kết cho người đọc bấm.',
	};
}
