import type { ParserIssue } from './issues.ts';
import { readMark } from './mark.ts';
import type { Paragraph } from './repair.ts';

/** Longest quotation looked for, in paragraphs; a mark that never closes must not swallow the rest of the document. */
const LONGEST = 400;

const OPENS = /^(?:[“«„]+|"(?=[^"]*$))/u;
/** "Sửa đổi Điều 5", "Bổ sung khoản 3a vào sau khoản 3": the new words follow. */
const AMENDS = /^(?:Sửa đổi|Bổ sung|Thay thế|Điều chỉnh)(?!\p{L}).{0,200}$/u;
const CLOSES = /[”»"]\s*[.;,]?$/u;

/**
 * Takes the marks off paragraphs inside a quotation of several paragraphs, so that articles quoted by an amending law
 * are words and not structure. A quotation counts where a paragraph opens with “ after one that ends with ":" or says
 * that it amends, or where “ stands before a mark ("“Điều 5. Quỹ").
 */
export function silenceQuotes(paragraphs: readonly Paragraph[]): {
	paragraphs: readonly Paragraph[];
	issues: readonly ParserIssue[];
} {
	const tallies = paragraphs.map(({ content, mark }) => tally(content.text, mark?.text.length ?? 0));
	const quoted = new Set<number>();
	const issues: ParserIssue[] = [];
	for (let index = 0; index < paragraphs.length; index += 1) {
		const here = tallies[index];
		if (here?.opensInside === true && here.depth > 0) {
			const end = findEnd(tallies, index);
			if (end !== null) {
				for (let inside = index + 1; inside <= end; inside += 1) quoted.add(inside);
				issues.push(...quotedIssue(paragraphs.slice(index + 1, end + 1)));
				index = end;
				continue;
			}
		}
		const isLedIn = tallies[index - 1]?.leadsIn === true;
		if (here?.opens !== true || !(isLedIn || here.opensMark)) continue;
		const end = findEnd(tallies, index);
		if (end === null) {
			if (isLedIn) issues.push(openQuoteIssue(paragraphs[index]?.line ?? 1));
			continue;
		}
		for (let inside = index; inside <= end; inside += 1) quoted.add(inside);
		issues.push(...quotedIssue(paragraphs.slice(index, end + 1)));
		index = end;
	}
	const silenced = paragraphs.map((paragraph, index) =>
		quoted.has(index) ? { ...paragraph, mark: null, isQuoted: true as const } : paragraph,
	);
	return { paragraphs: silenced, issues };
}

/** What quotation marks do in one paragraph. */
interface Tally {
	/** Begins with an opening mark and the mark of a provision. */
	readonly opensMark: boolean;
	/** A quotation begins in the middle and does not end: "Sửa đổi Điều 5: “Điều 5. Quỹ". */
	readonly opensInside: boolean;
	/** Ends with ":", so that a quotation may follow. */
	readonly leadsIn: boolean;
	/** Begins with an opening mark. */
	readonly opens: boolean;
	/** Ends with a closing mark. */
	readonly closes: boolean;
	/** How many more “ than ”. */
	readonly depth: number;
	/** True where straight marks do not come in pairs: one opens or closes here. */
	readonly oddStraight: boolean;
}

function tally(text: string, marked: number): Tally {
	return {
		leadsIn: text.endsWith(':') || AMENDS.test(text.slice(marked).trimStart()),
		opensInside: /: ?[“«„][^”»]*$/u.test(text),
		opensMark: OPENS.test(text) && readMark(text.replace(/^[“«„"]+\s*/u, '')) !== null,
		opens: OPENS.test(text),
		closes: CLOSES.test(text),
		depth: count(text, /[“«„]/gu) - count(text, /[”»]/gu),
		oddStraight: count(text, /"/gu) % 2 === 1,
	};
}

/** The first paragraph after which every opening mark has its closing mark. */
function findEnd(tallies: readonly Tally[], start: number): number | null {
	let depth = 0;
	const last = Math.min(tallies.length, start + LONGEST);
	for (let index = start; index < last; index += 1) {
		const here = tallies[index];
		if (here === undefined) return null;
		depth += here.depth;
		if (here.oddStraight) depth += index === start ? 1 : -1;
		if (depth <= 0 && (here.closes || index === start)) return index;
	}
	return null;
}

function count(text: string, mark: RegExp): number {
	return text.match(mark)?.length ?? 0;
}

/** Says which marks inside a quotation are not counted: a plain count of lines finds them. */
function quotedIssue(quoted: readonly Paragraph[]): ParserIssue[] {
	const marked = quoted.filter(({ mark }) => mark !== null);
	const [first] = marked;
	if (first === undefined) return [];
	const marks = marked.map(({ line, mark }) => `“${mark?.text ?? ''}” (dòng ${String(line)})`).join(', ');
	const message = `Phần trích dẫn trong ngoặc kép có ${String(marked.length)} dấu đầu dòng: ${marks}. Đó là lời của văn bản được trích, nên không tính là khoản, điểm của văn bản này.`;
	return [{ line: first.line, code: 'quoted-points', message }];
}

function openQuoteIssue(line: number): ParserIssue {
	return {
		line,
		code: 'open-quote',
		message: 'Có dấu mở ngoặc kép nhưng không thấy dấu đóng; phần sau vẫn được đọc như cấu trúc của văn bản.',
	};
}
