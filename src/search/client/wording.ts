/** What the search says in sentences: the count that screen readers hear, and how the question was understood. */
import type { SearchAnswer } from '../result/answer.ts';

/** Said where an answer takes its time. */
export const WAITING = 'Đang tải dữ liệu tìm kiếm…';

/** "Có 12 kết quả cho “thi dua”." with what had to be left out. */
export function answerSentence(
	query: string,
	{ total, phrases, relaxed, missing, incomplete }: Counted,
	narrowed = false,
): string {
	const scope = narrowed ? ' trong phần đã lọc' : '';
	// What could not be looked up must not be called absent.
	if (total === 0 && incomplete) return `Chưa tra được “${query}”${scope}.`;
	if (total === 0 && phrases.length > 0) return `${nowhereSentence(phrases)}${scope}.`;
	if (total === 0)
		return narrowed ? `Trong phần đã lọc không có “${query}”.` : `Trang này không có “${query}”.`;
	const count = `Có ${String(total)} kết quả cho “${query}”${scope}.`;
	if (missing.length > 0) return `${count} Trên trang này không có: ${missing.join(', ')}.`;
	return relaxed ? `${count} Không nơi nào có đủ các từ, đây là những nơi gần nhất.` : count;
}

type Counted = Pick<SearchAnswer, 'total' | 'phrases' | 'relaxed' | 'missing' | 'incomplete'>;

function nowhereSentence(phrases: readonly string[]): string {
	const named = phrases.map((phrase) => `“${phrase}”`).join(', ');
	return phrases.length === 1
		? `Không nơi nào có nguyên cụm từ ${named}`
		: `Không nơi nào có nguyên cả các cụm từ ${named}`;
}

/** What stands before the suggestion of an answer. */
export function suggestionLabel({ phrases }: Pick<SearchAnswer, 'phrases'>): string {
	return phrases.length > 0 ? 'Tìm không có ngoặc kép' : 'Có phải bạn muốn tìm';
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
