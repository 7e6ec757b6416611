/** Lists of postings while an index is built, laid flat: a list of one record then costs twenty bytes, not an object and two arrays. */
import { LONGEST_LIST, type Postings } from './format.ts';

/** A list is cut to what will be kept of it as soon as it has twice as much. */
const LONGEST_GROWING = LONGEST_LIST * 2;
const FIRST_SIZE = 1 << 16;

/** Grows list by list; each list is a chain of places, the last record first. */
export class PostingLists {
	private records = new Int32Array(FIRST_SIZE);
	private strengths = new Float64Array(FIRST_SIZE);
	private next = new Int32Array(FIRST_SIZE);
	/** Place 0 ends a chain. */
	private size = 1;
	/** The chain of places that were given back. */
	private free = 0;
	private readonly heads: number[] = [];
	private readonly counts: number[] = [];
	private readonly kept: number[] = [];

	/** Opens an empty list and gives its number. */
	open(): number {
		this.counts.push(0);
		this.kept.push(0);
		return this.heads.push(0) - 1;
	}

	/** Adds a record behind those that the list has; records come in the order of their numbers. */
	add(list: number, record: number, strength: number): void {
		this.link(list, record, strength);
		this.counts[list] = (this.counts[list] ?? 0) + 1;
		if ((this.kept[list] ?? 0) >= LONGEST_GROWING) this.cut(list);
	}

	/** How many records the list was given. */
	count(list: number): number {
		return this.counts[list] ?? 0;
	}

	/** The records that the term says most about, in the order of their numbers. */
	read(list: number): Postings {
		if ((this.kept[list] ?? 0) > LONGEST_LIST) this.cut(list);
		const places = this.placesOf(list).reverse();
		return {
			count: this.count(list),
			records: places.map((place) => this.records[place] ?? 0),
			strengths: places.map((place) => this.strengths[place] ?? 0),
		};
	}

	private placesOf(list: number): number[] {
		const places: number[] = [];
		for (let place = this.heads[list] ?? 0; place > 0; place = this.next[place] ?? 0) places.push(place);
		return places;
	}

	private cut(list: number): void {
		const kept = this.placesOf(list)
			.map((place) => ({
				place,
				record: this.records[place] ?? 0,
				strength: this.strengths[place] ?? 0,
			}))
			.sort((a, b) => b.strength - a.strength || a.record - b.record);
		this.heads[list] = 0;
		this.kept[list] = 0;
		for (const { place } of kept) {
			this.next[place] = this.free;
			this.free = place;
		}
		const strongest = kept.slice(0, LONGEST_LIST).sort((a, b) => a.record - b.record);
		for (const { record, strength } of strongest) this.link(list, record, strength);
	}

	private link(list: number, record: number, strength: number): void {
		const place = this.takePlace();
		this.records[place] = record;
		this.strengths[place] = strength;
		this.next[place] = this.heads[list] ?? 0;
		this.heads[list] = place;
		this.kept[list] = (this.kept[list] ?? 0) + 1;
	}

	private takePlace(): number {
		const given = this.free;
		if (given > 0) {
			this.free = this.next[given] ?? 0;
			return given;
		}
		if (this.size === this.records.length) this.grow();
		this.size += 1;
		return this.size - 1;
	}

	private grow(): void {
		const size = Math.ceil(this.size * 1.5);
		const records = new Int32Array(size);
		records.set(this.records);
		this.records = records;
		const strengths = new Float64Array(size);
		strengths.set(this.strengths);
		this.strengths = strengths;
		const next = new Int32Array(size);
		next.set(this.next);
		this.next = next;
	}
}
