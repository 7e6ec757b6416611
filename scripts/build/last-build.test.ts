import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inputsOf, isUnchanged, readLastBuild, siteOf, writeLastBuild } from './last-build.ts';

let root: string;
let content: string;
let site: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'last-build-'));
	content = join(root, 'content');
	site = join(root, 'dist');
	for (const folder of ['content/province', 'src', 'dist/guong'])
		mkdirSync(join(root, folder), { recursive: true });
	writeFileSync(join(content, 'province/site.yaml'), 'name: Sông Mơ\n');
	writeFileSync(join(root, 'src/page.ts'), 'export {};\n');
	writeFileSync(join(site, 'guong/index.html'), '<p>Gương</p>');
	vi.stubEnv('KEEP_FILES', 'yes');
	writeLastBuild(root, site, { inputs: inputsOf(root, content), site: siteOf(site), made: 1 });
});
afterEach(() => {
	vi.unstubAllEnvs();
	vi.useRealTimers();
	rmSync(root, { recursive: true });
});

function hasNothingToDo(): boolean {
	return isUnchanged(readLastBuild(root, site), inputsOf(root, content), site);
}

describe('a build of the same things', () => {
	it('has nothing to do', () => {
		expect(hasNothingToDo()).toBe(true);
	});

	it.each(['src/page.test.ts', 'scripts/README.md', 'scripts/bench/build/results.json'])(
		'has nothing to do where %s is new, which no site is made of',
		(file) => {
			mkdirSync(dirname(join(root, file)), { recursive: true });
			writeFileSync(join(root, file), 'mới');
			expect(hasNothingToDo()).toBe(true);
		},
	);

	it.each([
		[
			'the content',
			() => {
				writeFileSync(join(content, 'province/site.yaml'), 'name: Sông Mê\n');
			},
		],
		[
			'the engine',
			() => {
				writeFileSync(join(root, 'src/page.ts'), 'export const one = 1;\n');
			},
		],
		[
			'the packages',
			() => {
				writeFileSync(join(root, 'package-lock.json'), '{}');
			},
		],
		['the address', () => vi.stubEnv('SITE_ADDRESS', 'https://thu.example')],
		[
			'a file of the site',
			() => {
				writeFileSync(join(site, 'guong/index.html'), '<p>Gươmg</p>');
			},
		],
		[
			'the time of a file of the site',
			() => {
				utimesSync(join(site, 'guong/index.html'), 1, 1);
			},
		],
		[
			'the number of files of the site',
			() => {
				writeFileSync(join(site, 'la.html'), '');
			},
		],
	])('has all to do where %s changed', (_, change) => {
		change();
		expect(hasNothingToDo()).toBe(false);
	});

	it('has all to do where the name of a file changed, on the next day, and where the site is gone', () => {
		writeFileSync(join(content, 'province/site.yml'), '');
		expect(hasNothingToDo()).toBe(false);
		rmSync(join(content, 'province/site.yml'));
		expect(hasNothingToDo()).toBe(true);
		vi.useFakeTimers({ now: Date.now() + 86_400_000, toFake: ['Date'] });
		expect(hasNothingToDo()).toBe(false);
		vi.useRealTimers();
		rmSync(site, { recursive: true });
		expect(hasNothingToDo()).toBe(false);
	});
});
