import { isAllCaps, startsLower } from '../text/letter-case.ts';
import { nfc } from '../text/nfc.ts';
import { stepFrom } from './numbering.ts';

/** "CÔNG BÁO/Số 539 + 540/Ngày 18-3-2025": stands at the head of every page of the gazette. */
const PAGE_HEAD = /^\s*(?:\d{1,4}\s+)?C?ÔNG BÁO\s*\/\s*Số .*\d{4}(?:\s+\d{1,4})?\s*$/u;
const PAGE_NUMBER = /^\s*\d{1,4}\s*$/u;
/** The box of the electronic signature. */
const SIGNATURE_BOX = /^\s*(?:Người ký|Ký bởi|Email|Cơ quan|Thời gian ký|Ngày ký): /u;
/** How far from the head the number of the page may stand. */
const HEAD_REACH = 4;

/** "Khoản này được …", "Cụm từ “…”": a note, whatever its number. */
const SURE_NOTE =
	/^\s*“?(?:(?:Tên |Tiêu đề |Nội dung |Đoạn |Khổ |Ý )?(?:Khoản|Điều|Điểm|Chương|Mục|Phần|Đoạn|Khổ|Ý|Mẫu|Phụ lục|Căn cứ)(?: số)?(?: \S+)? (?:này|được|bị)|Cụm từ (?:“|này)|Từ “|Đoạn “|Tên gọi này|Số thứ tự \p{L}+ này)/iu;
/** What other notes begin with: only where the number before is the last note's. */
const NOTE_WORDS =
	/^\s*“?(?:(?:Các )?(?:[Kk]hoản|[Đđ]iều|[Đđ]iểm)[^.;]{1,40}(?:của|Thông tư|Luật|Nghị|Quyết định)|Căn cứ|Nội dung|(?:Bộ luật|Luật|Nghị định|Thông tư|Quyết định|Quốc hội)(?: |$))/u;
/** The blank that stands for the line above the notes. */
const RULE = /^ {30,}$/u;
/** How far back a number is looked for. */
const REACH = 8000;
const FINISHED = /[.;:!?][”"’)\]]*\s*$/u;

/** A text without the layout of the gazette, and the notes that stood at the foot of its pages. */
export interface Unbound {
	readonly text: string;
	readonly notes: readonly string[];
}

/**
 * Takes away what the gazette's pages add to a text: page heads and numbers, the box of the signature, the notes of a
 * consolidated text at the foot of the page and the note numbers in its words ("3.9 Mức hưởng", "xã hội20"). Text
 * without page heads comes back as it is.
 */
export function withoutGazetteLayout(input: string): Unbound {
	const pages = pagesOf(nfc(input).split('\n'));
	if (pages.length < 2) return { text: input, notes: [] };
	const notes: Note[] = [];
	const bodies: string[] = [];
	for (const page of pages) {
		const foot = footOf(
			page,
			notes.at(-1),
			bodies
				.filter((body) => body !== '')
				.slice(-3)
				.join('\n'),
		);
		const known = notes.length;
		for (let at = foot; at < page.length; at += 1) addNote(notes, page[at] ?? '', isApart(page, at));
		bodies.push(trimBlank(page.slice(0, foot)));
		dropNumbers(bodies, notes.slice(known));
	}
	const text = bodies.filter((body) => body !== '').join('\n');
	return { text, notes: notes.map(({ words }) => words) };
}

interface Note {
	/** As it stands in the words. */
	readonly number: string;
	/** Its place in the row. */
	readonly order: number;
	words: string;
}

/** The lines of each page, without head, number and box. */
function pagesOf(lines: readonly string[]): string[][] {
	const dropped = new Set<number>();
	const heads: number[] = [];
	lines.forEach((line, index) => {
		if (SIGNATURE_BOX.test(line)) dropped.add(index);
		if (!PAGE_HEAD.test(line)) return;
		dropped.add(index);
		const number = pageNumberNear(lines, index);
		if (number !== null) dropped.add(number);
		heads.push(number !== null && number < index ? number : index);
	});
	if (heads.length === 0) return [];
	return [0, ...heads].map((start, at) => {
		const end = heads[at] ?? lines.length;
		const kept: string[] = [];
		for (let index = start; index < end; index += 1) if (!dropped.has(index)) kept.push(lines[index] ?? '');
		return kept;
	});
}

/** The nearest line with nothing but a number, before or after the head, blank lines between. */
function pageNumberNear(lines: readonly string[], head: number): number | null {
	for (const step of [-1, 1]) {
		for (let at = head + step; Math.abs(at - head) <= HEAD_REACH; at += step) {
			const line = lines[at];
			if (line === undefined) break;
			if (PAGE_NUMBER.test(line)) return at;
			if (line.trim() !== '') break;
		}
	}
	return null;
}

/** The first line of the notes of a page; its length where it has none. `before` is the text above the page. */
function footOf(page: readonly string[], last: Note | undefined, before: string): number {
	const first = page.findIndex((line, index) => noteNumber(line, last, isApart(page, index), false) !== null);
	const rule = page.findIndex((line, index) => RULE.test(line) && (page[index + 1] ?? '').trim() !== '');
	if (rule !== -1 && (first > rule || last !== undefined)) return rule;
	if (last === undefined) return first === -1 ? page.length : first;
	const top = page.findIndex((line) => line.trim() !== '');
	if (top !== -1 && isOpen(last.words) && !goesOnFrom(before, page[top] ?? '')) return top;
	const end = first === -1 ? filledEnd(page) : first;
	const start = blockStart(page, end);
	const isMiddle = start > top ? !FINISHED.test(last.words) || isOpen(last.words) : false;
	if (start < end && (isNoteBegin(page[start] ?? '') || isMiddle)) return start;
	return first === -1 ? page.length : first;
}

/** True where a line at the top of a page can follow the text above it: the next number, or the rest of a sentence. */
function goesOnFrom(before: string, line: string): boolean {
	const tail = before.slice(-REACH);
	const words = line.trim();
	if (startsLower(words) && !/^[a-zđ]\d?\)/u.test(words)) {
		const end = tail.slice(tail.lastIndexOf('\n') + 1);
		return !FINISHED.test(end) && !isAllCaps(end);
	}
	for (const form of [
		/^\s*Điều (\d{1,3})[a-zđ]?[.:]/gmu,
		/^\s*(\d{1,3})[a-zđ]?\. /gmu,
		/^\s*([a-zđ])\d?\) /gmu,
	]) {
		const [own] = [...words.matchAll(form)];
		if (own === undefined) continue;
		// The first number of a list stands below a heading or a colon.
		if (
			/^[1a]$/u.test(own[1] ?? '') &&
			/(?:^Điều [^\n]*|:)\s*$/mu.test(tail.slice(tail.lastIndexOf('\n', tail.length - 2) + 1))
		)
			return true;
		const marks = [...tail.matchAll(form)];
		return stepFrom(marks.at(-1)?.[1] ?? null, own[1] ?? '') === 'next';
	}
	return true;
}

/** True for the first words of a note that lost its number to the page before. */
function isNoteBegin(line: string): boolean {
	return SURE_NOTE.test(line) || NOTE_WORDS.test(line);
}

/** True where a quotation has not ended. */
function isOpen(words: string): boolean {
	return words.split('“').length > words.split('”').length;
}

/** True where a gap stands above, and words above the gap: the top of a page may be the middle of a sentence. */
function isApart(page: readonly string[], index: number): boolean {
	if ((page[index - 1] ?? '').trim() !== '') return false;
	const from = Math.max(index - 4, 0);
	return page.slice(from, index).some((line) => line.trim() !== '');
}

/** The first line of the lines without a gap that end before `end`. */
function blockStart(page: readonly string[], end: number): number {
	let start = end;
	while (start > 0 && page[start - 1]?.trim() !== '') start -= 1;
	return start;
}

function filledEnd(page: readonly string[]): number {
	let end = page.length;
	while (end > 0 && page[end - 1]?.trim() === '') end -= 1;
	return end;
}

/**
 * The number of the note that a line begins, where it follows the last note's; null for any other line. Where notes
 * have begun (`isBelow`), the next number is enough; in the words of the law "2 Điều 18 của Luật" is half a reference.
 */
function noteNumber(
	line: string,
	last: Note | undefined,
	isSetOff: boolean,
	isBelow: boolean,
): Omit<Note, 'words'> | null {
	const [, other, given, words = ''] = /^\s*(\d{1,3} +)?(\d{1,3}) +\.?(?=[\p{Lu}“])(.*)$/u.exec(line) ?? [];
	if (given === undefined) return null;
	const known = last?.order ?? 0;
	// Numbered by hand and by the machine: "67 Điều 5 Thông tư", "7 8 Mẫu này được thay thế".
	const order = given === `${String(known)}${String(known + 1)}` ? known + 1 : Number(given);
	const step = order - known;
	const isSure = SURE_NOTE.test(words) && step > 0 && (last !== undefined || step < 4);
	const number = { number: given, order };
	if (other !== undefined) return isSure ? number : null;
	const isNext = step === 1 && (isSetOff || isBelow);
	const isLater = step > 0 && isSetOff && last !== undefined && NOTE_WORDS.test(words);
	return isSure || isNext || isLater ? number : null;
}

function addNote(notes: Note[], line: string, isSetOff: boolean): void {
	const words = line.trim();
	if (words === '') return;
	const last = notes.at(-1);
	const number = noteNumber(line, last, isSetOff, true);
	if (number !== null) notes.push({ ...number, words });
	else if (last !== undefined) last.words = `${last.words} ${words}`;
}

function trimBlank(page: readonly string[]): string {
	return page
		.map((line) => line.trimEnd())
		.join('\n')
		.replace(/^\s*\n/u, '')
		.trimEnd();
}

/** Takes the numbers of a page's notes off its words, in their order; a note may stand one page late. */
function dropNumbers(bodies: string[], notes: readonly Note[]): void {
	const page = bodies.length - 1;
	let from = 0;
	for (const { number } of notes) {
		for (const [index, start] of [[page, from] as const, [page, 0] as const, [page - 1, 0] as const]) {
			const text = bodies[index] ?? '';
			const found = numberAt(text, number, start);
			if (found === null) continue;
			bodies[index] = text.slice(0, found.start) + text.slice(found.end);
			if (index === page) from = found.start;
			break;
		}
	}
}

/** Where a note's number stands: behind a mark ("3.9 Mức", "3. 12 Tài"), glued to a word, at last glued to a figure. */
function numberAt(text: string, number: string, from: number): { start: number; end: number } | null {
	const forms = [
		`(?<=^\\s*(?:\\d{1,3}[a-zđ]?\\.|[a-zđ]\\d?\\)|Điều \\d{1,3}[a-zđ]?\\.)) ?${number}(?= [\\p{Lu}“(])`,
		`(?<=[\\p{L}”"’)\\]]|[\\p{L}”"’)\\]][.,;:])${number}(?![\\d\\p{L}%])`,
	];
	const clean = forms
		.map((form) => searchFrom(text, new RegExp(form, 'gmu'), from))
		.filter((match) => match !== null)
		.sort((a, b) => a.index - b.index)[0];
	const match =
		clean ??
		searchFrom(text, new RegExp(`(?<=\\d)${number}(?![\\d\\p{L}%.,/])`, 'gmu'), from) ??
		// A raised number that the page's text gives apart: " 4" and "3" on the next line for 34.
		searchFrom(text, new RegExp(` ?${number.slice(1)} *\\n *${number.charAt(0)} *$`, 'gmu'), from);
	if (match === null) return null;
	const end = match.index + match[0].length;
	// The words that stood between two commas are gone: "chiến lược,12, kế hoạch".
	return { start: match.index, end: end + (text[match.index - 1] === ',' && text[end] === ',' ? 1 : 0) };
}

function searchFrom(text: string, pattern: RegExp, from: number): RegExpExecArray | null {
	pattern.lastIndex = from;
	return pattern.exec(text);
}
