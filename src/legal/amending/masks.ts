import type { AmendedDocument } from './instruction.ts';

/** A sentence in which quotations and documents are single signs: ⟦0⟧ and ⟪0⟫. */
export interface MaskedSentence {
	readonly text: string;
	readonly quotes: readonly string[];
	readonly documents: readonly NamedDocument[];
}

export interface NamedDocument extends AmendedDocument {
	/** "Nghị định này": the amending text itself. */
	readonly isSelf: boolean;
}

/** What stands between two quotations: an opening mark after it shows that the one before was never closed. */
const BETWEEN = /\s*,?\s*(?:và |hoặc |bằng |thành |; )?(?:bằng |thành |các )?(?:cụm từ |từ |dấu |chữ )$/u;

const TYPES =
	'(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết(?: liên tịch)?|Nghị định|Thông tư(?: liên (?:tịch|lịch))?|Quyết định|Quy chế|Quy định|Chỉ thị|Hiến pháp)';
const NUMBER = '\\d+[a-z]?\\/(?:\\d{4}\\/)?[\\p{Lu}][\\p{L}\\d]*(?:-\\s?[\\p{Lu}][\\p{L}\\d]*)*';
/** Where a document's name or the words about it end. */
const END =
	'(?=\\s*(?:[:;.⟦]|như sau|$| bằng | thành | tương ứng | (?:đã )?được | bị | vào (?:sau|trước)|,? (?:và |hoặc )?(?:các |tên |cụm từ|từ ⟦|[Kk]hoản \\d|[Đđ]iểm \\p{L}\\d?(?!\\p{L})|[Đđ]iều \\d|Phụ lục|Mẫu|bãi bỏ|bổ sung|sửa đổi|thay)| tại (?:các |[Kk]hoản|[Đđ]iểm|[Đđ]iều|tên )))';

/** Where the words about a document end: "hướng dẫn thực hiện Điều 52 Luật Việc làm" is one of them. */
const END_OF_WORDS =
	'(?=\\s*(?:[:;.⟦(]|như sau|$| bằng | thành | tương ứng | (?:đã )?được | vào (?:sau|trước)|(?:,| và|, và) (?:các |tên |cụm từ|từ ⟦|[Kk]hoản \\d|[Đđ]iểm \\p{L}\\d?(?!\\p{L})|[Đđ]iều \\d|Phụ lục|Mẫu|bãi bỏ|bổ sung|sửa đổi|thay)| tại (?:các |[Kk]hoản|[Đđ]iểm|[Đđ]iều|tên )))';

/** "(đã được sửa đổi, bổ sung theo Luật số …)": what happened to the document before. */
const BEFORE_NOW = new RegExp(
	`\\(?\\s*(?:đã )?được (?:sửa đổi|bổ sung|thay thế|đính chính)[^;:“”]*? (?:theo|bởi|tại|bằng)(?: quy định tại)? (?:khoản|điểm|Điều|các|${TYPES})(?:[^:;.“”]|\\.(?=\\d))*?(?:\\)|(?=\\s*(?:như sau|[:;]|\\.?$| thành | bằng (?:cụm|từ|Phụ|Mẫu)|,? và (?:[Kk]hoản|[Đđ]iểm|[Đđ]iều) [\\da-zđ]+[^⟪]{0,40}của (?:${TYPES}))))`,
	'gu',
);
const SELF = new RegExp(`(?:${TYPES}|văn bản) (?:này|nầy)`, 'gu');
const NUMBERED = new RegExp(
	`(${TYPES})(?: ((?:(?!${TYPES})[^⟦;:]){0,160}?))?,? số:? ?(${NUMBER})(?:,? (?:ngày \\d{1,2}|của (?:Bộ|Chính phủ|Thủ tướng|Quốc hội|Ủy ban|Ngân hàng|Thống đốc|Tổng)|quy định|hướng dẫn|về)[^;:⟦]*?${END_OF_WORDS})?`,
	'gu',
);
const BARE_NUMBER = new RegExp(`(${TYPES}) (\\d+\\/\\d{4}\\/[\\p{Lu}][\\p{L}\\d-]*)`, 'gu');
const NAMED = new RegExp(
	`(?<=(?:của|[Tt]rong|tại|[Tt]oàn bộ|theo|sung|^) (?:các )?)((?:Bộ luật|Luật|Pháp lệnh) \\p{L}[^;:⟦.]*?)${END}`,
	'gu',
);

/** "THÔNG TƯ SỐ 22/2013/TT-NHNN" in the heading of a chapter. */
const IN_CAPITALS =
	/(?:BỘ LUẬT|LUẬT|PHÁP LỆNH|NGHỊ QUYẾT|NGHỊ ĐỊNH|THÔNG TƯ|QUYẾT ĐỊNH)(?: LIÊN TỊCH)? SỐ(?= \d)/gu;

/** Replaces quotations and documents by signs, and takes out what happened to a document before. */
export function maskSentence(sentence: string): MaskedSentence {
	const { text, quotes } = maskQuotes(sentence);
	const documents: NamedDocument[] = [];
	const sign = (document: NamedDocument) => `⟪${String(documents.push(document) - 1)}⟫`;
	const masked = text
		.replace(IN_CAPITALS, (words) => words.charAt(0) + words.slice(1).toLocaleLowerCase('vi'))
		.replace(/(?<=\/\d{4}\/|TT-)\s+(?=\p{Lu})/gu, '')
		.replace(BEFORE_NOW, ' ')
		.replace(SELF, () => sign({ number: null, name: null, isSelf: true }))
		.replace(NUMBERED, (_, type: string, name: string | undefined, number: string) =>
			sign({ number: number.replace(/\s/gu, ''), name: nameOf(type, name), isSelf: false }),
		)
		.replace(BARE_NUMBER, (_, type: string, number: string) => sign({ number, name: type, isSelf: false }))
		.replace(NAMED, (_, name: string) => sign({ number: null, name: name.trim(), isSelf: false }));
	return { text: masked.replace(/\s+/gu, ' ').trim(), quotes, documents };
}

/** Every document that a text names, for headings and the words above the first article. */
export function documentsIn(text: string): readonly NamedDocument[] {
	return maskSentence(text).documents.filter(({ isSelf }) => !isSelf);
}

function nameOf(type: string, name: string | undefined): string | null {
	const words = (name ?? '').trim().replace(/,$/u, '');
	return words === '' ? type : `${type} ${words}`;
}

/** Signs for quotations: “…” may hold others; a straight mark ends at the next; one never closed ends where the sentence goes on. */
function maskQuotes(sentence: string): { text: string; quotes: string[] } {
	const quotes: string[] = [];
	let text = '';
	let at = 0;
	while (at < sentence.length) {
		const sign = sentence.charAt(at);
		const end = /[“«"]/u.test(sign) ? quoteEnd(sentence, at) : null;
		if (end === null) {
			text += sign;
			at += 1;
			continue;
		}
		quotes.push(sentence.slice(at + 1, end.inner));
		text += `⟦${String(quotes.length - 1)}⟧`;
		at = end.after;
	}
	return { text, quotes };
}

function quoteEnd(sentence: string, start: number): { inner: number; after: number } | null {
	const isStraight = sentence[start] === '"';
	const lastClosing = sentence.lastIndexOf('”');
	let depth = 0;
	for (let at = start + 1; at < sentence.length; at += 1) {
		const sign = sentence[at];
		if (isStraight ? sign === '"' || (sign === '”' && depth === 0) : sign === '”' || sign === '»') {
			if (depth === 0) return { inner: at, after: at + 1 };
			depth -= 1;
		} else if (sign === '“') {
			const between = BETWEEN.exec(sentence.slice(Math.max(start + 1, at - 40), at));
			if (between !== null && depth === 0 && between[0].trim() !== '') {
				const inner = at - between[0].length;
				return { inner, after: inner };
			}
			depth += 1;
		} else if (!isStraight && sign === '"' && lastClosing < at) return { inner: at, after: at + 1 };
	}
	return isStraight ? null : { inner: sentence.length, after: sentence.length };
}
