/**
 * npm run bench:load [-- --seconds 60] [-- --rate 2000]: asks the built site of a real nginx, set up by the file that
 * the build wrote for it, at an even rate; every page and every kind of file in turn, packed as browsers ask for it.
 * h2load asks (Debian: nghttp2-client): it takes a tenth of a core, where autocannon, in Node, took more than half of
 * one and fell behind. Writes load/report.md. Exit code 1: something failed, p99 is over 50 ms, or the rate could not be kept.
 */
import {
	existsSync,
	mkdtempSync,
	chmodSync,
	readFileSync,
	realpathSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listFiles } from '../build/files.ts';
import { REQUEST_TIMES, startRealServer } from '../hosting/testing/servers.ts';
import { measureChild } from './build/child.ts';
import { figuresOf, reportOf } from './load/figures.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const MOST_P99_MS = 50;
const CONNECTIONS = 50;
/** Of the rate that was asked for so much has to be reached, or the generator and not nginx was measured. */
const LEAST_OF_RATE = 0.99;
/** Of each kind of file so many are asked for, spread over the site. */
const OF_EACH = 40;
/** What no reader asks for by itself: packed twins, the servers' own files. */
const UNASKED = /\.(?:br|gz)$|^_|^\./u;

const { values } = parseArgs({
	options: {
		seconds: { type: 'string', default: '60' },
		rate: { type: 'string', default: '2000' },
	},
});
const dist = resolve(process.env['OUT_DIR'] ?? join(ROOT, 'dist'));
if (!existsSync(dist)) throw new Error(`Chưa có ${dist}. Chạy trước: npm run build`);

const home = mkdtempSync(join(tmpdir(), 'bench-load-'));
chmodSync(home, 0o755);
const paths = askedPaths(listFiles(dist));
const load = loadavg();
const server = await startRealServer('nginx', realpathSync(dist), home);
try {
	const times = await ask(server.origin);
	const figures = figuresOf(times, readFileSync(join(home, REQUEST_TIMES), 'utf8'), Number(values.seconds));
	const report = reportOf(figures, { paths: paths.length, connections: CONNECTIONS, load });
	console.log(report);
	writeFileSync(join(import.meta.dirname, 'load', 'report.md'), report);
	const isSlow = figures.p99 > MOST_P99_MS || figures.rate < LEAST_OF_RATE * Number(values.rate);
	process.exitCode = figures.failed > 0 || isSlow ? 1 : 0;
} finally {
	await server.close();
	rmSync(home, { recursive: true, force: true });
}

/** Asks all addresses in turn for as long as wanted; a line for each answer, as h2load writes it. */
async function ask(origin: string): Promise<string> {
	const [addresses, log] = [join(home, 'addresses'), join(home, 'answers.log')];
	// Named by number: h2load would try IPv6 first.
	const host = origin.replace('localhost', '127.0.0.1');
	writeFileSync(addresses, paths.map((path) => `${host}${path}\n`).join(''));
	await measureChild(
		'h2load',
		[
			...['--h1', '--threads', '1', '--clients', String(CONNECTIONS)],
			...['--rps', String(Number(values.rate) / CONNECTIONS), '--duration', values.seconds],
			...['--header', 'accept-encoding: br, gzip', '--input-file', addresses, '--log-file', log],
		],
		{ cwd: home },
	);
	return readFileSync(log, 'utf8');
}

/** Addresses of pages and files as readers ask for them, of each kind some from all over the site. */
function askedPaths(files: readonly string[]): string[] {
	const kinds = new Map<string, string[]>();
	for (const file of files) {
		if (UNASKED.test(file)) continue;
		const kind = /\.[^./]+$/u.exec(file)?.[0] ?? '';
		kinds.set(kind, [
			...(kinds.get(kind) ?? []),
			`/${encodeURI(file).replace(/(?<=\/|^)index\.html$/u, '')}`,
		]);
	}
	return [...kinds.values()].flatMap((some) => {
		const step = Math.max(1, Math.floor(some.length / OF_EACH));
		return some.filter((path, at) => at % step === 0 && path !== '/404.html').slice(0, OF_EACH);
	});
}
