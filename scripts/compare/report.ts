import type { Difference } from './compare-sites.ts';

const TITLES: Readonly<Record<Difference['kind'], string>> = {
	address: 'Địa chỉ',
	titles: 'Tên trang',
	headings: 'Đề mục',
	links: 'Liên kết',
	anchors: 'Địa chỉ trong trang',
	words: 'Lời',
	head: 'Phần đầu cho máy đọc',
	file: 'Tệp khác',
};

/** How many examples of a change are named, and how many lines of each. */
const SHORT = { groups: 12, lines: 3 };

/**
 * The differences by kind. What many pages have alike (a word in the foot of each) is told once, with the number of
 * pages and the first of them; `all` names every change and every page.
 */
export function differenceReport(differences: readonly Difference[], all: boolean): string {
	if (differences.length === 0) return 'Hai trang như nhau.';
	const byKind = Map.groupBy(differences, ({ kind }) => kind);
	return [...byKind].map(([kind, ofKind]) => section(TITLES[kind], ofKind, all)).join('\n\n');
}

function section(title: string, differences: readonly Difference[], all: boolean): string {
	const groups = [...Map.groupBy(differences, changeOf)].sort(([, a], [, b]) => b.length - a.length);
	const shown = all ? groups : groups.slice(0, SHORT.groups);
	const rest = groups.length - shown.length;
	return [
		`${title}: ${String(differences.length)} tệp, ${String(groups.length)} kiểu thay đổi`,
		...shown.map(([, alike]) => groupLines(alike, all)),
		...(rest === 0 ? [] : [`  … và ${String(rest)} kiểu nữa (--all để xem hết)`]),
	].join('\n');
}

function changeOf({ removed, added, kind, file }: Difference): string {
	return kind === 'address'
		? file.replace(/[^/]+/gu, (step, at: number) => (at === 0 ? step : '*'))
		: JSON.stringify([removed, added]);
}

function groupLines(alike: readonly Difference[], all: boolean): string {
	const [first] = alike;
	if (first === undefined) return '';
	const more =
		alike.length === 1
			? ''
			: all
				? `, ${alike
						.slice(1)
						.map(({ file }) => file)
						.join(', ')}`
				: ` và ${String(alike.length - 1)} tệp nữa`;
	const lines = [
		...first.removed.map((line) => `    - ${line}`),
		...first.added.map((line) => `    + ${line}`),
	];
	const shown = all ? lines : lines.slice(0, SHORT.lines * 2).map((line) => line.slice(0, 200));
	const rest = lines.length - shown.length;
	return [`  ${first.file}${more}`, ...shown, ...(rest === 0 ? [] : [`    … ${String(rest)} dòng nữa`])].join(
		'\n',
	);
}
