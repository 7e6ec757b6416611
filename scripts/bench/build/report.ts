import { OURS, type Measured, type Missing, type Results } from './results.ts';

/** What was asked of a build. */
interface Goal {
	/** Of this site as it is, or of one with about so many pages. */
	readonly pages: 'this site' | number;
	readonly what: string;
	readonly most: { readonly seconds: number } | { readonly gigabytes: number };
}

const GOALS: readonly Goal[] = [
	{ pages: 'this site', what: OURS.cold, most: { seconds: 25 } },
	{ pages: 'this site', what: OURS.edited, most: { seconds: 8 } },
	{ pages: 'this site', what: OURS.same, most: { seconds: 8 } },
	{ pages: 5000, what: OURS.cold, most: { seconds: 240 } },
	{ pages: 5000, what: OURS.kept, most: { seconds: 90 } },
	{ pages: 5000, what: OURS.edited, most: { seconds: 10 } },
	{ pages: 20_000, what: OURS.cold, most: { gigabytes: 4 } },
];
/** A site is "about so many pages" up to half as many more. */
const MOST_MORE = 1.5;
const HEAD = ['Thêm', 'Lần dựng', 'Trang', 'Tệp', 'Giây', 'Giây mỗi trang', 'MB', 'Cần', 'Ngày'];

interface Row {
	readonly records: number;
	readonly what: string;
	readonly result: Measured | Missing;
}

/** The report as Markdown: all runs with what was asked of them, then the steps of our builds. */
export function reportOf(results: Results, { cores }: { cores: number }): string {
	const rows = rowsOf(results);
	return [
		'# Thời gian dựng',
		'',
		`\`npm run bench:build\`, ${String(cores)} nhân, Node ${process.version}. “Thêm” là số bản ghi thử thêm vào nội dung của trang. “Từ đầu” chưa có gì giữ lại; “có tệp giữ” là dựng ra thư mục khác, mọi thứ đã giữ; MB là lúc nhiều nhất, cộng mọi tiến trình.`,
		'',
		'Starlight, Eleventy và Hugo dựng đúng những lời ấy: bản Markdown của mỗi trang là một trang của chúng. So không ngang việc: scripts/bench/README.md.',
		'',
		...table(HEAD, rows.map(rowCells)),
		'',
		...unmeasured(rows),
		'## Từng bước (giây)',
		'',
		...stageTable(rows),
		'',
	].join('\n');
}

function rowsOf(results: Results): Row[] {
	return Object.keys(results)
		.map(Number)
		.sort((a, b) => a - b)
		.flatMap((records) =>
			Object.entries(results[String(records)] ?? {})
				.sort(([a], [b]) => placeOf(a) - placeOf(b))
				.map(([what, result]) => ({ records, what, result })),
		);
}

/** Ours first, in the order in which they are run; the others as they came. */
function placeOf(what: string): number {
	const ours: readonly string[] = Object.values(OURS);
	return ours.includes(what) ? ours.indexOf(what) : ours.length;
}

function rowCells({ records, what, result }: Row): string[] {
	if ('missing' in result) return [String(records), what, '', '', result.missing, '', '', '', result.on];
	const { pages, files, seconds, megabytes, version, on } = result;
	return [
		String(records),
		version === undefined ? what : `${what} ${version}`,
		String(pages),
		String(files),
		seconds.toFixed(1),
		(seconds / pages).toFixed(4),
		String(megabytes),
		GOALS.filter((goal) => isAsked(goal, records, what, pages))
			.map((goal) => `${mostOf(goal)}: ${isMet(goal, result) ? 'đạt' : 'chưa'}`)
			.join(', '),
		on,
	];
}

function isAsked(goal: Goal, records: number, what: string, pages: number): boolean {
	if (goal.what !== what) return false;
	if (goal.pages === 'this site') return records === 0;
	return pages >= goal.pages && pages <= goal.pages * MOST_MORE;
}

function isMet({ most }: Goal, { seconds, megabytes }: Measured): boolean {
	return 'seconds' in most ? seconds <= most.seconds : megabytes < most.gigabytes * 1024;
}

function mostOf({ most }: Goal): string {
	return 'seconds' in most ? `≤ ${String(most.seconds)} giây` : `< ${String(most.gigabytes)} GB`;
}

function unmeasured(rows: readonly Row[]): string[] {
	const open = GOALS.filter(
		(goal) =>
			!rows.some(
				({ records, what, result }) => 'pages' in result && isAsked(goal, records, what, result.pages),
			),
	);
	if (open.length === 0) return [];
	const named = open.map((goal) => {
		const site = goal.pages === 'this site' ? 'trang này' : `${String(goal.pages)} trang`;
		return `${site}, ${goal.what} ${mostOf(goal)}`;
	});
	return [`Chưa đo: ${named.join('; ')}.`, ''];
}

function stageTable(rows: readonly Row[]): string[] {
	const staged = rows
		.map(({ records, what, result }) => ({
			...{ records, what },
			stages: 'stages' in result ? (result.stages ?? {}) : {},
		}))
		.filter(({ stages }) => Object.keys(stages).length > 0);
	const names = [...new Set(staged.flatMap(({ stages }) => Object.keys(stages)))];
	return table(
		['Thêm', 'Lần dựng', ...names],
		staged.map(({ records, what, stages }) => [
			String(records),
			what,
			...names.map((name) => stages[name]?.toFixed(1) ?? ''),
		]),
	);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map((_, at) => (at < 2 ? '---' : '---:'))), ...rows.map(line)];
}
