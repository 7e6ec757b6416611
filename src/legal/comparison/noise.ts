import { nfc } from '../../text/nfc.ts';

/**
 * What a printed or a consolidated text has between its words: page heads of the gazette, stamps of digital signatures,
 * notes that tell which law changed a clause. None of it is the document's own, so texts are compared without it. The
 * received text itself is never touched.
 */

/** "CÔNG BÁO/Số 395 + 396/Ngày 10-3-2024", with the number of the page beside it or on a line of its own. */
const PAGE_HEAD = /^(?:\d{1,4}\s+)?CÔNG BÁO\s*\/\s*Số.*\/\s*Ngày[\s\d./-]*$/iu;
const PAGE_NUMBER = /^[-–—]?\s*\d{1,4}\s*[-–—]?$/u;
const STAMP = /^(?:Người ký: (?:CỔNG|Cổng) .*|Email: \S+@\S+|Cơ quan: .*|Thời gian ký: [\d.]+ [\d:]+.*)$/u;
/** "[Điều 2 Luật số 49/2019/QH14, có hiệu lực thi hành kể từ ngày 01/07/2020]" below the titles of a codified text. */
const CODIFIED_FROM = /^\[Điều .*\d.*\]$/u;
/** "2 Khoản này được sửa đổi, bổ sung theo …", "1 Luật số … có căn cứ ban hành như sau:" */
const NOTE =
	/^\d{1,3}\s+(?:Khoản|Điểm|Điều|Đoạn|Các?|Cụm|Từ|Tên|Tiêu đề|Chương|Mục|Tiểu mục|Phần|Phụ lục|Nội dung|Luật|Bộ luật|Nghị|Pháp lệnh|Thông tư|Quyết định|Mẫu|Biểu|Căn cứ)(?!\p{L})/u;

/** "15 Khoản này được bổ sung …": a note whatever its number, and where a print lost it. */
const SURE_NOTE =
	/^(?:\d{1,3}\s+)?(?:Khoản|Điểm|Điều|Đoạn|Mục|Chương|Phụ lục) này (?:được|bị) (?:sửa|bổ|bãi|thay|hủy)|^\d{1,3}\s+(?:(?:Các )?(?:[Cc]ụm t|T)ừ “|Nội dung .*(?:được|bị))/u;
/** "1.2 Bảo hiểm y tế", "Điều 12.7 Đối tượng", "a)5 Người": the number of a note behind the mark of a provision. */
const MARKED_NOTE = /^(\d{1,3}[a-zđ]?\.|[a-zđ]\)|Điều \d{1,4}[a-zđ]?\.)\d{1,3}(?=\s+\p{Lu})/u;

/** The text without that noise, a line for a line of what stays. */
export function withoutNoise(source: string): string {
	const pages = pagesOf(
		nfc(source)
			.split('\n')
			.map((line) => line.trim()),
	);
	let open: OpenNote = { number: 0, isUnfinished: false };
	const kept: string[] = [];
	for (const page of pages) {
		const read = withoutNotes(page, open, pages.length > 1);
		kept.push(...read.lines);
		open = read.open;
	}
	const plain = open.number === 0 ? kept : kept.map((line) => line.replace(MARKED_NOTE, '$1'));
	return plain.join('\n');
}

/** Lines between page heads. A number alone is that of a page where there are heads. */
function pagesOf(lines: readonly string[]): string[][] {
	const isPaged = lines.some((line) => PAGE_HEAD.test(line));
	const pages: string[][] = [[]];
	for (const line of lines) {
		if (PAGE_HEAD.test(line)) pages.push([]);
		else if (!STAMP.test(line) && !CODIFIED_FROM.test(line) && !(isPaged && PAGE_NUMBER.test(line)))
			pages.at(-1)?.push(line);
	}
	return pages;
}

/** The last note that was met, and whether more of it follows. */
interface OpenNote {
	readonly number: number;
	readonly isUnfinished: boolean;
}

/** Paragraphs of a page that are no note. Notes stand at the foot of their page, below an empty line. */
function withoutNotes(page: readonly string[], before: OpenNote, isPaged: boolean) {
	const lines: string[] = [];
	let open = before;
	const blocks = blocksOf(page);
	blocks.forEach((block, index) => {
		const isLast = index === blocks.length - 1;
		const start = noteStart(block, open.number);
		const goesOn = open.isUnfinished && (isPaged ? isLast && (blocks.length > 1 || isCited(block)) : true);
		if (start === null && !goesOn) lines.push(...block, '');
		else {
			// What is above the number in the same block still belongs to the note before it.
			const own = goesOn || start === null || isPaged ? [] : block.slice(0, start);
			lines.push(
				...own,
				...(isPaged && start !== null && !goesOn ? block.slice(0, blockBody(block, start)) : []),
			);
			open = { number: lastNumber(block, open.number), isUnfinished: isUnfinished(block.join(' ')) };
		}
	});
	return { lines, open };
}

/** Where the words of the text end in a block with a note: at the note, or at the citation that goes on above it. */
function blockBody(block: readonly string[], start: number): number {
	const cited = block.findIndex((line, index) => index < start && isCited([line]));
	return cited === -1 ? start : cited;
}

function isCited([first = '']: readonly string[]): boolean {
	return /^[“"]|^(?:Luật|Bộ luật|Nghị định|Nghị quyết|Pháp lệnh|Thông tư|Điều \d+[a-zđ]?) .*(?:như sau|có căn cứ ban$|căn cứ ban hành)/u.test(
		first,
	);
}

function blocksOf(page: readonly string[]): string[][] {
	const blocks: string[][] = [[]];
	for (const line of page) {
		if (line === '') blocks.push([]);
		else blocks.at(-1)?.push(line);
	}
	return blocks.filter((block) => block.length > 0);
}

/** The line on which the next note begins; null where none does. */
function noteStart(block: readonly string[], last: number): number | null {
	const index = block.findIndex((line) => isNote(line, last));
	return index === -1 ? null : index;
}

function lastNumber(block: readonly string[], last: number): number {
	return block.reduce((known, line) => (isNote(line, known) ? (numberOf(line) ?? known) : known), last);
}

function isNote(line: string, last: number): boolean {
	return SURE_NOTE.test(line) || (NOTE.test(line) && numberOf(line) === last + 1);
}

function numberOf(line: string): number | null {
	const number = Number.parseInt(line, 10);
	return Number.isNaN(number) ? null : number;
}

/** A note that ends in ":" or in an open quotation goes on. */
function isUnfinished(text: string): boolean {
	const opened = (text.match(/“/gu) ?? []).length - (text.match(/”/gu) ?? []).length;
	return opened > 0 || text.endsWith(':');
}
