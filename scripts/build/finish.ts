/** The last hand on a staged site: what no page may contain, the policy computed from the pages, the index whole. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPolicy, cspHash } from './csp.ts';
import { BuildError } from './error.ts';
import { listFiles } from './files.ts';
import { printHeaders, siteHeaders } from './headers-file.ts';
import { parseElements } from './html.ts';
import { blockedAttributes, inlineScripts, inlineStyles, type InlineCode } from './inline.ts';

/** Writes `_headers` with a policy that names every inline script and style of every page. */
export function writeHeaders(siteDir: string): void {
	const pages = listFiles(siteDir).filter((path) => path.endsWith('.html'));
	if (!pages.includes('index.html')) throw new BuildError('Trang dựng ra không có trang chủ (index.html).');
	const scripts = new Set<string>();
	const styles = new Set<string>();
	const blocked: string[] = [];
	for (const path of pages) {
		const elements = parseElements(readFileSync(join(siteDir, path), 'utf8'));
		addHashes(scripts, inlineScripts(elements));
		addHashes(styles, inlineStyles(elements));
		blocked.push(...blockedAttributes(elements).map(({ line, snippet }) => `${path}:${line}: ${snippet}`));
	}
	if (blocked.length > 0) throw blockedError(blocked);
	writeFileSync(join(siteDir, '_headers'), printHeaders(siteHeaders(buildPolicy({ scripts, styles }))));
}

/** Pagefind has been seen to leave torn files behind and still report success. */
export function checkSearchIndex(siteDir: string): void {
	const files = listFiles(join(siteDir, 'pagefind'));
	if (files.length === 0) throw new BuildError('Chỉ mục tìm kiếm không được tạo: thiếu thư mục pagefind.');
	const empty = files.filter((path) => statSync(join(siteDir, 'pagefind', path)).size === 0);
	if (empty.length > 0) throw new BuildError(`Chỉ mục tìm kiếm bị hỏng, tệp rỗng: ${empty.join(', ')}`);
}

function addHashes(hashes: Set<string>, codes: readonly InlineCode[]): void {
	for (const { text } of codes) hashes.add(cspHash(text));
}

/** Names a few places only: one faulty component shows up on every page. */
function blockedError(places: readonly string[]): BuildError {
	const shown = places.slice(0, 10).map((place) => `  ${place}`);
	const rest = places.length - shown.length;
	if (rest > 0) shown.push(`  … và ${rest} chỗ khác`);
	return new BuildError(
		`Chính sách an toàn của trang (CSP) không cho phép style="…", onclick="…" hay "javascript:" trong HTML. Chuyển sang tệp CSS hoặc tệp script:\n${shown.join('\n')}`,
	);
}
