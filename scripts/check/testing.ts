/** For tests: sites made of fixtures in a temporary folder. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSite, type BuiltSite } from './site.ts';

export const FIXTURES = join(import.meta.dirname, 'fixtures');

/** The names of the broken cases, which are codes of findings. */
export function brokenCases(): string[] {
	return readdirSync(FIXTURES, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && entry.name !== 'good')
		.map((entry) => entry.name);
}

/** Pages that cases add to the good site, and that its home page then links to. */
const ADDED = ['xau.html', 'dau-trang.html'];

/** A temporary copy of the good site with a broken case laid over it. */
export function copyCase(name?: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'check-'));
	cpSync(join(FIXTURES, 'good'), folder, { recursive: true });
	const broken = name === undefined ? '' : join(FIXTURES, name);
	if (existsSync(broken)) cpSync(broken, folder, { recursive: true });
	linkAdded(join(folder, 'site'));
	return folder;
}

/** Opens a copy made by `copyCase`. */
export function openCase(folder: string): BuiltSite {
	return openSite({
		distDir: join(folder, 'site'),
		contentDir: join(folder, 'content'),
		sourceDir: folder,
	});
}

/** Below the last line of the home page's words, so that no line of it moves. */
function linkAdded(site: string): void {
	const home = join(site, 'index.html');
	const links = ADDED.filter((page) => existsSync(join(site, page))).map(
		(page) => `<a href="/${page}">x</a>`,
	);
	writeFileSync(home, readFileSync(home, 'utf8').replace('</main>', `${links.join('')}</main>`));
}
