/**
 * npm run bench:load [-- --seconds 60] [-- --rate 2000]: asks the built site of a real nginx, set up by the file that
 * the build wrote for it, at an even rate; every page and every kind of file in turn, packed as browsers ask for it.
 * Writes load/report.md. Exit code 1: something failed, or p99 is over 50 ms.
 */
import { existsSync, mkdtempSync, chmodSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import autocannon, { type Result } from 'autocannon';
import { listFiles } from '../build/files.ts';
import { startRealServer } from '../hosting/testing/servers.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const MOST_P99_MS = 50;
const CONNECTIONS = 50;
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
const server = await startRealServer('nginx', realpathSync(dist), home);
try {
	const result = await autocannon({
		url: server.origin,
		connections: CONNECTIONS,
		duration: Number(values.seconds),
		overallRate: Number(values.rate),
		headers: { 'accept-encoding': 'br, gzip' },
		requests: paths.map((path) => ({ path })),
	});
	// Addresses that moved are answered by leading on.
	const failed = result.errors + result.timeouts + result['4xx'] + result['5xx'];
	const report = reportOf(result, paths.length, failed);
	console.log(report);
	writeFileSync(join(import.meta.dirname, 'load', 'report.md'), report);
	process.exitCode = failed > 0 || result.latency.p99 > MOST_P99_MS ? 1 : 0;
} finally {
	await server.close();
	rmSync(home, { recursive: true, force: true });
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

/** The figures as Markdown. */
function reportOf(
	{ latency, requests, throughput, duration }: Result,
	paths: number,
	failed: number,
): string {
	const rows = [
		['địa chỉ hỏi lần lượt', String(paths)],
		['lượt hỏi', String(requests.total)],
		['lượt mỗi giây', requests.average.toFixed(0)],
		['giây', duration.toFixed(0)],
		['lỗi', String(failed)],
		['p50 (ms)', String(latency.p50)],
		['p99 (ms)', String(latency.p99)],
		['lâu nhất (ms)', String(latency.max)],
		['MB mỗi giây', (throughput.average / 1e6).toFixed(1)],
	];
	return [
		'# Tải',
		'',
		`\`npm run bench:load\`: nginx với tệp cấu hình do lệnh dựng viết, ${String(CONNECTIONS)} kết nối, máy phát và máy chủ chung ${String(cpus().length)} nhân. Đo ngày ${new Date().toISOString().slice(0, 10)}.`,
		'',
		'|  |  |',
		'| --- | ---: |',
		...rows.map((row) => `| ${row.join(' | ')} |`),
		'',
	].join('\n');
}
