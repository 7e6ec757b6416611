import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkSearchIndex } from './finish.ts';

/** Writes files into a new temporary folder. */
function makeSite(files: Record<string, string>): string {
	const site = mkdtempSync(join(tmpdir(), 'finish-'));
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(site, path)), { recursive: true });
		writeFileSync(join(site, path), text);
	}
	return site;
}

test('an empty file in the search index stops the build', () => {
	expect(() => {
		checkSearchIndex(makeSite({ 'pagefind/a.pf_index': '', 'pagefind/b.pf_meta': 'x' }));
	}).toThrow('a.pf_index');
});

test('a missing search index stops the build', () => {
	expect(() => {
		checkSearchIndex(makeSite({ 'index.html': '' }));
	}).toThrow('Chỉ mục tìm kiếm');
});
