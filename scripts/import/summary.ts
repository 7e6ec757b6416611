import { shortDate } from '../../src/text/date.ts';
import { headOf } from '../../src/legal/issues.ts';
import { LEVEL_NAMES } from '../../src/legal/level-names.ts';
import type { DocumentReport } from '../../src/legal/report.ts';
import type { Level } from '../../src/legal/tree.ts';
import type { Skipped } from './extracted.ts';
import type { Format } from './format.ts';

/** What one import says: the parser's report, and what concerns the file it came from. */
export interface ImportReport extends DocumentReport {
	readonly format: Format;
	/** The folder's name. */
	readonly id: string;
	/** Why it has that name, where it is not type, number and year. */
	readonly nameNotes: readonly string[];
	/** What of the file is not in the text, and why. */
	readonly skipped: readonly Skipped[];
	/** [key, as an editor wrote it, as the text says], where words were added to a card. */
	readonly differences: readonly (readonly [string, string, string])[];
}

/** More issues of one code than this are summed up in one line. */
const MOST_OF_A_CODE = 20;

/** Returns what people read after an import: what was understood, what was not, line by line. */
export function summary(report: ImportReport, folder: string): string {
	const facts: readonly (readonly [string, string | null])[] = [
		['Loại văn bản', report.type],
		['Số, ký hiệu', report.number],
		['Trích yếu', report.title],
		['Cơ quan ban hành', report.issuer],
		['Địa danh', report.place],
		['Ngày ban hành', report.dates.issued === null ? null : shortDate(report.dates.issued)],
		['Người ký', signed(report)],
		['Gồm', counts(report)],
	];
	return [
		`Đã nhập vào ${folder}`,
		...report.nameNotes,
		'',
		'Hiểu được:',
		...facts.map(([name, value]) => `  ${name}: ${value ?? 'chưa có thông tin'}`),
		'',
		...skippedLines(report),
		...differenceLines(report),
		...clauseLines(report),
		...issueLines(report),
		'',
		`Xem lại, rồi điền điều còn thiếu vào ${folder}/document.yaml (null là chưa có). Kiểm và xem:`,
		'  npm run check:content',
		`  npm run build, rồi npm run preview: trang ở /van-ban/${report.id}/`,
		'',
	].join('\n');
}

function signed({ signer, signerOffice }: ImportReport): string | null {
	if (signer === null) return signerOffice === null ? null : `chưa có họ tên; ký với chức vụ ${signerOffice}`;
	return [signer, signerOffice].filter((part) => part !== null).join(', ');
}

/** Things left out, those of one kind in one line. */
function skippedLines({ skipped }: ImportReport): string[] {
	if (skipped.length === 0) return [];
	const byReason = Map.groupBy(skipped, ({ reason }) => reason);
	const lines = [...byReason].map(([reason, group]) => {
		const words = headOf(
			group
				.map((one) => one.words)
				.filter(Boolean)
				.join(' … '),
			100,
		);
		return `  ${String(group.length)} chỗ  ${reason}${words === '' ? '' : `: “${words}”`}`;
	});
	return ['Không đưa vào văn bản:', ...lines, ''];
}

function differenceLines({ differences }: ImportReport): string[] {
	if (differences.length === 0) return [];
	const lines = differences.map(
		([key, card, text]) => `  ${key}: document.yaml ghi “${card}”, văn bản ghi “${text}”`,
	);
	return ['Giữ document.yaml đã có; các chỗ sau khác với văn bản, hãy xem lại:', ...lines, ''];
}

/** Not an issue of its own: most of these articles are short and whole. */
function clauseLines({ articlesWithoutClauses: articles, counts: { clause } }: ImportReport): string[] {
	if (articles.length === 0 || clause === 0) return [];
	const list = articles.map(({ marker, line }) => `${marker.replace(/[.:]$/u, '')} (dòng ${String(line)})`);
	return [`Điều không có khoản (${String(articles.length)}): ${list.join(', ')}.`, ''];
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
