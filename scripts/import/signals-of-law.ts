import { isEnglish } from '../../src/legal/after.ts';
import { documentType } from '../../src/legal/agency.ts';

/**
 * Tells lines of an official text from the lines of the page or file around them: what an article, a basis, a header
 * or a signature looks like, read from the words alone.
 */

/** Headings and lists of provisions, bases, header and signature: none of them is likely in a menu. */
const PATTERNS: readonly (readonly [RegExp, number])[] = [
	[/^(?:Điều|ĐIỀU) \d{1,3}[a-zđ]?(?:[.:]|$)/u, 5],
	[/^(?:Chương|CHƯƠNG|Phần|PHẦN) (?:[IVXLC]+|\d+|thứ )/u, 5],
	[/^Căn cứ .{10,}[;,.]$/u, 3],
	[/^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập ?[-–—] ?Tự do)/iu, 5],
	[/^Nơi nhận ?:/iu, 5],
	[/^(?:Phụ lục|PHỤ LỤC)(?: (?:số )?[IVXLC\d]+)?[.:]?$/u, 5],
	[/^(?:Luật |Nghị quyết |Pháp lệnh )?[Ss]ố ?: ?\d+.*\//u, 2],
	[/^(?:\d{1,3}\.|[a-zđ]\)) \S.{10,}/u, 1],
	// Long paragraphs: menus and lists of other documents have short lines.
	[/^.{160,}/u, 1],
];

/** Lines of this weight stand in official texts and hardly anywhere else. */
export const STRONG_SIGNAL = 5;

/** Returns how surely a line belongs to an official text: 0 for what may stand anywhere. */
export function weightOf(line: string): number {
	return PATTERNS.find(([pattern]) => pattern.test(line))?.[1] ?? 0;
}

/** The motto or the number: a header is around it. */
const ANCHOR =
	/^(?:.{0,60} )?CỘNG H(?:ÒA|OÀ) XÃ HỘI|^(?:Luật |Nghị quyết |Pháp lệnh )?[Ss]ố ?: ?(?:\d|[.…_ ]+\/)/u;

/** What may stand above it: the issuer in capitals, rules of dashes, the other column. */
const HEADER = /^(?:[^\p{Ll}\p{N}]+|[^\p{L}\p{N}]*|Độc lập ?[-–—].*|\p{Lu}[^,;]{1,60}, ?ngày .*)$/u;

/** Words of pages that hold the text: they follow the signature. */
const FURNITURE =
	/^(?:Văn bản này có phụ lục\. Vui lòng|Vui lòng đăng nhập|Đăng nhập|Đăng ký|Tác giả ?:|Nguồn ?:|Copy link|Chia sẻ|In (?:bài|trang|văn bản)|Tải (?:về|văn bản|tệp)|Lượt xem|Lượt tải|Về trang trước|Quay lại|Gửi (?:email|bình luận)|Bản in|Xem thêm|Tin liên quan|Bài viết liên quan|Văn bản liên quan|Các tin khác)/iu;

/** A header stands near the top; a page has its own words above it, but not a whole chapter. */
const MOST_BEFORE = 80;

const SIGNATURE = /^(?:TM|KT|TL|TUQ)\. ?\p{Lu}|^(?:PHÓ )?(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|GIÁM ĐỐC)(?!\p{L})/u;

/** What of `lines` is the document, and the lines before and after it that are not. */
export interface Cut {
	readonly before: readonly string[];
	readonly lines: readonly string[];
	readonly after: readonly string[];
}

/**
 * Cuts off what a page or a Markdown file puts above the header of a document and below its signature. Nothing is cut
 * where there is no header, or where anything above it looks like a provision.
 */
export function cutFurniture(lines: readonly string[]): Cut {
	const start = headerStart(lines);
	const rest = lines.slice(start);
	const last = rest.findLastIndex((line) => weightOf(line) > 1 || SIGNATURE.test(line));
	const english = translationStart(rest);
	const isAfter = (line: string, index: number): boolean =>
		index >= english || (index > last && FURNITURE.test(line));
	return {
		before: lines.slice(0, start).filter((line) => line !== ''),
		lines: rest.filter((line, index) => !isAfter(line, index)),
		after: rest.filter(isAfter),
	};
}

const MOST_PAGE_LINES = 5;

/** Where a translation begins below the last line of the Vietnamese text; the page may follow it. */
function translationStart(lines: readonly string[]): number {
	const last = lines.findLastIndex((line) => weightOf(line) >= STRONG_SIGNAL || SIGNATURE.test(line));
	const start = lines.findIndex((line, index) => index > last && isEnglish(line));
	if (last === -1 || start === -1) return Infinity;
	// A form with two languages goes on in Vietnamese: it stays. A page's own words below a translation are few.
	const below = lines.slice(start).filter((line) => line !== '');
	const vietnamese = below.filter((line) => /[\u00C0-\u01B0\u1EA0-\u1EF9]/u.test(line)).length;
	return vietnamese <= Math.max(MOST_PAGE_LINES, below.length / 20) ? start : Infinity;
}

function headerStart(lines: readonly string[]): number {
	const anchor = lines.findIndex((line) => ANCHOR.test(line));
	if (anchor < 1) return 0;
	let start = anchor;
	while (start > 0 && HEADER.test(lines[start - 1] ?? '')) start -= 1;
	while (start < anchor && lines[start] === '') start += 1;
	const above = lines.slice(0, start);
	const isFree = above.filter((line) => line !== '').length <= MOST_BEFORE && above.every(isNoProvision);
	return isFree && !(above.some(isType) && !namesItsType(lines.slice(start))) ? start : 0;
}

/** Pages repeat "NGHỊ ĐỊNH" above the header; where it stands there only, the header begins with it. */
function namesItsType(lines: readonly string[]): boolean {
	const body = lines.findIndex((line) => weightOf(line) > 0 && /^(?:Căn cứ|Điều|ĐIỀU|\d)/u.test(line));
	return lines.slice(0, body === -1 ? lines.length : body).some(isType);
}

function isType(line: string): boolean {
	return documentType(line) !== null;
}

/** A list of contents above the header may name articles in a row; a real article has words below it. */
function isNoProvision(line: string): boolean {
	return weightOf(line) < STRONG_SIGNAL && line.length < 400;
}
