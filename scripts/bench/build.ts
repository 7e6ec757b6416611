/**
 * npm run bench:build [-- --records 0,500,5000,20000] [-- --only-cold]: builds the site with so many records more, as
 * the build of the site itself does it: from nothing, with kept files, after an edit of one story, with nothing changed;
 * `--only-cold` stops after the first. Then stock Starlight, Eleventy and Hugo, each with Pagefind, build the same pages
 * (build/peers.ts). Every measurement is written at once to build/results.json and build/report.md, where those of
 * earlier runs stay.
 */
import {
	appendFileSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listFiles, removeFolder } from '../build/files.ts';
import { measureChild, type Cost } from './build/child.ts';
import { generateContent } from './build/generate.ts';
import {
	eleventyIn,
	HUGO,
	OUTPUT,
	plainPages,
	starlightIn,
	type Peer,
	type PlainPage,
} from './build/peers.ts';
import { reportOf } from './build/report.ts';
import { OURS, readResults, withResult, writeResults, type Measured, type Missing } from './build/results.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const MODULES = join(ROOT, 'node_modules');
/** The plain projects stand in the project, whose packages they find as it does itself. */
const BESIDE = join(ROOT, '.build', 'bench');
const RESULTS = join(import.meta.dirname, 'build', 'results.json');
const REPORT = join(import.meta.dirname, 'build', 'report.md');
/** The version that was tried; it is installed for the run, this project does not need it. */
const ELEVENTY = '@11ty/eleventy@3.1.8';
const ABSENT = 'không có ở đây';
const RELEASE = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };

const { values } = parseArgs({
	options: {
		records: { type: 'string', default: '0,500,5000' },
		'only-cold': { type: 'boolean', default: false },
	},
});

const tools = mkdtempSync(join(tmpdir(), 'bench-tools-'));
try {
	const peers = await peersHere();
	for (const records of values.records.split(',').map(Number)) {
		const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
		try {
			await measureSize(records, folder, peers);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	}
} finally {
	rmSync(tools, { recursive: true, force: true });
}

async function measureSize(records: number, folder: string, peers: readonly PeerHere[]): Promise<void> {
	const content = join(folder, 'content');
	const dist = join(folder, 'dist');
	const again = join(folder, 'lan-nua', 'dist');
	generateContent(join(ROOT, 'content'), content, records);
	const run = async (what: string, to: string) => {
		note(records, what, await build({ content, dist: to, kept: join(folder, 'giu') }));
	};
	await run(OURS.cold, dist);
	if (!values['only-cold']) {
		await run(OURS.kept, again);
		edit(content);
		await run(OURS.edited, again);
		await run(OURS.same, again);
	}
	const pages = plainPages(dist);
	for (const peer of peers) await measurePeer(records, peer, join(BESIDE, peer.name), pages);
}

/** Says and keeps a measurement. */
function note(records: number, what: string, result: Measured | Missing): void {
	const figures =
		'missing' in result
			? result.missing
			: `${result.seconds.toFixed(1)} giây, ${String(result.megabytes)} MB, ${String(result.pages)} trang, ${String(result.files)} tệp`;
	console.log(`${String(records)}, ${what}: ${figures}`);
	const results = withResult(readResults(RESULTS), records, what, result);
	writeResults(RESULTS, results);
	writeFileSync(REPORT, reportOf(results, { cores: cpus().length }));
}

/** Adds a sentence to a story, as an editor would. */
function edit(content: string): void {
	const folder = join(content, 'province', 'stories');
	const [first = ''] = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
	appendFileSync(join(folder, first), '\nThêm lời thử để đo.\n');
}

interface Folders {
	readonly content: string;
	readonly dist: string;
	readonly kept: string;
}

/** Builds as editors do; what is kept stands in a folder of the run, which its first build finds empty. */
async function build({ content, dist, kept }: Folders): Promise<Measured> {
	const env = { ...RELEASE, CONTENT_DIR: content, OUT_DIR: dist, KEEP_FILES: 'yes', KEPT_IN: kept };
	const cost = await measureChild(process.execPath, [join(ROOT, 'scripts', 'build.ts')], { cwd: ROOT, env });
	const steps = [...cost.output.matchAll(/^(\p{L}[^:\n]*): ([\d,]+) giây$/gmu)];
	return {
		...measured(cost, dist),
		stages: Object.fromEntries(
			steps.map(([, name = '', seconds = '']) => [name, Number(seconds.replace(',', '.'))]),
		),
	};
}

/** The figures of a run that filled a folder; short links and the page for lost readers count as files only. */
function measured({ seconds, megabytes }: Cost, dist: string): Measured {
	const files = listFiles(dist);
	return {
		on: today(),
		seconds: Math.round(seconds * 100) / 100,
		megabytes,
		pages: files.filter((path) => /(?:^|\/)index\.html$/u.test(path) && !path.startsWith('k/')).length,
		files: files.length,
	};
}

interface PeerHere extends Peer {
	/** Null where it cannot be had. */
	readonly version: string | null;
}

/** The other generators: of the packages, from npm for this run, from PATH. */
async function peersHere(): Promise<PeerHere[]> {
	const installed = join(tools, 'node_modules');
	const npm = ['install', '--no-audit', '--no-fund', '--prefix', tools, ELEVENTY];
	const hasEleventy = (await outputOf('npm', npm)) !== null;
	const hugo = await outputOf('hugo', ['version']);
	return [
		{ ...starlightIn(MODULES), version: versionIn(MODULES, '@astrojs/starlight') },
		{ ...eleventyIn(installed), version: hasEleventy ? versionIn(installed, '@11ty/eleventy') : null },
		{ ...HUGO, version: hugo && (/v([\d.]+)/u.exec(hugo)?.[1] ?? '') },
	];
}

/** What a program says; null where it is not here or fails. */
async function outputOf(program: string, args: readonly string[]): Promise<string | null> {
	try {
		return (await measureChild(program, args, { cwd: tools })).output;
	} catch (error) {
		console.warn(`${program}: ${error instanceof Error ? error.message : String(error)}`);
		return null;
	}
}

function versionIn(modules: string, name: string): string {
	const { version } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as {
		version: string;
	};
	return version;
}

/** The generator and then Pagefind, each by itself. */
async function measurePeer(
	records: number,
	{ name, version, write, command }: PeerHere,
	folder: string,
	pages: readonly PlainPage[],
): Promise<void> {
	if (version === null) {
		note(records, name, { on: today(), missing: ABSENT });
		return;
	}
	removeFolder(folder);
	mkdirSync(folder, { recursive: true });
	write(folder, pages);
	const run = async (what: string, program: string, args: readonly string[], of: string) => {
		try {
			const cost = await measureChild(program, args, { cwd: folder, env: RELEASE });
			note(records, what, { ...measured(cost, join(folder, OUTPUT)), version: of });
		} catch (error) {
			console.warn(error);
			note(records, what, { on: today(), missing: 'không dựng được' });
		}
	};
	const [program, ...args] = command(folder);
	await run(name, program, args, version);
	const pagefind = [join(MODULES, 'pagefind', 'lib', 'runner', 'bin.cjs'), '--site', OUTPUT];
	await run(`${name}: Pagefind`, process.execPath, pagefind, versionIn(MODULES, 'pagefind'));
	removeFolder(folder);
}

function today(): string {
	return new Date().toISOString().slice(0, 10);
}
