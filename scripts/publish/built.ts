/** What is asked of a site that was built elsewhere and has no content of its own, before it is published as it is. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildError } from '../build/error.ts';
import { csp } from '../check/csp.ts';
import { description } from '../check/description.ts';
import { externalOrigin } from '../check/external-origin.ts';
import { headings } from '../check/headings.ts';
import { htmlValid } from '../check/html-valid.ts';
import { language } from '../check/language.ts';
import { links } from '../check/links.ts';
import { nfc } from '../check/nfc.ts';
import { oneH1 } from '../check/one-h1.ts';
import { searchIndex } from '../check/search-index.ts';
import { openSite, type Check } from '../check/site.ts';
import { size } from '../check/size.ts';
import { titles } from '../check/titles.ts';
import { readSiteRecords } from '../search/site-records.ts';
import { listOf, MANIFEST_FILE, parseManifest } from './manifest.ts';

/** Those of `npm run check:dist` that need no content and no sign that only pages of a province bear. */
const CHECKS: readonly Check[] = [
	...[links, htmlValid, oneH1, headings, titles, language, description, nfc, externalOrigin, csp, size],
	searchIndex,
];

/**
 * What is wrong with the site in a folder, in words for whoever publishes it. Throws a BuildError where it must not go out
 * at all: no whole site, files that are not those that were built, or a province's, which has checks of its own.
 */
export async function doubtsAboutBuilt(dir: string): Promise<string[]> {
	refuseBroken(dir);
	const site = openSite({ distDir: dir, contentDir: '', sourceDir: '' });
	const findings = (await Promise.all(CHECKS.map((check) => check(site)))).flat();
	return findings.map(({ file, line, message }) => `${file}:${String(line ?? 1)} ${message}`);
}

function refuseBroken(dir: string): void {
	for (const path of ['index.html', '404.html', MANIFEST_FILE]) {
		if (!existsSync(join(dir, path))) throw new BuildError(`${dir} không phải trang đã dựng: thiếu ${path}.`);
	}
	const listed = parseManifest(readFileSync(join(dir, MANIFEST_FILE), 'utf8'));
	const there = parseManifest(listOf(dir));
	const wrong = [...new Set([...listed.keys(), ...there.keys()])].filter(
		(path) => listed.get(path) !== there.get(path),
	);
	if (wrong.length > 0)
		throw new BuildError(`Bản trong ${dir} không còn nguyên như khi dựng: ${wrong.slice(0, 5).join(', ')}.`);
	if (isProvince(dir))
		throw new BuildError(
			`${dir} là trang của một tỉnh: bỏ --from, đặt CONTENT_DIR và OUT_DIR, để trang được dựng và kiểm đủ.`,
		);
}

/** Only a province leaves records for a front page. */
function isProvince(dir: string): boolean {
	try {
		readSiteRecords(dir);
		return true;
	} catch {
		return false;
	}
}
