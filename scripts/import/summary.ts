import { shortDate } from '../../src/text/date.ts';
import type { DocumentReport } from '../../src/legal/report.ts';
import type { Level } from '../../src/legal/tree.ts';

const LEVEL_NAMES: Readonly<Record<Level, string>> = {
	annex: 'phụ lục',
	part: 'phần',
	chapter: 'chương',
	section: 'mục',
	subsection: 'tiểu mục',
	article: 'điều',
	clause: 'khoản',
	point: 'điểm',
	item: 'gạch đầu dòng',
	subitem: 'dấu cộng',
	paragraph: 'đoạn không đánh số',
};

/** More issues of one code than this are summed up in one line. */
const MOST_OF_A_CODE = 20;

/** Returns what people read after an import: what was understood, what was not, line by line. */
export function summary(report: DocumentReport, folder: string): string {
	const facts: readonly (readonly [string, string | null])[] = [
		['Loại văn bản', report.type],
		['Số, ký hiệu', report.number],
		['Trích yếu', report.title],
		['Cơ quan ban hành', report.issuer],
		['Địa danh', report.place],
		['Ngày ban hành', report.dates.issued === null ? null : shortDate(report.dates.issued)],
		['Người ký', [report.signer, report.signerOffice].filter((part) => part !== null).join(', ') || null],
		['Gồm', counts(report)],
	];
	return [
		`Đã nhập vào ${folder}`,
		'',
		'Hiểu được:',
		...facts.map(([name, value]) => `  ${name}: ${value ?? 'chưa có thông tin'}`),
		'',
		...issueLines(report),
		'',
	].join('\n');
}

function counts(report: DocumentReport): string | null {
	const found = Object.entries(report.counts).filter(([, count]) => count > 0);
	return found.map(([level, count]) => `${String(count)} ${LEVEL_NAMES[level as Level]}`).join(', ') || null;
}

function issueLines({ issues }: DocumentReport): string[] {
	if (issues.length === 0) return ['Không có điều gì cần xem lại.'];
	const byCode = Map.groupBy(issues, (issue) => issue.code);
	return [
		`Cần xem lại (${String(issues.length)}):`,
		...issues
			.filter(({ code }) => (byCode.get(code)?.length ?? 0) <= MOST_OF_A_CODE)
			.map(({ line, code, message }) => `  dòng ${String(line)}  ${code}: ${message}`),
		...[...byCode.values()].filter((group) => group.length > MOST_OF_A_CODE).map(groupLine),
	];
}

function groupLine(group: DocumentReport['issues']): string {
	const [first] = group;
	return first === undefined
		? ''
		: `  ${String(group.length)} chỗ  ${first.code}, từ dòng ${String(first.line)}: ${first.message}`;
}
