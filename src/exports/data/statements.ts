import type { Certainty, Content, Statement } from '../../collections/load.ts';

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

/** The words of a statement; how sure they are and who says so stand behind them: a cell is read without its neighbours. */
export function marked(content: Content, { text, certainty, sources }: Statement): string {
	if (certainty === '2+') return text;
	const publishers = [...new Set(guideSources(content, sources).map(({ publisher }) => publisher))].join(
		'; ',
	);
	return `${text} (${CERTAINTIES[certainty]}${publishers === '' ? '' : `: ${publishers}`})`;
}

/** The sources that keys of the award guide stand for. */
export function guideSources(content: Content, keys: readonly string[]) {
	return keys.flatMap((key) => content.awardGuide?.sources[key] ?? []);
}
