/**
 * A leaf of the word index as bytes: terms in order, each with its lists of records. Most records are said by what is
 * known already: a pair of neighbours stands only where its rarer word does, which comes first, and is about as strong
 * there. Of the 310 kB of leaves that gzip made of this site, 190 kB are left (29/11/2026).
 */
import { BitReader, BitWriter, codeEven, codeSixteen, EVEN, type BitCoder } from './bit-coder.ts';
import { levelOf, strengthOf, termName, type Postings, type Term, type TermEntry } from './format.ts';

/** What whoever writes or reads a leaf knows besides. */
export interface LeafContext {
	/** Every syllable key of the index. */
	readonly keys: readonly string[];
	/** How many records there are. */
	readonly records: number;
}

/** Terms on their way into a leaf. */
export interface LeafWriter {
	/** About how many bytes have been written. */
	readonly size: () => number;
	/** Terms come in order. */
	readonly add: (term: Term, entries: readonly TermEntry[]) => void;
	readonly finish: () => Uint8Array<ArrayBuffer>;
}

/** Begins a leaf. */
export function openLeaf(context: LeafContext): LeafWriter {
	const writer = new BitWriter(MODELS);
	const code = leafCoder(writer, context);
	return {
		size: () => writer.size,
		add(term, entries) {
			writer.bit(MORE, 1);
			code(term, entries);
		},
		finish() {
			writer.bit(MORE, 0);
			return writer.finish();
		},
	};
}

/** The lists of every term of a leaf, by `termName`. Throws where it is torn. */
export function readLeaf(bytes: Uint8Array, context: LeafContext): Map<string, readonly TermEntry[]> {
	const reader = new BitReader(bytes, MODELS);
	const code = leafCoder(reader, context);
	const terms = new Map<string, readonly TermEntry[]>();
	while (reader.bit(MORE) === 1) {
		const { term, entries } = code(NO_TERM, []);
		terms.set(termName(term), entries);
	}
	return terms;
}

/** What a reader hands over in place of what it is about to read. */
const NO_TERM: Term = { home: 0, code: 0 };
const NO_ENTRY: TermEntry = { spelling: '', postings: { count: 0, records: [], strengths: [] } };

/** Kinds of numbers; each is used by its own models. Gaps come in as many kinds as they have sizes. */
const HOME = 0;
const FIRST_CODE = 1;
const NEXT_CODE = 2;
const SPELLINGS = 3;
const CUT = 4;
const LENGTH = 5;
const PAIR_LENGTH = 6;
const GAP = PAIR_LENGTH + 12;
const PLACE = GAP + 32;
const NUMBERS = PLACE + 32;

/** Models of one kind of numbers: of their lengths, and of the first digits of each length. */
const LONGEST = 32;
const DIGITS = 3;
const OF_NUMBER = LONGEST * (1 + 2 ** DIGITS);

/** Sixteen levels, sixteen signs. */
const OF_SIXTEEN = 16;

/** Where the models of each part begin. */
const MORE = EVEN + 1;
const IS_CUT = MORE + 1;
const IS_WITHIN = IS_CUT + 1;
const OF_NUMBERS = IS_WITHIN + 1;
const OF_LEVELS = OF_NUMBERS + NUMBERS * OF_NUMBER;
const OF_PAIR_LEVELS = OF_LEVELS + (OF_SIXTEEN + 1) * OF_SIXTEEN;
const OF_SIGNS = OF_PAIR_LEVELS + OF_SIXTEEN * OF_SIXTEEN;
const LETTERS = 128;
const MODELS = OF_SIGNS + LETTERS * OF_SIXTEEN;

/**
 * Signs of a spelling: the letter of the key itself, the end, one of these, any other. The dot below stands first of the
 * tones: a bundler writes them out, and in this order they are composed as Unicode wants.
 */
const SIGNS = 'ăâêôơưđ\u0323\u0300\u0301\u0303\u0309';
const SAME = 0;
const END = 1;
const OTHER = 15;
const FIRST_SIGN = 2;

/** Where the syllable of the last term stands, and how strong: pairs follow it. */
interface Home {
	readonly number: number;
	readonly records: readonly number[];
	/** Record → its place among them. */
	readonly places: ReadonlyMap<number, number>;
	readonly levels: ReadonlyMap<number, number>;
}

/** Writes or reads one term after the other. */
function leafCoder(coder: BitCoder, { keys, records }: LeafContext) {
	let before = NO_TERM;
	let isFirst = true;
	let home: Home | null = null;
	return (given: Term, entries: readonly TermEntry[]): { term: Term; entries: TermEntry[] } => {
		const term = codeTerm(coder, given, before, isFirst);
		if (home?.number !== term.home) home = null;
		const count = term.code === 0 ? codeNumber(coder, SPELLINGS, entries.length) : 1;
		const coded = Array.from({ length: count }, (_, at) => {
			const { spelling, postings } = entries[at] ?? NO_ENTRY;
			return {
				spelling: term.code === 0 ? codeSpelling(coder, spelling, keys[term.home] ?? '') : '',
				postings: codePostings(coder, postings, { home: term.code === 0 ? null : home, records }),
			};
		});
		if (term.code === 0) home = homeOf(term.home, coded);
		before = term;
		isFirst = false;
		return { term, entries: coded };
	};
}

function codeTerm(coder: BitCoder, { home, code }: Term, before: Term, isFirst: boolean): Term {
	const step = codeNumber(coder, HOME, home - before.home);
	if (isFirst || step > 0) return { home: before.home + step, code: codeNumber(coder, FIRST_CODE, code) };
	return { home: before.home, code: before.code + 1 + codeNumber(coder, NEXT_CODE, code - before.code - 1) };
}

function homeOf(number: number, entries: readonly TermEntry[]): Home {
	const levels = new Map<number, number>();
	for (const { postings } of entries) {
		postings.records.forEach((record, at) => {
			const level = levelOf(postings.strengths[at] ?? 0);
			levels.set(record, Math.max(levels.get(record) ?? 0, level));
		});
	}
	const records = [...levels.keys()].sort((a, b) => a - b);
	return { number, levels, records, places: new Map(records.map((record, place) => [record, place])) };
}

interface Within {
	/** The syllable in whose records a pair may stand. */
	readonly home: Home | null;
	readonly records: number;
}

function codePostings(coder: BitCoder, given: Postings, { home, records }: Within): Postings {
	const isCut = coder.bit(IS_CUT, given.count > given.records.length ? 1 : 0) === 1;
	const cut = isCut ? codeNumber(coder, CUT, given.count - given.records.length) : 0;
	const kind = home === null ? LENGTH : PAIR_LENGTH + Math.min(11, bitsOf(home.records.length));
	const length = 1 + codeNumber(coder, kind, given.records.length - 1);
	if (length > records) throw new Error('Một phần chỉ mục tìm kiếm bị cụt.');
	const isWithin =
		home !== null &&
		coder.bit(IS_WITHIN, given.records.every((record) => home.levels.has(record)) ? 1 : 0) === 1;
	const list = isWithin ? codeWithin(coder, given, home, length) : codeAlone(coder, given, records, length);
	return { count: length + cut, ...list };
}

type List = Omit<Postings, 'count'>;

/** A list by the distances of its records, each level by the one before. */
function codeAlone(coder: BitCoder, given: List, all: number, length: number): List {
	const records: number[] = [];
	const strengths: number[] = [];
	let last = -1;
	let level = OF_SIXTEEN;
	for (let at = 0; at < length; at++) {
		const kind = GAP + spread(all - last - 1, length - at);
		last += 1 + codeNumber(coder, kind, (given.records[at] ?? 0) - last - 1);
		level = codeSixteen(coder, OF_LEVELS + level * OF_SIXTEEN, levelOf(given.strengths[at] ?? 0));
		records.push(last);
		strengths.push(strengthOf(level));
	}
	return { records, strengths };
}

/** A list by the places of its records among those of its syllable, each level by that of the syllable. */
function codeWithin(coder: BitCoder, given: List, home: Home, length: number): List {
	const records: number[] = [];
	const strengths: number[] = [];
	let last = -1;
	for (let at = 0; at < length; at++) {
		const left = home.records.length - last - 1;
		const place = (home.places.get(given.records[at] ?? 0) ?? 0) - last - 1;
		// Where all that are left are taken there is nothing to say.
		last += 1 + (left === length - at ? 0 : codeNumber(coder, PLACE + spread(left, length - at), place));
		const record = home.records[last] ?? 0;
		const near = OF_PAIR_LEVELS + (home.levels.get(record) ?? 0) * OF_SIXTEEN;
		records.push(record);
		strengths.push(strengthOf(codeSixteen(coder, near, levelOf(given.strengths[at] ?? 0))));
	}
	return { records, strengths };
}

/** How far apart so many lie among so many, as one of 32 kinds. */
function spread(among: number, count: number): number {
	return Math.min(31, bitsOf(Math.floor((among * 4) / count)));
}

function bitsOf(value: number): number {
	return 32 - Math.clz32(value);
}

/** A spelling by the letters of its key: most letters are those of the key, the others are few. */
function codeSpelling(coder: BitCoder, given: string, key: string): string {
	let spelling = '';
	for (;;) {
		const at = spelling.length;
		const own = key[at];
		// Behind the key stand tones, each place of its own kind.
		const near = own === undefined ? Math.min(2, at - key.length) : key.charCodeAt(at) % LETTERS;
		const sign = codeSixteen(coder, OF_SIGNS + near * OF_SIXTEEN, signOf(given[at], own));
		if (sign === END) return spelling;
		if (sign === SAME) spelling += own ?? '';
		else if (sign === OTHER) spelling += String.fromCharCode(codeEven(coder, given.charCodeAt(at), 16));
		else spelling += SIGNS[sign - FIRST_SIGN] ?? '';
	}
}

function signOf(letter: string | undefined, own: string | undefined): number {
	if (letter === undefined) return END;
	if (letter === own) return SAME;
	const place = SIGNS.indexOf(letter);
	return place < 0 ? OTHER : FIRST_SIGN + place;
}

/** A number from 0 up: how many digits it has, the first of them by models, the others even. */
function codeNumber(coder: BitCoder, kind: number, given: number): number {
	const models = OF_NUMBERS + kind * OF_NUMBER;
	const wanted = bitsOf(given + 1) - 1;
	let length = 0;
	while (length < LONGEST - 1 && coder.bit(models + length, length < wanted ? 1 : 0) === 1) length += 1;
	const digits = models + LONGEST + length * 2 ** DIGITS;
	let value = 1;
	for (let left = length - 1; left >= 0; left--) {
		const model = length - left <= DIGITS ? digits + value : EVEN;
		value = value * 2 + coder.bit(model, Math.floor((given + 1) / 2 ** left) % 2);
	}
	return value - 1;
}
