import type { Certainty, Content, Statement } from '../../collections/load.ts';
import { statementView } from '../../page-data/record/statements.ts';

/** How far something can be relied on, as the dictionary explains it. */
export const CERTAINTIES: Readonly<Record<Certainty, string>> = {
	'2+': 'hai nguồn trở lên',
	'1': 'một nguồn',
	'suy ra': 'suy ra từ các nguồn, không phải lời đọc được',
	'tham khảo': 'tham khảo tỉnh khác, không phải quy định của tỉnh',
	'chưa xác nhận': 'chưa xác nhận',
};

/** The same as values of a column: a spreadsheet that looks for figures takes "2+" for 2. */
export const CERTAINTY_CODES: Readonly<Record<Certainty, string>> = {
	'2+': 'nhieu-nguon',
	'1': 'mot-nguon',
	'suy ra': 'suy-ra',
	'tham khảo': 'tham-khao',
	'chưa xác nhận': 'chua-xac-nhan',
};

/** The words of a statement; what limits it stands behind them, since a cell is read without its neighbours. */
export function marked(content: Content, statement: Statement): string {
	const { text, limit } = statementView(content, statement);
	return limit === null ? text : `${text} (${limit})`;
}

/** The sources that keys of the award guide stand for. */
export function guideSources(content: Content, keys: readonly string[]) {
	return keys.flatMap((key) => content.awardGuide?.sources[key] ?? []);
}
