import { fromRoman, toRoman } from '../../text/roman.ts';
import type { Passage, PaperParagraph } from '../document/paper.ts';
import { element } from '../xml.ts';

/** The list that Word counts a paragraph in: `w:numId`. */
export type NumberIds = ReadonlyMap<PaperParagraph, number>;

/** The numbering of a file: which list each paragraph is in, and numbering.xml. */
export interface Numbering {
	readonly ids: NumberIds;
	readonly xml: string;
}

/** How Word writes a counter: `w:numFmt`. */
type Format = 'decimal' | 'upperRoman' | 'upperLetter' | 'lowerLetter';

/** A mark as Word can make it: "Điều 5." is "Điều %1." at 5. */
interface Counted {
	readonly format: Format;
	/** What Word prints, `%1` for the counter. */
	readonly text: string;
	readonly value: number;
}

/** Paragraphs that Word counts one after the other. */
interface Run {
	readonly pattern: Pattern;
	readonly start: number;
	readonly paragraphs: readonly PaperParagraph[];
}

/** What all lists of one look share: `w:abstractNum`. */
interface Pattern {
	readonly format: Format;
	readonly text: string;
	/** True where the mark is bold though the words are not. */
	readonly isStrong: boolean;
	readonly suffix: 'space' | 'nothing';
	readonly isIndented: boolean;
}

/**
 * Gives every list to Word that Word counts exactly as the text has it; the others keep their marks as typed words.
 * Word has no đ, so a list with a point đ is typed from a to its end, and so is one with "5a" or a gap: a list that is
 * half counted would change its numbers under an editor's hands. Dashes count nothing and are typed: programs print the
 * bullets of lists each in its own way.
 */
export function numberingOf(passages: readonly Passage[]): Numbering {
	const runs = [...listsOf(passages).values()].flatMap((list) => countedRun(list) ?? []);
	const patterns: Pattern[] = [];
	const ids = new Map<PaperParagraph, number>();
	const nums = runs.map((run, index) => {
		for (const paragraph of run.paragraphs) ids.set(paragraph, index + 1);
		const pattern = indexOf(patterns, run.pattern);
		return numXml(index + 1, pattern, run.start);
	});
	return { ids, xml: [...patterns.map(patternXml), ...nums].join('') };
}

/** Marks of one kind below one parent; articles are counted through the whole text. */
function listsOf(passages: readonly Passage[]): Map<string, PaperParagraph[]> {
	const lists = new Map<string, PaperParagraph[]>();
	for (const passage of passages) {
		if (passage.kind === 'table' || passage.marker === '') continue;
		const { role, below, marker, setting } = passage;
		const parent =
			role === 'article' ? (below.find((one) => one.startsWith('phu-luc')) ?? '') : below.join(' ');
		// A misprinted stop, "2," between "1." and "3.", is of the same list.
		const shape = marker.replace(LAST_NUMBER, '#');
		const key = [parent, role, shape, setting, passage.runs.length === 0].join('|');
		lists.set(key, [...(lists.get(key) ?? []), passage]);
	}
	return lists;
}

function countedRun(paragraphs: readonly PaperParagraph[]): Run | null {
	const marks = paragraphs.map(({ marker }) => countedMark(marker));
	const [first] = marks;
	const [paragraph] = paragraphs;
	if (first === undefined || first === null || paragraph === undefined) return null;
	const isRow = marks.every(
		(mark, index) =>
			mark !== null &&
			mark.text === first.text &&
			mark.format === first.format &&
			mark.value === first.value + index,
	);
	if (!isRow) return null;
	const isCentred = paragraph.setting === 'centred';
	const pattern: Pattern = {
		format: first.format,
		text: first.text,
		isStrong: paragraph.role === 'article',
		// The name of a chapter stands on the line below; whatever has no words ends with its mark.
		suffix: isCentred || paragraph.runs.length === 0 ? 'nothing' : 'space',
		isIndented: !isCentred,
	};
	return { pattern, start: first.value, paragraphs };
}

/** The last number of a mark with the signs after it; a letter counts only where it stands alone. */
const LAST_NUMBER = /(?:(?<![\p{L}\d])(?:[IVXLC]+|[A-Z]|[a-zđ])|\d+)[^\p{L}\d]*$/u;
const MARK = /^(?<before>.*?)(?<number>\d+|(?<![\p{L}\d])(?:[IVXLC]+|[A-Z]|[a-z]))(?<after>[^\p{L}\d]*)$/u;

/** Reads a mark as Word would make it; null where Word would print anything else. */
function countedMark(marker: string): Counted | null {
	const { before = '', number = '', after = '' } = MARK.exec(marker)?.groups ?? {};
	const counter = counterOf(number);
	if (counter === null || /[%]/u.test(before + after) || /(?:^|\s)\s|\s$/u.test(marker)) return null;
	return { ...counter, text: `${before}%1${after}` };
}

function counterOf(number: string): Omit<Counted, 'text'> | null {
	if (/^[1-9]\d{0,4}$/u.test(number)) return { format: 'decimal', value: Number(number) };
	const roman = fromRoman(number);
	if (roman !== null && toRoman(roman) === number) return { format: 'upperRoman', value: roman };
	if (/^[a-z]$/u.test(number)) return { format: 'lowerLetter', value: number.charCodeAt(0) - 96 };
	if (/^[A-Z]$/u.test(number)) return { format: 'upperLetter', value: number.charCodeAt(0) - 64 };
	return null;
}

function indexOf(patterns: Pattern[], wanted: Pattern): number {
	const known = patterns.findIndex((one) => JSON.stringify(one) === JSON.stringify(wanted));
	return known === -1 ? patterns.push(wanted) - 1 : known;
}

function patternXml({ format, text, isStrong, suffix, isIndented }: Pattern, index: number): string {
	return element(
		'w:abstractNum',
		{ 'w:abstractNumId': index },
		element('w:multiLevelType', { 'w:val': 'singleLevel' }),
		element(
			'w:lvl',
			{ 'w:ilvl': 0 },
			element('w:start', { 'w:val': 1 }),
			element('w:numFmt', { 'w:val': format }),
			element('w:suff', { 'w:val': suffix }),
			element('w:lvlText', { 'w:val': text }),
			element('w:lvlJc', { 'w:val': 'left' }),
			element('w:pPr', {}, element('w:ind', { 'w:left': 0, 'w:firstLine': isIndented ? INDENT : 0 })),
			element(
				'w:rPr',
				{},
				element('w:rFonts', { 'w:ascii': FONT, 'w:hAnsi': FONT, 'w:cs': FONT }),
				...(isStrong ? [element('w:b')] : []),
			),
		),
	);
}

function numXml(id: number, pattern: number, start: number): string {
	return element(
		'w:num',
		{ 'w:numId': id },
		element('w:abstractNumId', { 'w:val': pattern }),
		element('w:lvlOverride', { 'w:ilvl': 0 }, element('w:startOverride', { 'w:val': start })),
	);
}

/** The first line of a paragraph stands in by 1.27 cm, in twentieths of a point. */
export const INDENT = 720;

/** The font that Decree 30/2020/NĐ-CP names; every office has it, other programs put one of the same widths in its place. */
export const FONT = 'Times New Roman';
