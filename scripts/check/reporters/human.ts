import { fillerLine } from '../filler-words.ts';
import type { Code, Finding } from '../finding.ts';
import type { Report } from '../report.ts';
import { kB } from '../size.ts';

/** A fault in a shared component is on every page; the first few places show it. */
const MOST_PLACES = 3;
const MOST_MESSAGES = 15;

/** The report for people: findings by kind, then the heaviest pages, then one line that sums up. */
export function humanReport(report: Report): string {
	const byCode = Map.groupBy(report.findings, ({ code }) => code);
	const groups = [...byCode].map(([code, findings]) => printCode(code, findings));
	return [...groups, printHeaviest(report), fillerLine(report.fillers), printSummary(report)].join('\n');
}

/** All findings of one code; those that say the same of many pages are told once. */
function printCode(code: Code, findings: readonly Finding[]): string {
	const byMessage = [...Map.groupBy(findings, ({ message }) => message).values()];
	const shown = byMessage.slice(0, MOST_MESSAGES).map(printMessage);
	if (byMessage.length > shown.length)
		shown.push(`  … và ${byMessage.length - shown.length} lỗi khác loại này`);
	return `${code}: ${findings.length} chỗ\n${shown.join('\n')}\n`;
}

function printMessage(findings: readonly Finding[]): string {
	const places = findings
		.slice(0, MOST_PLACES)
		.map(({ file, line }) => (line === undefined ? file : `${file}:${line}`));
	if (findings.length > places.length) places.push(`và ${findings.length - places.length} chỗ khác`);
	const message = findings[0]?.message ?? '';
	return `  ${message}\n    ở ${places.join(', ')}\n    → ${findings[0]?.remedy ?? ''}`;
}

function printHeaviest({ heaviest }: Report): string {
	const lines = heaviest.map(
		({ path, page, budget, script }) =>
			`  ${path}: ${kB(page)} (giới hạn ${kB(budget)}), script ${kB(script)}`,
	);
	return `Trang nặng nhất (HTML và CSS, gzip):\n${lines.join('\n')}`;
}

function printSummary({ pages, findings }: Report): string {
	if (findings.length === 0) return `Đã kiểm tra ${pages} trang: không có lỗi.`;
	return `Đã kiểm tra ${pages} trang: ${findings.length} lỗi. Ý nghĩa từng mã: scripts/check/README.md. Xem đủ: npm run check:dist -- --json`;
}
