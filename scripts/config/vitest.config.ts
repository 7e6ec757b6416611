/**
 * Unit tests, in projects: `quick` and `slow` are plain TypeScript without Astro; `components` are rendered by Astro's
 * container (vitest.components.config.ts); `files` read the built site back and run after `npm run build`.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ownTemporaryFolder } from './temporary.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Tests that build whole sites, set many files in type or start programs: all of them are left out of `npm run test:quick`. */
const SLOW = [
	'scripts/build/{build,whole-site}.test.ts',
	'scripts/import/{contract,growth,legal-texts,other-programs}.test.ts',
	'scripts/publish/{killed,s3,ssh}.test.ts',
	'scripts/publish/national/build.test.ts',
	'scripts/read-back/parts/*.test.ts',
];
/** Files of the fixtures read back: `npm test` asks the same of the built site's. */
const READ_BACK_FIXTURES = ['scripts/read-back/*.test.ts'];
/** Tests that are asked of the fixtures' files and of the site's own (scripts/read-back/source.ts). */
const READ_BACK = [
	'scripts/read-back/*.test.ts',
	'src/exports/data/data.test.ts',
	'src/feeds/calendar-read-back.test.ts',
];
/** Tests that ask the built site's search, and real web servers for the site. */
const BUILT = ['scripts/search/built-site.test.ts', 'scripts/hosting/servers.test.ts'];
/** Long proofs, for `npm run test:long`; some take a sample in `npm test`, too. */
const LONG_ONLY = [
	'scripts/build/kept-builds.test.ts',
	'scripts/new/site/two-rooms.test.ts',
	'scripts/publish/load.test.ts',
];
const LONG = [
	...['scripts/publish/killed.test.ts', 'scripts/publish/ssh.test.ts', 'scripts/publish/s3.test.ts'],
	...['scripts/build/whole-site.test.ts', 'scripts/bench/build/generate.test.ts'],
	...['scripts/import/legal-texts.test.ts', 'scripts/import/other-programs.test.ts'],
	...['src/collections/prose/compiler.test.ts', 'src/legal/parse.test.ts'],
	...READ_BACK_FIXTURES,
	...LONG_ONLY,
];
const COMPONENTS = ['src/components/**/*.test.ts'];
/**
 * Some tests start the linter or a server; the machines that run them may be slow. Files share their worker's modules:
 * loading them anew for each file cost 92 s of work for the quick tests instead of 52. What a test changes it puts back.
 */
const HABITS = {
	testTimeout: 30_000,
	hookTimeout: 60_000,
	isolate: false,
	// Node reads our TypeScript itself, as in every program of scripts/: a fifth of the work less than through Vite.
	experimental: { viteModuleRunner: false, nodeLoader: false },
} as const;

// What makes files is asked itself, not what it made in a build before (src/exports/kept.ts).
process.env['KEEP_FILES'] = 'no';
ownTemporaryFolder();

export default defineConfig({
	root: ROOT,
	test: {
		// All cores: Vitest leaves one free for its own process, which on two cores means one test at a time.
		maxWorkers: '100%',
		reporters: ['default', fileURLToPath(new URL('../timing/vitest-reporter.ts', import.meta.url))],
		projects: [
			{
				root: ROOT,
				test: {
					name: 'quick',
					include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
					exclude: [...SLOW, ...BUILT, ...LONG_ONLY, ...READ_BACK_FIXTURES, ...COMPONENTS],
					...HABITS,
				},
			},
			{ root: ROOT, test: { name: 'slow', include: SLOW, ...HABITS } },
			{
				root: ROOT,
				// Whole contents and many builds: what takes seconds elsewhere takes minutes here.
				test: { name: 'long', include: LONG, env: { LONG: 'all' }, ...HABITS, testTimeout: 600_000 },
			},
			fileURLToPath(new URL('vitest.components.config.ts', import.meta.url)),
			{
				root: ROOT,
				test: {
					name: 'files',
					include: [...READ_BACK, ...BUILT],
					// What is read back is there already; the content it was made of need not be read anew in each worker.
					env: { READ_BACK: 'dist', KEEP_FILES: 'yes' },
					...HABITS,
				},
			},
		],
	},
});
