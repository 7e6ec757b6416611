/**
 * What the last build was made of and what it made, so that a build of the same things has nothing to do. Kept below
 * node_modules/.cache, one file for each folder of output; KEEP_FILES=no asks and keeps nothing (the tests).
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { dayInVietnam } from '../../src/text/date.ts';
import { listFiles } from './files.ts';

/** A build that ended well. */
export interface LastBuild {
	/** Fingerprint of all that went into it. */
	readonly inputs: string;
	/** Fingerprint of the names, sizes and times of its files. */
	readonly site: string;
	/** How many files Astro wrote. */
	readonly made: number;
}

/** What belongs to a build besides the content: the engine and the packages it was installed with. */
const ENGINE = [
	'src',
	'public',
	'scripts',
	'package.json',
	'package-lock.json',
	'astro.config.mjs',
	'tsconfig.json',
];
/** What belongs to it and changes no site: tests, what is written of it, what measures it and writes its reports there. */
const ASIDE = /\.(?:test|spec)\.ts$|README\.md$|^scripts\/bench\//u;
/** Variables that change what is built. */
const VARIABLES = ['SITE_ADDRESS', 'SITE_TODAY'];

/** Fingerprint of everything that the build of `contentDir` depends on, the day in Việt Nam included. */
export function inputsOf(root: string, contentDir: string): string {
	const said = [
		programsOf(root),
		dayInVietnam(new Date()),
		...VARIABLES.map((name) => process.env[name] ?? ''),
	];
	return fingerprintOf(said, [contentDir]);
}

/** Fingerprint of the engine, the packages and the Node it runs on. */
export function programsOf(root: string): string {
	const files = ENGINE.flatMap((name) => filesAt(join(root, name)));
	return fingerprintOf(
		[process.version],
		files.filter((file) => !ASIDE.test(relative(root, file).replaceAll('\\', '/'))),
	);
}

function fingerprintOf(said: readonly string[], paths: readonly string[]): string {
	const hash = createHash('sha256').update(JSON.stringify(said));
	for (const file of paths.flatMap(filesAt)) {
		hash.update(JSON.stringify(file)).update(createHash('sha256').update(readFileSync(file)).digest());
	}
	return hash.digest('hex');
}

/** Fingerprint of a site on disk without reading its files; a changed, lost or added file makes another. */
export function siteOf(dir: string): string {
	const hash = createHash('sha256');
	for (const file of filesAt(dir)) {
		const { size, mtimeMs } = statSync(file);
		hash.update(JSON.stringify([file, size, mtimeMs]));
	}
	return hash.digest('hex');
}

/** What is known of the build in `outDir`; null where nothing is. */
export function readLastBuild(root: string, outDir: string): LastBuild | null {
	if (process.env['KEEP_FILES'] === 'no') return null;
	try {
		return JSON.parse(readFileSync(noteOf(root, outDir), 'utf8')) as LastBuild;
	} catch {
		return null;
	}
}

/** Writes it down; where that cannot be, the next build begins anew. */
export function writeLastBuild(root: string, outDir: string, build: LastBuild): void {
	if (process.env['KEEP_FILES'] === 'no') return;
	const note = noteOf(root, outDir);
	try {
		mkdirSync(dirname(note), { recursive: true });
		writeFileSync(note, JSON.stringify(build));
	} catch {
		// Only time is lost.
	}
}

/** True where the site in `outDir` is what a build of these inputs would give, untouched since. */
export function isUnchanged(last: LastBuild | null, inputs: string, outDir: string): boolean {
	return last?.inputs === inputs && existsSync(outDir) && last.site === siteOf(outDir);
}

function noteOf(root: string, outDir: string): string {
	const name = createHash('sha256').update(outDir).digest('hex').slice(0, 16);
	return join(root, 'node_modules', '.cache', 'builds', `${name}.json`);
}

/** A file, or all files of a folder, sorted; none where there is nothing. */
function filesAt(path: string): readonly string[] {
	if (!existsSync(path)) return [];
	if (statSync(path).isFile()) return [path];
	return listFiles(path).map((file) => join(path, file));
}
