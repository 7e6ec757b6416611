import type { Provision } from '../tree.ts';
import { wordsOf } from './words.ts';

/** The words of a provision and all below it, as pairs of neighbours with how often each stands there. */
interface Bag {
	readonly pairs: ReadonlyMap<string, number>;
	readonly size: number;
	/** The words in their order. */
	readonly keys: readonly string[];
	/** The same in one: equal where the provisions say the same. */
	readonly whole: string;
}

const bags = new WeakMap<Provision, Bag>();

/** From 0, no two words in common, to 1: how much of their words two provisions share, all below them included. */
export function likeness(one: Provision, other: Provision): number {
	const [a, b] = [bagOf(one), bagOf(other)];
	if (a.whole === b.whole) return 1;
	const [small, large] = a.size < b.size ? [a, b] : [b, a];
	let shared = 0;
	for (const [pair, count] of small.pairs) shared += Math.min(count, large.pairs.get(pair) ?? 0);
	// Short of 1: the same words in another order are not the same.
	return Math.min(0.99, (2 * shared) / (a.size + b.size));
}

/** How many words a provision has, all below it included. */
export function lengthOf(provision: Provision): number {
	return bagOf(provision).size;
}

function bagOf(provision: Provision): Bag {
	const known = bags.get(provision);
	if (known !== undefined) return known;
	const keys = keysOf(provision);
	const pairs = new Map<string, number>();
	keys.forEach((key, index) => {
		const pair = `${keys[index - 1] ?? ''} ${key}`;
		pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
	});
	const bag = { pairs, size: keys.length, keys, whole: keys.join(' ') };
	bags.set(provision, bag);
	return bag;
}

/** Marks are left out: a clause that only got another number is the same clause. */
function keysOf({ content, children }: Provision): string[] {
	return [...wordsOf(content.text).map(({ key }) => key), ...children.flatMap((child) => bagOf(child).keys)];
}
