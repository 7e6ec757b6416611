import { isAllCaps } from '../text/letter-case.ts';
import { isPerson, isRecipientsHeading, isSignaturePart, startsSignature } from './back.ts';
import { isDateLine, isMottoLine, isNumberLine } from './header-lines.ts';
import { headOf } from './issues.ts';
import type { ParserIssue } from './issues.ts';
import type { Paragraph } from './repair.ts';
import { isTableRow } from './table-row.ts';

/*
 * What may follow a signature: lists and forms that are annexes without "Phụ lục", a translation, another document. Only
 * there: "Mẫu số 3" in a clause and a form's own "Số: …" are words.
 */

/** "Biểu số 01", "MẪU SỐ 3", "Phụ biểu 2: Danh sách": the heading of a form; a scan may leave a stray small letter in its capitals. */
const FORM =
	/^((?:Biểu mẫu|Phụ biểu|Biểu|Mẫu|Bảng|BIỂU MẪU|PHỤ BIỂU|BIỂU|MẪU|BẢNG)(?: số| SỐ)? ?:? ?(?:\d{1,3}[\p{L}]?(?:[/-][\p{L}\d-]+)?|[IVX]{1,5}))(?:[.:](?= |$)|$|(?= [-–] )|(?= \([^)]*\)$)|(?= [^\p{Ll}]*\p{Ll}?[^\p{Ll}]+$))/u;

/** Lists that plans carry behind the signature. A "QUY CHẾ" there is a text with articles of its own: see README. */
const LIST =
	/^(?:DANH MỤC|DANH SÁCH|BIỂU|BẢNG|TỔNG HỢP|PHÂN CÔNG|TIẾN ĐỘ|LỊCH|CHỈ TIÊU|KHUNG|NHIỆM VỤ|DỰ TOÁN|PHỤ BIỂU|HỆ THỐNG)(?!\p{L})/u;
const RULES =
	/^(?:QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|NỘI QUY|KẾ HOẠCH|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN|QUY TRÌNH|HƯỚNG DẪN|THỂ LỆ)(?!\p{L})/u;
/** What a decision carries: "(Kèm theo Quyết định …)". A plan's own "KẾ HOẠCH CHI TIẾT" is its annex. */
const BY_DECISION = /[Kk]èm theo (?:Quyết định|Nghị quyết|Nghị định|Thông tư)/u;
const SMALL_LIST = /^(?:Danh mục|Danh sách|Biểu|Bảng|Tổng hợp|Phân công|Tiến độ|Lịch)(?!\p{L})/u;
const ATTACHED = /^\(?(?:Ban hành |ban hành )?[Kk]èm theo /u;

/** Between the heading of a list and "(Kèm theo …)" stand the lines of its title. */
const NEAR = 4;

/** A signature follows "Nơi nhận:" within this many paragraphs. */
const LONGEST_FOOT = 60;

/** Words that English can hardly do without and Vietnamese does not have. */
const ENGLISH = /(?<!\p{L})(?:the|of|and|to|for|with|this|shall|is|are|by|in|on|as|be)(?!\p{L})/giu;
const ENGLISH_HEAD =
	/^(?:(?:Article|Chapter|Section|Clause|Annex|Appendix|Part) (?:\d|[IVX])|Pursuant to |(?:THE )?(?:NATIONAL ASSEMBLY|SOCIALIST REPUBLIC|GOVERNMENT|PRIME MINISTER|PRESIDENT)|Independence ?[-–]|UNOFFICIAL TRANSLATION)/iu;

const VIETNAMESE = /[\u00C0-\u01B0\u1EA0-\u1EF9]/u;

/** True for a line that begins a translation: its heads, or English words and no Vietnamese letter. */
export function isEnglish(text: string): boolean {
	if (VIETNAMESE.test(text)) return false;
	return ENGLISH_HEAD.test(text) || (text.match(ENGLISH)?.length ?? 0) >= 3;
}

interface After {
	readonly paragraphs: readonly Paragraph[];
	readonly issues: readonly ParserIssue[];
}

/** Marks annexes behind the signature, takes the marks off a translation, and says where another document begins. */
export function readAfter(paragraphs: readonly Paragraph[]): After {
	const end = signatureEnd(paragraphs);
	const second = secondDocument(paragraphs, end ?? paragraphs.findIndex(({ mark }) => mark !== null));
	const english = end === null ? null : translation(paragraphs, end, second ?? paragraphs.length);
	const issues = [...issuesFor(paragraphs, second, english)];
	if (end === null) return { paragraphs, issues };
	let hasForm = false;
	const stop = Math.min(second ?? Infinity, english?.[0] ?? Infinity);
	const read = paragraphs.map((paragraph, index): Paragraph => {
		if (english !== null && index >= english[0] && index < english[1]) {
			return { ...paragraph, mark: null, isQuoted: true };
		}
		const mark = index > end && index < stop ? annexMark(paragraphs, index) : null;
		if (mark === null) return paragraph;
		const message = `“${headOf(paragraph.content.text)}” đứng sau chữ ký nên được đọc như một phụ lục.`;
		// A decree has dozens of forms: the first says it.
		if (mark.text === '' || !hasForm) issues.push({ line: paragraph.line, code: 'guessed-annex', message });
		hasForm ||= mark.text !== '';
		return { ...paragraph, mark: { kind: 'annex', ...mark } };
	});
	return { paragraphs: read, issues };
}

/** Index of the signer's name, else of "Nơi nhận:"; null where the text shows neither. */
function signatureEnd(paragraphs: readonly Paragraph[]): number | null {
	const recipients = paragraphs.findIndex(isRecipientsHeading);
	const from = recipients === -1 ? 0 : recipients;
	const to = recipients === -1 ? paragraphs.length : from + LONGEST_FOOT;
	const office = paragraphs.findIndex(
		(_, index) => index >= from && index < to && startsSignature(paragraphs, index),
	);
	if (office === -1) return recipients === -1 ? null : recipients;
	const name = paragraphs.findIndex(
		(p, index) => index > office && index <= office + NEAR + 1 && isPerson(p),
	);
	return name === -1 ? office : name;
}

function annexMark(paragraphs: readonly Paragraph[], index: number): { text: string; number: string } | null {
	const { content, mark } = paragraphs[index] ?? {};
	if (content === undefined || mark !== null || isTableRow(content.text)) return null;
	const form = FORM.exec(content.text);
	if (form !== null) return { text: form[0], number: (form[1] ?? '').replace(/ ?: ?/u, ' ') };
	const next = paragraphs.slice(index + 1, index + 1 + NEAR).map((p) => p.content.text);
	const attached = next.find((text) => ATTACHED.test(text));
	const follows = isSignaturePart(paragraphs[index - 1]);
	const whole = { text: '', number: '' };
	if (!isAllCaps(content.text)) {
		return follows && attached === next[0] && SMALL_LIST.test(content.text) ? whole : null;
	}
	if (isSignaturePart(paragraphs[index]) || isInHeading(paragraphs, index)) return null;
	const isAttached = attached !== undefined && !(RULES.test(content.text) && BY_DECISION.test(attached));
	return isAttached || (follows && LIST.test(content.text)) ? whole : null;
}

/** Lines in capitals right below the heading of an annex, or below a first line of their own, go on with it. */
function isInHeading(paragraphs: readonly Paragraph[], index: number): boolean {
	const before = paragraphs[index - 1];
	if (before === undefined) return false;
	if (before.mark?.kind === 'annex' || FORM.test(before.content.text)) return true;
	return before.mark === null && isAllCaps(before.content.text) && !isSignaturePart(before);
}

/** A translation runs on; the English title of a form does not. */
const SHORTEST_TRANSLATION = 10;
const LONGEST_TAIL = 5;

/** First and next-after-last index of a translation: a run of paragraphs without Vietnamese, long or at the end. */
function translation(paragraphs: readonly Paragraph[], end: number, to: number): [number, number] | null {
	for (let start = end + 1; start < to; start += 1) {
		if (!isEnglish(paragraphs[start]?.content.text ?? '')) continue;
		let after = start + 1;
		while (after < to && !isVietnamese(paragraphs[after])) after += 1;
		if (after - start >= SHORTEST_TRANSLATION || to - after <= LONGEST_TAIL) return [start, after];
		start = after;
	}
	return null;
}

/** A name in an English sentence keeps its marks. */
function isVietnamese(paragraph: Paragraph | undefined): boolean {
	if (paragraph === undefined || isPerson(paragraph)) return false;
	const { text } = paragraph.content;
	return VIETNAMESE.test(text) && (text.match(ENGLISH)?.length ?? 0) < 2;
}

/** A whole header after the signature: a number and a date that are filled in, and a motto. Forms have blanks. */
function secondDocument(paragraphs: readonly Paragraph[], end: number): number | null {
	const isFilled = (text: string): boolean => /\d+ ?\//u.test(text) && isNumberLine(text);
	for (let index = Math.max(end + 1, 1); index < paragraphs.length; index += 1) {
		if (!isFilled(paragraphs[index]?.content.text ?? '')) continue;
		const from = Math.max(end + 1, index - 12);
		const around = paragraphs.slice(from, index + 9).map(({ content }) => content.text);
		const isHeader =
			around.some((text) => isDateLine(text) && /\d{4}/u.test(text)) && around.some(isMottoLine);
		if (isHeader) return headerStart(paragraphs, index, from);
	}
	return null;
}

function headerStart(paragraphs: readonly Paragraph[], number: number, from: number): number {
	let start = number;
	while (start > from && isHeaderLine(paragraphs[start - 1])) start -= 1;
	while (start < number && !/\p{L}/u.test(paragraphs[start]?.content.text ?? '')) start += 1;
	return start;
}

function isHeaderLine(paragraph: Paragraph | undefined): boolean {
	const text = paragraph?.content.text ?? '';
	return isMottoLine(text) || isDateLine(text) || (paragraph?.mark === null && !/\p{Ll}/u.test(text));
}

function issuesFor(
	paragraphs: readonly Paragraph[],
	second: number | null,
	english: [number, number] | null,
): ParserIssue[] {
	const issues: ParserIssue[] = [];
	if (second !== null) {
		const line = paragraphs[second]?.line ?? 1;
		const message = `Từ dòng ${String(line)} là phần đầu của một văn bản khác. Hãy tách tệp ở dòng này và nhập hai văn bản riêng.`;
		issues.push({ line, code: 'second-document', message });
	}
	if (english !== null) {
		const line = paragraphs[english[0]]?.line ?? 1;
		const last = paragraphs[english[1] - 1]?.line ?? line;
		const message = `Dòng ${String(line)} đến ${String(last)}: phần tiếng Anh sau chữ ký, không phải lời của văn bản. Các dòng ấy không tính là điều, khoản; hãy bỏ khỏi tệp nếu được.`;
		issues.push({ line, code: 'foreign-text', message });
	}
	return issues;
}
