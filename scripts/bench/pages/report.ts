import { cpus } from 'node:os';
import { shortfalls, type Figures } from './figures.ts';
import type { PageResult } from './results.ts';

const COLUMNS: readonly (readonly [keyof Figures, string])[] = [
	['performance', 'Tốc độ'],
	['accessibility', 'Tiếp cận'],
	['bestPractices', 'Cách làm'],
	['seo', 'SEO'],
	['largestPaint', 'LCP (ms)'],
	['shift', 'CLS'],
	['blocking', 'TBT (ms)'],
	['requests', 'Yêu cầu'],
	['bytes', 'Byte'],
];

/** The report as Markdown: what was measured on what, a row for each page, what falls short. */
export function reportOf(measured: readonly PageResult[], browser: string): string {
	const head = COLUMNS.map(([, label]) => label);
	const rows = measured.map(({ address, figures, runs, on }) => [
		`\`${address}\``,
		...COLUMNS.map(([name]) => String(figures[name])),
		String(runs),
		on,
	]);
	const short = measured.flatMap(({ address, figures }) =>
		shortfalls(figures).map((words) => `- \`${address}\`: ${words}`),
	);
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		'# Tốc độ của trang',
		'',
		`Lighthouse, cấu hình điện thoại mặc định, trung vị của số lần ghi ở mỗi dòng, Chromium ${browser}, ${String(cpus().length)} nhân (\`npm run bench:pages\`). Tiếp cận, cách làm, SEO hỏi một lần; SEO không hỏi việc trang xin máy tìm kiếm bỏ qua.`,
		'',
		line(['Trang', ...head, 'Lần', 'Ngày']),
		line(['---', ...head.map(() => '---:'), '---:', '---']),
		...rows.map(line),
		'',
		short.length === 0 ? 'Không trang nào hụt.' : `Hụt:\n\n${short.join('\n')}`,
		'',
	].join('\n');
}
