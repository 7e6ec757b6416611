/**
 * npm run bench:build [-- --records 500,5000,20000] [-- --seed 1]: builds the site with so many records more, as the
 * build of the site itself does it: from nothing, with kept files, after an edit of one story, with nothing changed.
 * Writes build/report.md.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setInterval } from 'node:timers';
import { parseArgs } from 'node:util';
import { listFiles } from '../build/files.ts';
import { generateContent } from './build/generate.ts';
import { reportOf, type Measured } from './build/report.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
	options: {
		records: { type: 'string', default: '0,500,5000' },
		seed: { type: 'string', default: '1' },
	},
});

const measured: Measured[] = [];
for (const count of values.records.split(',').map(Number)) {
	const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
	try {
		const content = join(folder, 'content');
		generateContent(join(ROOT, 'content'), content, count, Number(values.seed));
		const run = async (what: string, keep: 'yes' | 'no') => {
			const result = await build(what, content, join(folder, 'dist'), keep);
			measured.push({ count, ...result });
			console.log(
				`${String(count)} ${what}: ${result.seconds.toFixed(1)} s, ${String(result.megabytes)} MB, ${String(result.pages)} pages`,
			);
		};
		await run('from nothing', 'no');
		await run('files kept, first', 'yes');
		edit(content, 1);
		await run('one story edited', 'yes');
		await run('nothing changed', 'yes');
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
writeFileSync(
	join(import.meta.dirname, 'build', 'report.md'),
	reportOf(measured, { cores: cpus().length, seed: Number(values.seed) }),
);

/** Adds a sentence to a story, as an editor would. */
function edit(content: string, times: number): void {
	const folder = join(content, 'province', 'stories');
	const [first = ''] = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
	appendFileSync(join(folder, first), '\nThêm lời thử để đo.\n'.repeat(times));
}

async function build(what: string, content: string, dist: string, keep: 'yes' | 'no') {
	const began = performance.now();
	const env = {
		...process.env,
		CONTENT_DIR: content,
		OUT_DIR: dist,
		KEEP_FILES: keep,
		NODE_ENV: 'production',
	};
	const child = spawn(process.execPath, [join(ROOT, 'scripts', 'build.ts')], { cwd: ROOT, env });
	let output = '';
	child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
	child.stderr.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
	let peak = 0;
	const watch = setInterval(() => {
		peak = Math.max(peak, memoryOf(child.pid ?? 0));
	}, 500);
	const code = await new Promise<number | null>((done) => child.once('close', done));
	clearInterval(watch);
	if (code !== 0) throw new Error(`${what}: ${output.slice(-2000)}`);
	const files = listFiles(dist);
	return {
		what,
		seconds: (performance.now() - began) / 1000,
		megabytes: Math.round(peak / 1024),
		pages: files.filter((path) => path.endsWith('/index.html') && !path.startsWith('k/')).length,
		files: files.length,
		stages: [...output.matchAll(/^(\p{L}[^:\n]*): ([\d,]+) giây$/gmu)].map(([, name = '', seconds = '']) => ({
			name,
			seconds: Number(seconds.replace(',', '.')),
		})),
	};
}

/** Resident memory of a process and all below it, in kB; 0 where the system does not say (it is read from /proc). */
function memoryOf(pid: number): number {
	const kin = new Map<number, number[]>();
	const sizes = new Map<number, number>();
	for (const name of proc()) {
		try {
			const status = readFileSync(`/proc/${name}/status`, 'utf8');
			const parent = Number(/^PPid:\s+(\d+)/mu.exec(status)?.[1]);
			kin.set(parent, [...(kin.get(parent) ?? []), Number(name)]);
			sizes.set(Number(name), Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1] ?? 0));
		} catch {
			// It ended meanwhile.
		}
	}
	const sum = (one: number): number =>
		(sizes.get(one) ?? 0) + (kin.get(one) ?? []).reduce((total, child) => total + sum(child), 0);
	return sum(pid);
}

function proc(): string[] {
	try {
		return readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
	} catch {
		return [];
	}
}
