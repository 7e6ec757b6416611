/** A citation as people type it: "d24 k2", "nđ 98", "98/2023/nd-cp", "khoản 2 điều 5 luật thi đua", "kh 26 phần ii mục 3". */
import { DOCUMENT_TYPES } from '../../legal/references/types-of-document.ts';
import { RANK, type PathStep } from '../../legal/references/target.ts';
import type { Level } from '../../legal/tree.ts';
import { fold } from '../../text/fold.ts';
import { weakPlaces } from '../words/weak-words.ts';
import { splitWords } from '../words/words.ts';

/** What was cited, and what else was typed. */
export interface TypedCitation {
	/** Widest unit first; empty where only a document is named. */
	readonly path: readonly PathStep[];
	/** "Luật", where the type was typed. */
	readonly type: string | null;
	/** "98", of 98/2023/NĐ-CP. */
	readonly number: string | null;
	readonly year: number | null;
	/** "nd-cp", of 98/2023/NĐ-CP. */
	readonly suffix: string | null;
	/** Keys of the words behind the type, which may begin with the name of the document. */
	readonly name: readonly string[];
	/** Telling words that are no part of the citation, the name of the document included. */
	readonly rest: readonly string[];
}

const ROMAN = '[ivxl]+';
/** A unit and its number, folded; the level's short forms are those of notes and phones. */
const UNITS: readonly (readonly [Level, RegExp])[] = [
	['annex', new RegExp(String.raw`\bphu luc (?:so )?(${ROMAN}|\d+)\b`, 'gu')],
	['part', new RegExp(String.raw`\bphan (?:thu )?(${ROMAN}|\d+)\b`, 'gu')],
	['chapter', new RegExp(String.raw`\b(?:chuong|ch) ?(${ROMAN}|\d+)\b`, 'gu')],
	['section', new RegExp(String.raw`\bmuc (?:so )?(${ROMAN}|\d+(?:\.\d+)*)\b`, 'gu')],
	['article', /\b(?:dieu|d)\.? ?(\d+[a-z]?)\b/gu],
	['clause', /\b(?:khoan|k)\.? ?(\d+[a-z]?)\b/gu],
	['item', /\bgach(?: dau dong)?(?: thu)? ?(\d+)\b/gu],
	['point', /\bdiem (\d+(?:\.\d+)+|[a-zđ](?=[\s)]|$))/gu],
];
const FULL_NUMBER =
	/\b(\d{1,5}) ?[/ -] ?((?:19|20)\d{2})(?: ?[/ -] ?((?:qh\d+|[a-z]{2,8})(?:[ -](?:[a-z]{2,6}))?))?(?![a-z\d])/u;
const SHORT_NUMBER = /\b(\d{1,5}) ?\/ ?([a-z]{2,8}(?:-[a-z]{2,8})?)\b/u;
const YEAR = /\b(?:nam )?((?:19|20)\d{2})\b/u;

/** Folded names and short forms of types, the longest first. "l" and "ct" say too little. */
const TYPES = DOCUMENT_TYPES.flatMap(({ name, short = [] }) =>
	[name, ...short].map((written) => ({ written: fold(written), name })),
).sort((a, b) => b.written.length - a.written.length);
const TYPE = new RegExp(String.raw`\b(${TYPES.map(({ written }) => written).join('|')})(?= |\d|$)`, 'u');
const TYPE_NUMBER = /^ *(?:so )?(\d{1,5})\b(?!\.)/u;

/** Reads what was typed; null where it cites nothing. Any string will do. */
export function readCitation(typed: string): TypedCitation | null {
	let rest = ` ${spellOut(foldKeepingPoint(typed))} `;
	const cut = (pattern: RegExp) => {
		const found = pattern.exec(rest);
		if (found) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
		return found;
	};
	const path = UNITS.flatMap(([level, pattern]): PathStep[] => {
		const found = cut(new RegExp(pattern.source, 'u'));
		return found?.[1] === undefined ? [] : [{ level, number: numberOf(level, found[1]) }];
	});
	rest = rest.replaceAll(/ +/gu, ' ').replaceAll('đ', 'd');
	const full = cut(FULL_NUMBER);
	const short = full ? null : cut(SHORT_NUMBER);
	const kind = cut(TYPE);
	const behind = kind && !full && !short ? TYPE_NUMBER.exec(rest.slice(kind.index)) : null;
	if (kind && behind) rest = rest.slice(0, kind.index) + rest.slice(kind.index + behind[0].length);
	const number = full?.[1] ?? short?.[1] ?? behind?.[1] ?? null;
	if (path.length === 0 && number === null) return null;
	const year = full?.[2] ?? cut(YEAR)?.[1];
	const suffix = full?.[3] ?? short?.[2];
	return {
		path: path.sort((a, b) => RANK[a.level] - RANK[b.level]),
		type: TYPES.find(({ written }) => written === kind?.[1])?.name ?? null,
		number,
		year: year === undefined ? null : Number(year),
		suffix: suffix?.replaceAll(' ', '-') ?? null,
		name: kind === null ? [] : splitWords(rest.slice(kind.index)).map(({ key }) => key),
		rest: tellingWords(rest),
	};
}

/** "Mục II.3" is khoản 3 of mục II; "phần thứ ba" is phần III. */
function spellOut(folded: string): string {
	return folded
		.replaceAll(/\b(?:muc )?([ivx]+)\.(\d+)\b/gu, 'muc $1 khoan $2')
		.replaceAll(/\bthu (nhat|hai|ba|tu|nam|sau|bay)\b/gu, (_, word: string) =>
			String(ORDINALS.indexOf(word) + 1),
		);
}

/** Folded, as they stand in "phần thứ ba". */
const ORDINALS = ['nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay'];

/** Point đ is not point d, so đ stays until the points are read. */
function foldKeepingPoint(typed: string): string {
	const kept = fold(typed.replaceAll(/(?<=điểm\s+|diem\s+)đ(?![\p{L}])/giu, '\u{E000}'));
	return kept
		.replaceAll('\u{E000}', 'đ')
		.replaceAll(/[\s,;:“”"'()]+/gu, ' ')
		.trim();
}

function numberOf(level: Level, written: string): string {
	return level === 'article' || level === 'clause' || level === 'point' ? written : written.toUpperCase();
}

/** Words between the parts of a citation say nothing of their own. */
const FILLERS = new Set([
	'thi',
	'so',
	'ngai',
	'nam',
	'thang',
	'tinh',
	'chinh',
	'phu',
	'ubnd',
	'noi',
	'dung',
	'tra',
	'cuu',
	'van',
	'ban',
	'xem',
	'toan',
	...'hieu luc con het bi thay the bang may ap dung tu bao gio khi ngay cai ve'.split(' '),
]);

function tellingWords(rest: string): string[] {
	const words = splitWords(rest);
	const weak = weakPlaces(words);
	return words.flatMap(({ key }, index) => (weak[index] === true || FILLERS.has(key) ? [] : [key]));
}
