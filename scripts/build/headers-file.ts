/**
 * The `_headers` file that common static hosts read: a path pattern on its own line, then indented `Name: value`
 * lines. The build writes it, the preview server obeys it, a check reads it: one reader and one writer for all.
 */

/** A year; the names of files under `/_astro/` change with their content. */
const FOREVER = 'public, max-age=31536000, immutable';

/** The headers of the whole site. Each header stands in one rule only, as hosts differ in how they merge two. */
export function siteHeaders(policy: string): HeaderRule[] {
	return [
		{
			pattern: '/*',
			headers: {
				'Content-Security-Policy': policy,
				'X-Content-Type-Options': 'nosniff',
				'Referrer-Policy': 'strict-origin-when-cross-origin',
				'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
			},
		},
		{ pattern: '/_astro/*', headers: { 'Cache-Control': FOREVER } },
	];
}

/** Rules as text. */
export function printHeaders(rules: readonly HeaderRule[]): string {
	return rules.map(printRule).join('\n');
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
