/** What the search says in sentences: the count that screen readers hear, and how the question was understood. */
import type { SearchAnswer } from '../engine.ts';

/** Said where an answer takes its time. */
export const WAITING = 'Đang tải dữ liệu tìm kiếm…';

/** "Có 12 kết quả cho “thi dua”." with what had to be left out. */
export function answerSentence(
	query: string,
	{ total, relaxed, missing, incomplete }: Pick<SearchAnswer, 'total' | 'relaxed' | 'missing' | 'incomplete'>,
	narrowed = false,
): string {
	const scope = narrowed ? ' trong phần đã lọc' : '';
	// What could not be looked up must not be called absent.
	if (total === 0 && incomplete) return `Chưa tra được “${query}”${scope}.`;
	if (total === 0) return `Không tìm thấy kết quả nào cho “${query}”${scope}.`;
	const count = `Có ${String(total)} kết quả cho “${query}”${scope}.`;
	if (missing.length > 0) return `${count} Trên trang này không có: ${missing.join(', ')}.`;
	return relaxed ? `${count} Không nơi nào có đủ các từ, đây là những nơi gần nhất.` : count;
}

/** What was looked for besides the typed words: "Ủy ban nhân dân, HĐND"; '' where nothing was. */
export function expandedWords({ expanded }: Pick<SearchAnswer, 'expanded'>): string {
	return [...new Set(expanded.map(({ to }) => to))].join(', ');
}

/** "Đã đọc “khne” là “khen”."; '' where the words were read as typed. */
export function mendedSentence({ mended }: Pick<SearchAnswer, 'mended'>): string {
	const said = mended.map(({ from, to }) => `“${from}” là “${to}”`);
	return said.length === 0 ? '' : `Đã đọc ${said.join(', ')}.`;
}
