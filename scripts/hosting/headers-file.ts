/**
 * `_headers` and `_redirects`, which Cloudflare, Netlify and hosts like them read: a path pattern on its own line, then
 * indented `Name: value` lines; an old address, a new one and a status.
 */
import type { Hosting } from './table.ts';

/**
 * Each header stands in one rule only, as hosts differ in how they merge two. So pages have no rule for keeping: these
 * hosts let no page be kept unasked of their own (`public, max-age=0, must-revalidate`).
 */
export function headerRules({ headers, hashed, cacheHashed }: Hosting): HeaderRule[] {
	return [
		{ pattern: '/*', headers },
		...hashed.map((start) => ({ pattern: `${start}*`, headers: { 'Cache-Control': cacheHashed } })),
	];
}

/** Rules as text. */
export function printHeaders(rules: readonly HeaderRule[]): string {
	return rules.map(printRule).join('\n');
}

/** Moves as the text of `_redirects`. */
export function printRedirects({ moves }: Hosting): string {
	return moves.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}

/** Text as rules; comment lines and lines that are neither a pattern nor a header are passed over. */
export function parseHeaders(text: string): HeaderRule[] {
	const rules: { pattern: string; headers: Record<string, string> }[] = [];
	for (const line of text.split(/\r?\n/)) {
		const header = /^\s+([\w-]+):\s*(.*)$/.exec(line);
		if (header) setHeader(rules.at(-1)?.headers, header[1], header[2]);
		else if (line.startsWith('/')) rules.push({ pattern: line.trim(), headers: {} });
	}
	return rules;
}

/** The headers that hold for a path: all rules that match, a later rule winning over an earlier one. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
	const matching = rules.filter(({ pattern }) => matches(pattern, path));
	return Object.assign({}, ...matching.map(({ headers }) => headers)) as Record<string, string>;
}

function printRule({ pattern, headers }: HeaderRule): string {
	const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
	return `${pattern}\n${lines.join('')}`;
}

function setHeader(headers: Record<string, string> | undefined, name = '', value = ''): void {
	if (headers) headers[name] = value.trim();
}

/** `*` stands for any run of characters, slashes included. */
function matches(pattern: string, path: string): boolean {
	const source = pattern.split('*').map(escapeRegExp).join('.*');
	return new RegExp(`^${source}$`, 'u').test(path);
}

/** `RegExp.escape` does the same, but only from Node 24 on. */
function escapeRegExp(text: string): string {
	return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

export interface HeaderRule {
	readonly pattern: string;
	readonly headers: Readonly<Record<string, string>>;
}
