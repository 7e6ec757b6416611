/**
 * The second half of `npm run check:format`: Prettier over components, whose parser oxfmt, which reads all other files,
 * does not have. Verdicts on unchanged files are kept from run to run, under a name that changes with the packages and
 * the settings: Prettier's own cache does not see a new version of a plugin. The linters have no such cache: rules ask
 * types, so the verdict on a file depends on others (https://typescript-eslint.io/troubleshooting/faqs/eslint).
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const PRETTIER = join(
	dirname(createRequire(import.meta.url).resolve('prettier/package.json')),
	'bin/prettier.cjs',
);
const SETTINGS = ['package-lock.json', '.prettierrc.json', '.prettierignore', '.editorconfig'];

const sum = createHash('sha256');
for (const file of SETTINGS) sum.update(readFileSync(join(ROOT, file)));
const cache = join('node_modules/.cache/prettier', sum.digest('hex').slice(0, 16));

const args = [
	'--check',
	'src/**/*.astro',
	'--cache',
	'--cache-strategy',
	'content',
	'--cache-location',
	cache,
];
process.exitCode =
	spawnSync(process.execPath, [PRETTIER, ...args], { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
