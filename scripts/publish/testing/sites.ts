/** For tests: small built sites, and whether what readers have is one of them, whole. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { MANIFEST_FILE, parseManifest, releaseName, writeManifest } from '../manifest.ts';

export const HASHED = ['/_astro/'];

/** A built site in a folder of its own, and its release's name. */
export interface SmallSite {
	readonly dir: string;
	readonly name: string;
}

/** Makes a site of which the home page, a style and `more` bear a word, and all else is the same in every site. */
export function makeSite(word: string, more: Readonly<Record<string, string>> = {}): SmallSite {
	const dir = mkdtempSync(join(tmpdir(), `site-${word}-`));
	const files = {
		'index.html': `<h1>${word}</h1>`,
		[`_astro/${word}.css`]: word,
		'gioi-thieu/index.html': '<h1>Giới thiệu</h1>',
		'lich.ics': 'BEGIN:VCALENDAR',
		'_hosting/nginx.conf': '',
		...more,
	};
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(dir, path)), { recursive: true });
		writeFileSync(join(dir, path), text);
	}
	return { dir, name: writeManifest(dir) };
}

/** The name of the release in a folder; throws where a file of it is missing or is not the one that was listed. */
export function wholeRelease(folder: string): string {
	const root = realpathSync(folder);
	const list = readFileSync(join(root, MANIFEST_FILE), 'utf8');
	for (const [path, hash] of parseManifest(list)) {
		const found = createHash('sha256')
			.update(readFileSync(join(root, path)))
			.digest('hex');
		if (found !== hash) throw new Error(`${path} is not the file of this release`);
	}
	return releaseName(list);
}
