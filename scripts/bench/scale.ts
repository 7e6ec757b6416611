/**
 * npm run bench:scale [-- --provinces 6] [-- --records 54]: provinces of about 500 pages each and the front page that
 * searches all, built apart by Turborepo (scripts/publish/workspace.ts): from nothing, unchanged, one story edited in one
 * of them, and on another machine that has only the remote cache; then three ways to search all of them. The first
 * province has this project's content, whose queries are judged, the others have as many generated records besides.
 * Writes scale/report.md.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { listFiles } from '../build/files.ts';
import { readHosting } from '../hosting/write.ts';
import { freePort } from '../hosting/testing/servers.ts';
import { FRONT, writeWorkspace } from '../publish/workspace.ts';
import { generateContent } from './build/generate.ts';
import { compareFronts } from './scale/fronts.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** A cache that machines share, from npm; it keeps its files in a folder here, in production in an object store. */
const REMOTE_CACHE = 'turborepo-remote-cache@2.12.0';
const TOKEN = 'only-for-this-run';

const { values } = parseArgs({
	options: {
		provinces: { type: 'string', default: '6' },
		records: { type: 'string', default: '54' },
	},
});

const folder = mkdtempSync(join(tmpdir(), 'bench-scale-'));
const names = Array.from({ length: Number(values.provinces) }, (_, at) => `tinh-${String(at + 1)}`);
const rows: string[][] = [];
try {
	const provinces = names.map((name, at) => {
		const content = join(folder, 'contents', name);
		generateContent(join(ROOT, 'content'), content, at === 0 ? 0 : Number(values.records), at + 1);
		return { name, content };
	});
	const workspace = join(folder, 'workspace');
	writeWorkspace(workspace, ROOT, provinces);
	await run('npm', ['install', '--no-audit', '--no-fund'], workspace);
	await run(
		'npm',
		['install', '--no-audit', '--no-fund', '--prefix', join(folder, 'cache'), REMOTE_CACHE],
		folder,
	);
	const remote = await startRemoteCache();
	try {
		await measure('từ đầu', workspace, remote.env);
		await measure('không đổi gì', workspace, remote.env);
		appendFileSync(firstStory(workspace), '\nThêm lời thử để đo.\n');
		await measure('sửa một bài ở một tỉnh', workspace, remote.env);
		forget(workspace);
		await measure('máy khác, chỉ có bộ nhớ đệm chung', workspace, remote.env);
	} finally {
		remote.stop();
	}
	await measure('chỉ trang chung', workspace, {}, [`--filter=${FRONT}`, '--only', '--force']);
	const dists = names.map((name) => distOf(workspace, name));
	const ways = await compareFronts(dists, join(workspace, FRONT, 'dist'));
	writeFileSync(join(import.meta.dirname, 'scale', 'report.md'), reportOf(dists.map(pagesIn), ways));
} finally {
	rmSync(folder, { recursive: true, force: true });
}

/** Runs the build and notes the time, and how many packages were built and taken from a cache. */
async function measure(
	what: string,
	workspace: string,
	env: NodeJS.ProcessEnv,
	more: readonly string[] = [],
): Promise<void> {
	const began = performance.now();
	const output = await run(
		'npx',
		['turbo', 'run', 'build', '--concurrency=2', '--output-logs=errors-only', ...more],
		workspace,
		env,
	);
	const seconds = (performance.now() - began) / 1000;
	const [, cached = '0', total = '0'] = /Cached:\s+(\d+) cached, (\d+) total/u.exec(output) ?? [];
	rows.push([what, seconds.toFixed(1), String(Number(total) - Number(cached)), cached]);
	console.log(`${what}: ${seconds.toFixed(1)} s, ${cached} of ${total} from the cache`);
}

/** As on a machine that has never built: no output, no cache of its own. */
function forget(workspace: string): void {
	for (const home of [FRONT, ...names.map((name) => join('tinh', name))]) {
		for (const made of ['dist', '.dist', '.turbo'])
			rmSync(join(workspace, home, made), { recursive: true, force: true });
	}
	rmSync(join(workspace, '.turbo'), { recursive: true, force: true });
	rmSync(join(workspace, 'node_modules', '.cache'), { recursive: true, force: true });
}

async function startRemoteCache(): Promise<{ env: NodeJS.ProcessEnv; stop: () => void }> {
	const port = await freePort();
	const address = `http://127.0.0.1:${String(port)}`;
	const child = spawn(
		process.execPath,
		[join(folder, 'cache/node_modules/turborepo-remote-cache/dist/cli.js')],
		{
			env: {
				...process.env,
				PORT: String(port),
				HOST: '127.0.0.1',
				TURBO_TOKEN: TOKEN,
				STORAGE_PROVIDER: 'local',
				STORAGE_PATH: join(folder, 'remote'),
				LOG_LEVEL: 'error',
				BODY_LIMIT: String(500_000_000),
			},
			stdio: 'inherit',
		},
	);
	for (let tries = 0; tries < 100; tries += 1) {
		const answer = await fetch(`${address}/v8/artifacts/status`, {
			headers: { authorization: `Bearer ${TOKEN}` },
		}).catch(() => null);
		if (answer?.ok === true) break;
		await pause(200);
	}
	return {
		env: { TURBO_API: address, TURBO_TOKEN: TOKEN, TURBO_TEAM: 'cac-tinh', TURBO_TELEMETRY_DISABLED: '1' },
		stop: () => child.kill(),
	};
}

/** Runs a program to its end; its words. Throws where it fails. */
function run(
	program: string,
	args: readonly string[],
	cwd: string,
	env: NodeJS.ProcessEnv = {},
): Promise<string> {
	return new Promise((done, fail) => {
		const child = spawn(program, args, { cwd, env: { ...process.env, ...env } });
		let output = '';
		for (const stream of [child.stdout, child.stderr])
			stream.setEncoding('utf8').on('data', (words: string) => (output += words));
		child.once('close', (code) => {
			if (code === 0) done(output);
			else fail(new Error(`${program} ${args.join(' ')}: ${output.slice(-3000)}`));
		});
	});
}

function firstStory(workspace: string): string {
	const stories = join(workspace, 'tinh', names[0] ?? '', 'content', 'province', 'stories');
	return join(
		stories,
		readdirSync(stories)
			.filter((name) => name.endsWith('.mdx'))
			.sort()[0] ?? '',
	);
}

function distOf(workspace: string, name: string): string {
	return join(workspace, 'tinh', name, 'dist');
}

/** Pages of a built site, without those that only send on. */
function pagesIn(dist: string): number {
	const moves = readHosting(dist)?.moves.length ?? 0;
	const pages = listFiles(dist).filter((path) => path.split('/').at(-1) === 'index.html');
	return pages.length - moves;
}

function reportOf(pages: readonly number[], ways: string): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		'# Nhiều tỉnh trong một không gian làm việc',
		'',
		`\`npm run bench:scale\`: ${String(names.length)} tỉnh, ${String(Math.min(...pages))}–${String(Math.max(...pages))} trang mỗi tỉnh, và trang chung, Turborepo dựng hai gói một lúc, ${String(cpus().length)} nhân. Đo ngày ${new Date().toISOString().slice(0, 10)}.`,
		'',
		line(['Lần dựng', 'Giây', 'Gói dựng lại', 'Gói lấy từ bộ nhớ đệm']),
		line(['---', '---:', '---:', '---:']),
		...rows.map(line),
		'',
		'Trang chung tìm trong mọi tỉnh theo ba cách, hỏi các câu đã chấm của tỉnh thứ nhất (`tuning.yaml`); các tỉnh kia thêm các trang sinh ra gần giống. Tệp và byte: câu hỏi đầu tiên của một lần vào, không kể mã chương trình.',
		'',
		ways,
		'',
	].join('\n');
}
