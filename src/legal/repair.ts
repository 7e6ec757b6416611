import { isAllCaps, startsLower } from '../text/letter-case.ts';
import { TYPES } from './agency.ts';
import { headOf, tailOf } from './issues.ts';
import type { ParserIssue } from './issues.ts';
import type { Line } from './lines.ts';
import { isWordMark, readMark } from './mark.ts';
import type { Mark } from './mark.ts';
import { joinRich, readBold } from './rich-text.ts';
import type { RichText } from './tree.ts';
import { isTableRow } from './table-row.ts';

/** One paragraph: a line, or several that were one sentence before a page or line ended. */
export interface Paragraph {
	/** First line in the input. */
	readonly line: number;
	/** All words, the mark included. */
	readonly content: RichText;
	/** The mark that opens it, or null. */
	readonly mark: Mark | null;
	/** True inside a quotation of several paragraphs: what looks like a mark there is a word. */
	readonly isQuoted?: true;
}

export interface Repaired {
	readonly paragraphs: readonly Paragraph[];
	readonly issues: readonly ParserIssue[];
}

/** A paragraph that may still grow. */
interface Growing {
	readonly line: number;
	lastLine: number;
	lastText: string;
	/** One per line; joined once at the end, so that a long paragraph costs no more than its length. */
	readonly pieces: RichText[];
	mark: Mark | null;
}

/** Ends a sentence or a list item; a closing quotation mark or bracket may follow. */
const SENTENCE_END = /[.;:!?…][”"’)\]]*$/u;

/** "title: …" as in data blocks at the top of Markdown files: never the second half of a sentence. */
const DATA_FIELD = /^[a-z_]+:(?: |$)/u;

/** A line of place and date ends there, whatever follows. */
const END_OF_HEADER = /^[^.;]{1,40},? ngày \d{1,2} tháng \d{1,2} năm \d{4}$/u;

/** Lines of a header that some type small. */
const HEADER_START = /^(?:số ?[:;]|v\/v )/u;

/** "lV. BỐN": a Roman number that scanning misread, not the second half of a sentence. */
const OCR_ROMAN = /^(?:l[lIVX]*\. \p{Lu}{2}|l[lIVX]+\. \p{Lu}|(?:i{2,3}|iv|vi{1,3}|ix)[.)] )/u;

/** A heading's or a number's word that lost its number to the next line, as in text copied from a page. */
const LABEL = /^(?:Điều|ĐIỀU|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN|Phụ lục|PHỤ LỤC)$/u;
const AFTER_LABEL = /^(?:\d|[IVXLC]+(?!\p{L})|thứ |THỨ )/u;
const NUMBER_LABEL = /^(?:Luật )?[Ss](?:ố|Ố) ?:(?: ?\d+ ?(?:\/ ?(?:\d{4} ?\/)?)?)?$/u;
const DATE_LABEL = /(?:^| )(?:ngày|tháng|năm)$/u;
const AFTER_NUMBER_LABEL = /^(?:\d* ?[/-] ?[\p{L}\d]|\p{Lu}{1,6}-\p{Lu}[^ ]*$)/u;

/** No sentence ends so: "theo quy định tại Điều" / "5. Luật này …". "Chuyển đổi số" and "thời điểm" do. */
const ENDS_IN_REFERENCE =
	/ (?:Điều|(?:Luật|Nghị định|Nghị quyết|Quyết định|Thông tư) số)$|(?: (?:tại|của|theo|Theo|và|hoặc|các|từ|đến)|,) (?:điều|khoản|điểm|Chương|Mục|Phần|Phụ lục)$| (?:[Đđ]iều|[Kk]hoản|[Đđ]iểm) [\da-zđ][\da-zđ, ]*(?:,| và| hoặc)$/u;
const LONGEST_LABEL = 40;

/** Words that cannot end a line: what follows belongs to it, though it begins with a capital. */
const ENDS_OPEN = / (?:và|của|các|hoặc|với|về|cho|trong|tại|theo|thuộc|giữa|những|bởi|do)$/u;

const QUOTED_ARTICLE = /^[“"«] ?Điều \d+\p{L}?\. ?\p{L}/u;

/** Lines of every header; a page's columns break them anywhere. */
const PHRASES = [
	...[
		'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
		'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
		'Độc lập - Tự do - Hạnh phúc',
	],
	...['ỦY BAN NHÂN DÂN', 'UỶ BAN NHÂN DÂN', 'HỘI ĐỒNG NHÂN DÂN', ...TYPES.map((type) => type.toUpperCase())],
];
const LONGEST_PHRASE = 40;

/** Shorter than this share of the usual width, a line was ended on purpose. */
const FULL_LINE = 0.75;

/**
 * Joins the lines of one sentence into paragraphs. Blank lines disappear. Every join is reported: across a blank line
 * as `page-break-join`, else as `line-join`. Nothing but white space changes.
 */
export function toParagraphs(lines: readonly Line[]): Repaired {
	const width = wrapWidth(lines);
	const done: Growing[] = [];
	const issues: ParserIssue[] = [];
	let articles = 0;
	for (const line of lines) {
		if (line.text === '') continue;
		const content = readBold(line.text);
		const mark = structureMark(content.text, articles);
		const current = done.at(-1);
		if (current && goesOn(current, { ...line, text: content.text }, mark, width, articles)) {
			issues.push(joinIssue(current, line, content.text));
			current.pieces.push(content);
			current.lastLine = line.number;
			// "Điều" alone: with the next line it is a heading.
			if (LABEL.test(current.lastText) && current.pieces.length === 2) {
				current.mark = structureMark(`${current.lastText} ${content.text}`, articles);
				if (current.mark?.kind === 'article') articles = Number.parseInt(current.mark.number, 10);
			}
			current.lastText =
				current.mark === null && isBroken(current.lastText, content.text)
					? `${current.lastText} ${content.text}`
					: content.text;
		} else {
			done.push({
				line: line.number,
				lastLine: line.number,
				lastText: content.text,
				pieces: [content],
				mark,
			});
			if (mark?.kind === 'article') articles = Number.parseInt(mark.number, 10);
			if (line.received !== undefined) issues.push(spaceIssue(line, line.received));
		}
	}
	return {
		paragraphs: done.map(({ line, pieces, mark }) => ({ line, content: joinRich(...pieces), mark })),
		issues,
	};
}

/**
 * Returns the usual length of a full line where the text was wrapped by hand or by scanning, or null where a line is a
 * paragraph. Wrapped means: hardly any line is long, and many begin in the middle of a sentence.
 */
export function wrapWidth(lines: readonly Line[]): number | null {
	const filled = lines.filter((line) => line.text !== '');
	if (filled.length < 20) return null;
	const lengths = filled.map((line) => line.text.length).sort((a, b) => a - b);
	const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
	const middles = filled.filter((line) => startsLower(line.text) && readMark(line.text) === null).length;
	return usual <= 110 && middles / filled.length > 0.2 ? usual : null;
}

/** "Điều 12. của Luật Thi đua": an article out of turn whose words begin small is a reference, wherever it stands. */
function structureMark(text: string, articles: number): Mark | null {
	const mark = readMark(text);
	if (mark?.kind !== 'article' || !isReference(mark, articles)) return mark;
	// Annexes begin with their own Article 1.
	if (mark.isLoose) return mark.number === '1' ? mark : null;
	return startsLower(text.slice(mark.text.length).trimStart()) ? null : mark;
}

function goesOn(
	current: Growing,
	line: Line,
	mark: Mark | null,
	width: number | null,
	articles: number,
): boolean {
	const before = current.lastText;
	if (isTableRow(before) || isTableRow(line.text)) return false;
	if (
		isBroken(before, line.text) ||
		((mark !== null || /^\d/u.test(line.text)) && ENDS_IN_REFERENCE.test(before.slice(-LONGEST_LABEL)))
	)
		return true;
	if (
		END_OF_HEADER.test(before) ||
		SENTENCE_END.test(before) ||
		isHeadingLine(current) ||
		!/\p{L}/u.test(line.text)
	)
		return false;
	const wasCut = width !== null && line.number === current.lastLine + 1 && before.length >= width * FULL_LINE;
	if (mark !== null) return wasCut && isReference(mark, articles);
	if (startsLower(line.text))
		return !DATA_FIELD.test(line.text) && !HEADER_START.test(line.text) && !OCR_ROMAN.test(line.text);
	if (isAllCaps(line.text)) return false;
	return ENDS_OPEN.test(before.slice(-LONGEST_LABEL)) || (wasCut && !isArticle(current));
}

/** An article's heading, also one that an amending text quotes: what follows begins its first paragraph. */
function isArticle({ mark, pieces }: Growing): boolean {
	return mark?.kind === 'article' || QUOTED_ARTICLE.test(pieces[0]?.text ?? '');
}

/** True where `before` is the beginning of something that only the next line completes. */
function isBroken(before: string, next: string): boolean {
	if (before.length > LONGEST_PHRASE) return false;
	if (LABEL.test(before)) return AFTER_LABEL.test(next);
	if (DATE_LABEL.test(before)) return /^\d/u.test(next);
	if (NUMBER_LABEL.test(before)) return AFTER_NUMBER_LABEL.test(next);
	const both = `${before} ${next.replace(/:$/u, '')}`;
	return PHRASES.some(
		(phrase) =>
			phrase.startsWith(`${before} `) && (phrase.startsWith(both) || `${both} `.startsWith(`${phrase} `)),
	);
}

/** Headings end where their line ends: capitals, or a bare "Chương I". */
function isHeadingLine({ lastText, mark }: Growing): boolean {
	return isAllCaps(lastText) || !/\p{L}/u.test(lastText) || (isWordMark(mark) && mark?.text === lastText);
}

/** "… quy định tại / Điều 9. Luật này": an article out of turn right after a cut line is a reference. */
function isReference(mark: Mark, articles: number): boolean {
	return mark.kind === 'article' && Number.parseInt(mark.number, 10) !== articles + 1;
}

function joinIssue(current: Growing, line: Line, words: string): ParserIssue {
	const atPageBreak = line.number > current.lastLine + 1;
	const [tail, head] = [tailOf(current.lastText), headOf(words)];
	return {
		line: current.lastLine,
		code: atPageBreak ? 'page-break-join' : 'line-join',
		message: atPageBreak
			? 'Câu bị ngắt giữa chừng, như khi hết trang; hai nửa được nối lại, không đổi chữ nào.'
			: 'Câu bị xuống dòng giữa chừng; hai dòng được nối lại, không đổi chữ nào.',
		before: `${tail} ⏎ ${head}`,
		after: `${tail} ${head}`,
	};
}

function spaceIssue(line: Line, received: string): ParserIssue {
	return {
		line: line.number,
		code: 'marker-space',
		message: 'Thiếu dấu cách sau dấu đầu dòng; đã thêm dấu cách, không đổi chữ nào.',
		before: headOf(received),
		after: headOf(line.text),
	};
}
