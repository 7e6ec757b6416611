import { isAllCaps } from '../../text/letter-case.ts';
import { nfc } from '../../text/nfc.ts';
import { withoutGazetteLayout } from '../gazette.ts';

/**
 * What print and consolidations put between the words of a text: the layout of the gazette (`../gazette.ts`), notes
 * that tell which law changed a clause, sources below the titles of a codified text. None of it is the document's own,
 * so texts are compared without it. The received text itself is never touched.
 */

/** "[Điều 2 Luật số 49/2019/QH14, có hiệu lực thi hành kể từ ngày 01/07/2020]" below the titles of a codified text. */
const CODIFIED_FROM = /^\[Điều .*\d.*\]$/u;
/** "2 Khoản này được sửa đổi, bổ sung theo …", "1 Luật số … có căn cứ ban hành như sau:" */
const NOTE =
	/^\d{1,3}\s+(?:Khoản|Điểm|Điều|Đoạn|Các?|Cụm|Từ|Tên|Tiêu đề|Chương|Mục|Tiểu mục|Phần|Phụ lục|Nội dung|Luật|Bộ luật|Nghị|Pháp lệnh|Thông tư|Quyết định|Mẫu|Biểu|Căn cứ)(?!\p{L})/u;
/** "15 Khoản này được bổ sung …": a note whatever its number, and where a print lost it. */
const SURE_NOTE =
	/^(?:\d{1,3}\s+)?(?:Khoản|Điểm|Điều|Đoạn|Mục|Chương|Phụ lục) này (?:được|bị) (?:sửa|bổ|bãi|thay|hủy)|^\d{1,3}\s+(?:(?:Các )?(?:[Cc]ụm t|T)ừ “|Nội dung .*(?:được|bị))/u;
/** "theo quy định tại khoản" / "1 Điều 42 Luật này, gồm:": the next line is the rest of a reference and no note. */
const HALF = / (?:khoản|điểm|[Đđ]iều|Chương|Mục|Phần|số|các|và|hoặc|tại|từ|đến)$|,$/u;
/** "1.2 Bảo hiểm y tế", "Điều 12.7 Đối tượng", "a)5 Người": the number of a note behind the mark of a provision. */
const MARKED_NOTE = /^(\d{1,3}[a-zđ]?\.|[a-zđ]\)|Điều \d{1,4}[a-zđ]?\.)\d{1,3}(?=\s+\p{Lu})/u;

/** The paper of the office that certifies a consolidation, below its last article. */
const CERTIFIED = /^XÁC THỰC VĂN BẢN HỢP NHẤT$/u;
const OF_CERTIFICATE = /^(?:|Số: ?\d* ?\/ ?VBHN\S*|[^.;]{1,40}, ngày \d{1,2} tháng \d{1,2} năm \d{4})$/u;

/** The text without that noise, a line for a line of what stays. */
export function withoutNoise(source: string): string {
	const received = nfc(withoutGazetteLayout(source).text)
		.split('\n')
		.map((line) => line.trim());
	const lines = withoutCodifying(received);
	const { kept, hasNotes } = withoutNotes(withoutCertificate(lines));
	return (hasNotes ? kept.map((line) => line.replace(MARKED_NOTE, '$1')) : kept).join('\n');
}

/** The sources below its titles, and the asterisks of defined terms: "8.*Gói dịch vụ* là", "*2. Quỹ* là". */
function withoutCodifying(lines: readonly string[]): readonly string[] {
	const kept = lines.filter((line) => !CODIFIED_FROM.test(line));
	if (kept.length === lines.length) return lines;
	return kept.map((line) => line.replace(/^(\d{1,3}[a-zđ]?\.)\*/u, '$1 ').replaceAll('*', ''));
}

/** Office, number and day of the certificate; whoever signs below is no word of the last article anyhow. */
function withoutCertificate(lines: readonly string[]): readonly string[] {
	const at = lines.findLastIndex((line) => CERTIFIED.test(line));
	if (at === -1) return lines;
	const isOfIt = (line: string) => OF_CERTIFICATE.test(line) || isAllCaps(line);
	const start = lines.findLastIndex((line, index) => index < at && !isOfIt(line)) + 1;
	const end = lines.findIndex((line, index) => index > at && !OF_CERTIFICATE.test(line));
	return [...lines.slice(0, start), '', ...lines.slice(end === -1 ? lines.length : end)];
}

/** Notes that stand among the words, set off by empty lines, without the pages at whose foot they stood. */
function withoutNotes(lines: readonly string[]): { kept: string[]; hasNotes: boolean } {
	const kept: string[] = [];
	let last = 0;
	let hasNotes = false;
	let isUnfinished = false;
	for (const block of blocksOf(lines)) {
		const start = block.findIndex((line, index) => isNote(line, last) && !HALF.test(block[index - 1] ?? ''));
		if (start === -1 && !isUnfinished) kept.push(...block, '');
		else {
			if (!isUnfinished) kept.push(...block.slice(0, start));
			hasNotes = true;
			last = block.reduce((known, line) => (isNote(line, known) ? (numberOf(line) ?? known) : known), last);
			isUnfinished = goesOn(block.join(' '));
		}
	}
	return { kept, hasNotes };
}

function blocksOf(lines: readonly string[]): string[][] {
	const blocks: string[][] = [[]];
	for (const line of lines) {
		if (line === '') blocks.push([]);
		else blocks.at(-1)?.push(line);
	}
	return blocks.filter((block) => block.length > 0);
}

function isNote(line: string, last: number): boolean {
	return SURE_NOTE.test(line) || (NOTE.test(line) && numberOf(line) === last + 1);
}

function numberOf(line: string): number | null {
	const number = Number.parseInt(line, 10);
	return Number.isNaN(number) ? null : number;
}

/** A note that ends in ":" or in an open quotation goes on. */
function goesOn(text: string): boolean {
	const opened = text.split('“').length - text.split('”').length;
	return opened > 0 || text.endsWith(':');
}
