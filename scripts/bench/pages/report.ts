import { cpus } from 'node:os';
import { shortfalls, type Figures } from './figures.ts';

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
export function reportOf(
	measured: readonly { address: string; figures: Figures }[],
	{ runs, browser }: { runs: number; browser: string },
): string {
	const head = COLUMNS.map(([, label]) => label);
	const rows = measured.map(({ address, figures }) => [
		`\`${address}\``,
		...COLUMNS.map(([name]) => String(figures[name])),
	]);
	const short = measured.flatMap(({ address, figures }) =>
		shortfalls(figures).map((words) => `- \`${address}\`: ${words}`),
	);
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		'# Tốc độ của trang',
		'',
		`Lighthouse, cấu hình điện thoại mặc định, trung vị ${String(runs)} lần, Chromium ${browser}, ${String(cpus().length)} nhân (\`npm run bench:pages\`). Tiếp cận, cách làm, SEO hỏi một lần; SEO không hỏi việc trang xin máy tìm kiếm bỏ qua.`,
		'',
		line(['Trang', ...head]),
		line(['---', ...head.map(() => '---:')]),
		...rows.map(line),
		'',
		short.length === 0 ? 'Không trang nào hụt.' : `Hụt:\n\n${short.join('\n')}`,
		'',
	].join('\n');
}
