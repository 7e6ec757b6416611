import { findDate } from '../../text/date.ts';
import { lowerFirst } from '../../text/letter-case.ts';
import type { ComposedText } from './composed.ts';
import { LAW_NAMES } from './law-names.ts';
import { SPACE, WORD_END, matchAt, skip, sticky } from './scan.ts';
import { SELF } from './target.ts';
import type { DocumentTarget } from './target.ts';
import { DOCUMENT_TYPES, documentType, typeOfNumber } from './types-of-document.ts';

/** A document named at a place of the text. */
export interface DocumentMention {
	readonly end: number;
	readonly document: DocumentTarget;
	/** "Kế hoạch này" without a provision before it: a document only where the context is one of that type. */
	readonly weak: boolean;
}

/**
 * "98/2023/NĐ-CP", "06/2022/QH15", "26/KH-UBND", "57-NQ/TW", "30/2020"; scans put a space into "NĐ- CP". The year
 * alone must not be the middle of a date.
 */
const NUMBER_SOURCE = String.raw`\d{1,5}[a-zđA-Z]?(?:(?:/\d{4})?(?:[/-](?:[^\S\n](?=CP${WORD_END}))?\p{Lu}[\p{L}\d]*(?:\.\p{Lu}[\p{L}\d]*)*)+|/(?:19|20)\d{2}(?![\d/]))`;
const NUMBER = sticky(String.raw`(?<![\d/.,-])(${NUMBER_SOURCE})${WORD_END}`);
/** "PHÁP LUẬT", "Đại học Luật": no document. */
const NOT_BEFORE = /(?:pháp|học|trường|khoa|viện|kỷ|hội)\s+$/iu;
const NUMBER_WORD = sticky(String.raw`${SPACE}(?:\(?số${SPACE}?:?${SPACE}?)?`, 'i');

const DATE_SOURCE = String.raw`ngày${SPACE}(?:\d{1,2}${SPACE}tháng${SPACE}\d{1,2}${SPACE}năm${SPACE}\d{4}|\d{1,2}([/.-])\d{1,2}\1\d{4})`;
const DATE = sticky(String.raw`(?:,?${SPACE}(?:ban${SPACE}hành${SPACE})?)${DATE_SOURCE}(?!\d)`, 'i');
const YEAR = sticky(String.raw`${SPACE}(?:năm${SPACE})?((?:19|20)\d{2})(?![\d/]|[.,-]\d)`, 'i');
const THIS = sticky(String.raw`${SPACE}này${WORD_END}`, 'i');

const TYPE_WORDS = DOCUMENT_TYPES.flatMap(({ name }) => typeSpellings(name)).join('|');
const SHORT_WORDS = DOCUMENT_TYPES.flatMap(({ short }) => short ?? []).join('|');
const TYPE = sticky(`(?:(${TYPE_WORDS})|(${SHORT_WORDS}))${WORD_END}`);

/** Where a document may begin; the finder looks for it. */
export const DOCUMENT_ANCHOR = String.raw`${TYPE_WORDS}|(?:${SHORT_WORDS})(?=${SPACE}(?:số${SPACE})?\d)|\d{1,5}(?:/\d{4})?[/-]\p{Lu}`;

const KNOWN_NAME = sticky(
	`${SPACE}(${LAW_NAMES.map((name) => plainPattern(name)).join('|')})${WORD_END}`,
	'i',
);

/** "Luật sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C": one law, whatever scans do to the words. */
const AMENDING = sticky(
	String.raw`${SPACE}(?:sửa${SPACE}đổi)(?:,${SPACE}?bổ${SPACE}\S{2,6})?${SPACE}một${SPACE}s\S{1,2}${SPACE}điều${SPACE}của(?=${SPACE}(?:các${SPACE})?(?:Bộ${SPACE}luật|Luật|Pháp${SPACE}lệnh|LUẬT|BỘ${SPACE}LUẬT))`,
	'i',
);
const NEXT_LAW = sticky(
	String.raw`(?:${SPACE}|,${SPACE}|,?${SPACE}và${SPACE})(Bộ${SPACE}luật|Luật|Pháp${SPACE}lệnh|LUẬT)${WORD_END}`,
);

/** An unknown name begins with a capital and ends before a word that no name goes on with. */
const STOP_WORDS =
	'quy|và|thì|được|có|hết|về|của|theo|đã|là|này|đó|nêu|nói|để|tại|trong|do|với|hoặc|phải|cho|từ|khi|như|nếu|còn|không|sau|trước|số|năm|ngày|sửa|bổ|thay|giao|hiện|mới|cũ';
const GUESSED_NAME = sticky(
	String.raw`${SPACE}(?!(?:Điều|Chương|Mục|Phần|Khoản|Điểm)${WORD_END})(\p{Lu}[\p{L}\p{M}]*(?:${SPACE}(?!(?:${STOP_WORDS}|Luật|Nghị|Bộ)${WORD_END})[\p{L}\p{M}]+){0,9})${WORD_END}`,
);
/** What ends a name even where a number follows: the number is another document's. */
const NO_NAME = String.raw`Luật|Bộ|Nghị|Thông|số|được|quy${SPACE}định|thông${SPACE}tư|quyết${SPACE}định|nghị${SPACE}định|nghị${SPACE}quyết|chỉ${SPACE}thị|kế${SPACE}hoạch|công${SPACE}văn`;
/** With a number behind it a name may hold commas and any word. */
const NUMBERED_NAME = sticky(
	String.raw`${SPACE}(\p{Lu}[\p{L}\p{M}]*(?:,?${SPACE}(?!(?:${NO_NAME})${WORD_END})[\p{L}\p{M}]+){0,16})(?=${SPACE}số${SPACE}\d)`,
);

/** Reads the document that is named at `index`, or null. `path`: a provision stands before it. */
export function documentAt(source: ComposedText, index: number, withPath: boolean): DocumentMention | null {
	const { text } = source;
	const type = matchAt(TYPE, text, index);
	if (type === null) return bareNumber(text, index);
	const known = documentType(type[0]);
	if (known === undefined || NOT_BEFORE.test(text.slice(Math.max(0, index - 10), index))) return null;
	const end = index + type[0].length;
	const numbered = afterType(text, end, known.name);
	if (numbered !== null) return numbered;
	if (type[2] !== undefined || isLower(type[0], known.law === true)) return null;
	return (
		thisDocument(text, end, known.name, known.law !== true && !withPath) ??
		(isNamedType(known.name) ? namedDocument(source, end, known.name) : null)
	);
}

/** "số 98/2023/NĐ-CP ngày 31/12/2023" behind the type. */
function afterType(text: string, index: number, type: string): DocumentMention | null {
	const from = skip(NUMBER_WORD, text, index);
	const number = from === index ? null : matchAt(NUMBER, text, from);
	if (number === null) return null;
	const document = { ...SELF, kind: 'numbered', type, number: cleanNumber(number[1]) } as const;
	return withDate(text, from + number[0].length, document);
}

/** A number with its year and a suffix that tells the type. "Số: 98/2023/NĐ-CP" is a document's own header. */
function bareNumber(text: string, index: number): DocumentMention | null {
	const number = matchAt(NUMBER, text, index);
	const type = number === null ? undefined : typeOfNumber(number[0]);
	if (number === null || type === undefined) return null;
	if (/số\s*:\s*$/iu.test(text.slice(Math.max(0, index - 8), index))) return null;
	const document = { ...SELF, kind: 'numbered', type: type.name, number: cleanNumber(number[1]) } as const;
	return withDate(text, index + number[0].length, document);
}

function thisDocument(text: string, index: number, type: string, weak: boolean): DocumentMention | null {
	const match = matchAt(THIS, text, index);
	return match === null ? null : { end: index + match[0].length, document: { ...SELF, type }, weak };
}

function namedDocument(source: ComposedText, index: number, type: string): DocumentMention | null {
	if (type === 'Hiến pháp') return withDate(source.text, index, { ...SELF, kind: 'named', type, name: '' });
	const end = nameEnd(source, index, type);
	if (end === null) return null;
	const name = source.text.slice(index, end).replace(/\s+/gu, ' ').trim();
	const numbered = afterType(source.text, end, type);
	if (numbered !== null) return withName(source.text, numbered, name);
	return withDate(source.text, end, { ...SELF, kind: 'named', type, name });
}

/** "Luật Tiếp công dân (số 42/2013/QH13)": the bracket belongs to it. */
function withName(text: string, mention: DocumentMention, name: string): DocumentMention {
	const opened = /\(số[^)]*$/iu.test(text.slice(Math.max(0, mention.end - 60), mention.end));
	const closing = opened && text.charAt(mention.end) === ')' ? 1 : 0;
	return { ...mention, end: mention.end + closing, document: { ...mention.document, name } };
}

function nameEnd(source: ComposedText, index: number, type: string): number | null {
	const amended = matchAt(AMENDING, source.text, index);
	if (amended !== null && type === 'Luật') return amendedEnd(source, index + amended[0].length);
	return plainNameEnd(source, index);
}

function plainNameEnd({ text, plain }: ComposedText, index: number): number | null {
	const match =
		matchAt(NUMBERED_NAME, text, index) ??
		matchAt(KNOWN_NAME, plain, index) ??
		matchAt(GUESSED_NAME, text, index);
	return match === null ? null : index + match[0].length;
}

/** The laws that an amending law names, in a row. Behind "và" only where a number follows: else another citation. */
function amendedEnd(source: ComposedText, from: number): number | null {
	let end: number | null = null;
	let at = skip(sticky(`${SPACE}các(?=${SPACE})`), source.text, from);
	for (
		let next = matchAt(NEXT_LAW, source.text, at);
		next !== null;
		next = matchAt(NEXT_LAW, source.text, at)
	) {
		const nameAt = plainNameEnd(source, at + next[0].length);
		if (nameAt === null) break;
		at = nameAt;
		if (end === null || isNumberedList(source.text, at)) end = at;
	}
	return end;
}

const NUMBERED_LIST_END = sticky(
	String.raw`(?:,?${SPACE}(?:và${SPACE})?(?:Bộ${SPACE}luật|Luật|Pháp${SPACE}lệnh)${WORD_END}[^.;:()]{0,400}?)?${SPACE}số${SPACE}\d+/`,
);

function isNumberedList(text: string, index: number): boolean {
	return matchAt(NUMBERED_LIST_END, text, index) !== null;
}

function withDate(text: string, index: number, document: DocumentTarget): DocumentMention {
	const date = matchAt(DATE, text, index);
	if (date !== null) {
		const issuedOn = findDate(date[0]);
		return { end: index + date[0].length, document: { ...document, issuedOn }, weak: false };
	}
	const year = document.kind === 'named' ? matchAt(YEAR, text, index) : null;
	if (year === null) return { end: index, document, weak: false };
	return { end: index + year[0].length, document: { ...document, year: Number(year[1]) }, weak: false };
}

function cleanNumber(number = ''): string {
	return number.replace(/\s+/gu, '');
}

/** "nghị định này" without a capital is any decree; "luật này" is no citation either. */
function isLower(words: string, law: boolean): boolean {
	return law && /^\p{Ll}/u.test(words);
}

function isNamedType(name: string): boolean {
	return ['Hiến pháp', 'Bộ luật', 'Luật', 'Pháp lệnh'].includes(name);
}

/** "Nghị định", "nghị định", "NGHỊ ĐỊNH", with any white space between. */
function typeSpellings(name: string): string[] {
	return [name, lowerFirst(name), name.toUpperCase()].map((spelling) => spelling.replaceAll(' ', SPACE));
}

/** A name without marks, with or without its commas. */
function plainPattern(name: string): string {
	const plain = name
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.replace(/[đĐ]/gu, 'd');
	return plain.replaceAll(', ', `,?${SPACE}`).replaceAll(' ', SPACE);
}
