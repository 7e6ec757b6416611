/** What was measured of nginx under load, and its report. Pure. */
import { percentile } from '../search/report.ts';

interface Figures {
	readonly asked: number;
	/** Requests a second. */
	readonly rate: number;
	readonly failed: number;
	/** Milliseconds from the request until all of the answer was there, as who asks counts them. */
	readonly p50: number;
	readonly p99: number;
	readonly longest: number;
	/** The same percentile as nginx counts it for itself. */
	readonly ownP99: number;
}

/**
 * Reads the log of h2load, a line for each answer: start, status, microseconds; and that of nginx: seconds. Only 2xx and
 * 3xx are no failure: addresses that moved are answered by leading on.
 */
export function figuresOf(answers: string, ofServer: string, seconds: number): Figures {
	const read = linesOf(answers).map((line) => line.split('\t').map(Number));
	const waits = read.map(([, , microseconds = 0]) => microseconds / 1000);
	return {
		asked: read.length,
		rate: read.length / seconds,
		failed: read.filter(([, status = 0]) => status < 200 || status >= 400).length,
		p50: percentile(waits, 0.5),
		p99: percentile(waits, 0.99),
		longest: percentile(waits, 1),
		ownP99: percentile(
			linesOf(ofServer).map((line) => Number(line) * 1000),
			0.99,
		),
	};
}

function linesOf(log: string): string[] {
	return log.split('\n').filter((line) => line !== '');
}

/** The figures as Markdown; `load` is the load of the machine before the run, of one, five and fifteen minutes. */
export function reportOf(
	{ asked, rate, failed, p50, p99, longest, ownP99 }: Figures,
	{ paths, connections, load }: { paths: number; connections: number; load: readonly number[] },
): string {
	const rows = [
		['địa chỉ hỏi lần lượt', String(paths)],
		['lượt hỏi', String(asked)],
		['lượt mỗi giây', rate.toFixed(0)],
		['lỗi', String(failed)],
		['p50 (ms)', p50.toFixed(1)],
		['p99 (ms)', p99.toFixed(1)],
		['lâu nhất (ms)', longest.toFixed(1)],
		['p99 do nginx tự ghi (ms)', ownP99.toFixed(0)],
	];
	return [
		'# Tải',
		'',
		`\`npm run bench:load\`: nginx với tệp cấu hình do lệnh dựng viết, ${String(connections)} kết nối, h2load hỏi từ cùng máy. Đo ngày ${new Date().toISOString().slice(0, 10)}; tải của máy trước khi đo (1, 5, 15 phút): ${load.map((one) => one.toFixed(1)).join(', ')}.`,
		'',
		'|  |  |',
		'| --- | ---: |',
		...rows.map((row) => `| ${row.join(' | ')} |`),
		'',
		'nginx tự ghi ($request_time) từ lúc nó đọc được lượt hỏi, theo đồng hồ nhích từng mili giây: trả lời xong trong một lượt làm việc thì ghi 0. Phần còn lại là chờ trong hàng của hệ điều hành và chờ đến lượt dùng nhân máy.',
		'',
	].join('\n');
}
