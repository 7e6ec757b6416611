/** Every term of an index while it is built: words by spelling, pairs of neighbours by two numbers; in the end, in order. */
import {
	MOST_INLINE,
	NAME_END,
	NAME_START,
	pairTerm,
	syllableTerm,
	type Postings,
	type Term,
	type TermEntry,
} from './format.ts';
import { leafOrder, type SizedTerm } from './leaf-order.ts';
import { PostingLists } from './posting-lists.ts';

/** Two numbers of words, or a home and a code, as one: far from what a number can hold exactly. */
const SCALE = 2 ** 26;

/** Every syllable of the index with the number of records it stands in. */
export interface Syllables {
	readonly keys: readonly string[];
	readonly counts: readonly number[];
}

/** Collects terms record by record. */
export class TermTable {
	private readonly numbers = new Map<string, number>();
	private readonly keys: string[] = [];
	private readonly counts: number[] = [];
	/** The record each word was last counted for. */
	private readonly counted: number[] = [];
	private readonly spellings: Map<string, number>[] = [];
	private readonly pairs = new Map<number, number>();
	private readonly lists = new PostingLists();
	private record = 0;
	private strengths = new Map<number, number>();

	constructor() {
		this.numberOf(NAME_START);
		this.numberOf(NAME_END);
	}

	/** Ends the record so far. */
	closeRecord(): void {
		for (const [list, strength] of this.strengths) this.lists.add(list, this.record, strength);
		this.strengths = new Map();
		this.record += 1;
	}

	addWord(key: string, spelling: string, strength: number): void {
		const number = this.numberOf(key);
		if (this.counted[number] !== this.record) {
			this.counted[number] = this.record;
			this.counts[number] = (this.counts[number] ?? 0) + 1;
		}
		const own = this.spellings[number] ?? new Map<string, number>();
		let list = own.get(spelling);
		if (list === undefined) own.set(spelling, (list = this.lists.open()));
		this.addTo(list, strength);
	}

	addPair(first: string, second: string, strength: number): void {
		const code = this.numberOf(first) * SCALE + this.numberOf(second);
		let list = this.pairs.get(code);
		if (list === undefined) this.pairs.set(code, (list = this.lists.open()));
		this.addTo(list, strength);
	}

	private addTo(list: number, strength: number): void {
		this.strengths.set(list, (this.strengths.get(list) ?? 0) + strength);
	}

	private numberOf(key: string): number {
		const known = this.numbers.get(key);
		if (known !== undefined) return known;
		const number = this.keys.push(key) - 1;
		this.numbers.set(key, number);
		this.counts.push(0);
		this.counted.push(-1);
		this.spellings.push(new Map());
		return number;
	}

	/**
	 * Every syllable: of a small index in the order of its leaves, of a large one sorted. Borders stand in every record, so
	 * that a pair with one has its home with the word.
	 */
	syllables(): Syllables {
		const sorted = this.keys.toSorted();
		const countOf = (key: string) =>
			key === NAME_START || key === NAME_END
				? this.record + 1
				: (this.counts[this.numbers.get(key) ?? -1] ?? 0);
		const keys =
			this.record > MOST_INLINE ? sorted : leafOrder(sorted, sorted.map(countOf), this.sizes(sorted));
		return { keys, counts: keys.map(countOf) };
	}

	/** Every term by the places of its words among the keys, with how many records its lists hold. */
	private *sizes(keys: readonly string[]): Generator<SizedTerm> {
		const places = this.placesIn(keys);
		for (const [number, own] of this.spellings.entries()) {
			const records = [...own.values()].reduce((sum, list) => sum + this.lists.count(list), 0);
			yield { first: places[number] ?? 0, records };
		}
		for (const [pair, list] of this.pairs) {
			const [first, second] = [places[Math.floor(pair / SCALE)] ?? 0, places[pair % SCALE] ?? 0];
			yield { first, second, records: this.lists.count(list) };
		}
	}

	/** The place of each word's number among the keys. */
	private placesIn(keys: readonly string[]): Int32Array {
		const places = new Int32Array(keys.length);
		for (const [place, key] of keys.entries()) places[this.numbers.get(key) ?? 0] = place;
		return places;
	}

	/** Every term with its lists, in the order of terms, one after the other. */
	*inOrder({ keys, counts }: Syllables): Generator<{ readonly term: Term; readonly entries: TermEntry[] }> {
		const numbers = keys.map((key) => this.numbers.get(key) ?? 0);
		for (const code of this.codes(this.placesIn(keys), counts)) {
			const term = { home: Math.floor(code / SCALE), code: code % SCALE };
			const entries = this.entriesOf(term, numbers);
			if (entries.length > 0) yield { term, entries };
		}
	}

	/** All terms, each as one number, sorted. */
	private codes(places: Int32Array, counts: readonly number[]): Float64Array {
		const codes = new Float64Array(this.keys.length + this.pairs.size);
		let at = 0;
		const add = ({ home, code }: Term) => {
			codes[at] = home * SCALE + code;
			at += 1;
		};
		for (let place = 0; place < this.keys.length; place++) add(syllableTerm(place));
		for (const pair of this.pairs.keys())
			add(pairTerm(places[Math.floor(pair / SCALE)] ?? 0, places[pair % SCALE] ?? 0, counts));
		return codes.sort();
	}

	private entriesOf({ home, code }: Term, numbers: readonly number[]): TermEntry[] {
		const own = numbers[home] ?? 0;
		if (code === 0) return bySize(this.spellings[own] ?? new Map(), this.lists);
		const other = numbers[Math.floor((code - 1) / 2)] ?? 0;
		const list = this.pairs.get(code % 2 === 1 ? own * SCALE + other : other * SCALE + own);
		return list === undefined ? [] : [{ spelling: '', postings: this.lists.read(list) }];
	}
}

/** The spelling of most records first. */
function bySize(spellings: ReadonlyMap<string, number>, lists: PostingLists): TermEntry[] {
	return Array.from(spellings, ([spelling, list]): TermEntry => ({
		spelling,
		postings: lists.read(list),
	})).sort((a, b) => size(b) - size(a) || (a.spelling < b.spelling ? -1 : 1));
}

function size({ postings }: { readonly postings: Postings }): number {
	return postings.count;
}
