import type { ParserIssue } from './issues.ts';
import type { Paragraph } from './repair.ts';

/** Longest quotation looked for, in paragraphs; a mark that never closes must not swallow the rest of the document. */
const LONGEST = 400;

const OPENS = /^(?:“|"(?=[^"]*$))/u;
const CLOSES = /[”"]\s*[.;,]?$/u;

/**
 * Takes the marks off paragraphs inside a quotation of several paragraphs, so that articles quoted by an amending law
 * are words and not structure. A quotation counts where a paragraph opens with “ after one that ends with ":".
 */
export function silenceQuotes(paragraphs: readonly Paragraph[]): {
	paragraphs: readonly Paragraph[];
	issues: readonly ParserIssue[];
} {
	const quoted = new Set<number>();
	const issues: ParserIssue[] = [];
	for (let index = 1; index < paragraphs.length; index += 1) {
		if (!opensQuote(paragraphs, index)) continue;
		const end = findEnd(paragraphs, index);
		if (end === null) {
			issues.push(openQuoteIssue(paragraphs[index]?.line ?? 1));
			continue;
		}
		for (let inside = index; inside <= end; inside += 1) quoted.add(inside);
		index = end;
	}
	const silenced = paragraphs.map((paragraph, index) =>
		quoted.has(index) ? { ...paragraph, mark: null } : paragraph,
	);
	return { paragraphs: silenced, issues };
}

function opensQuote(paragraphs: readonly Paragraph[], index: number): boolean {
	const before = paragraphs[index - 1]?.content.text ?? '';
	const text = paragraphs[index]?.content.text ?? '';
	return before.endsWith(':') && OPENS.test(text);
}

/** The first paragraph after which every “ has its ”. */
function findEnd(paragraphs: readonly Paragraph[], start: number): number | null {
	let depth = 0;
	for (let index = start; index < Math.min(paragraphs.length, start + LONGEST); index += 1) {
		const text = paragraphs[index]?.content.text ?? '';
		depth += count(text, /“/gu) - count(text, /”/gu);
		const straight = count(text, /"/gu) % 2 === 1 && (index === start ? OPENS.test(text) : true);
		if (straight) depth += index === start ? 1 : -1;
		if (depth <= 0 && (CLOSES.test(text) || index === start)) return index;
	}
	return null;
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

function openQuoteIssue(line: number): ParserIssue {
	return {
		line,
		code: 'open-quote',
		message: 'Có dấu mở ngoặc kép nhưng không thấy dấu đóng; phần sau vẫn được đọc như cấu trúc của văn bản.',
	};
}
