/** A text broken into lines, and how large it may be set. */
export interface Wrapped {
	readonly lines: readonly string[];
	/** Font size, in the unit of `width`. */
	readonly size: number;
}

/** A size, and how many lines of it there is room for. */
interface Size {
	readonly size: number;
	readonly lines: number;
}

/** Where a text has to fit. */
export interface Room {
	readonly width: number;
	/** Sizes to try, the largest first. Where none will do, the last is made smaller until the text fits. */
	readonly sizes: readonly [Size, ...Size[]];
	/** Width of a text at size 1. */
	readonly measure: (text: string) => number;
}

/**
 * Sets a text as large as its room allows, whole: what does not fit is set smaller, never cut. Lines break between
 * syllables and come out even; a number stays with what it counts, a name is kept together where that is possible.
 */
export function wrap(text: string, { width, sizes, measure }: Room): Wrapped {
	const words = text.normalize('NFC').split(/\s+/u).filter(Boolean);
	const line = { words, widths: words.map((word) => measure(word)), space: measure(' ') };
	for (const { size, lines: most } of allSizes(sizes)) {
		const lines = broken(line, width / size);
		if (lines !== null && lines.length <= most) return { lines, size };
	}
	throw new RangeError(`no size fits “${text}”`);
}

/** The sizes of the room, then smaller ones; the block may not grow, so smaller letters earn more lines. */
function* allSizes(sizes: Room['sizes']): Generator<Size> {
	yield* sizes;
	const last = sizes.at(-1) ?? sizes[0];
	for (let factor = 0.94; factor > 0.01; factor *= 0.94) {
		yield { size: last.size * factor, lines: Math.max(1, Math.floor(last.lines / factor)) };
	}
}

interface Line {
	readonly words: readonly string[];
	/** At size 1, as `space`. */
	readonly widths: readonly number[];
	readonly space: number;
}

interface Best {
	readonly cost: number;
	/** The first word of the last line. */
	readonly from: number;
}

/** The cheapest breaks into the fewest lines; null where a single word is wider than a line. `width` is in ems. */
function broken(line: Line, width: number): readonly string[] | null {
	const fewest = fewestLines(line, width);
	if (fewest === null) return null;
	const even = reach(line, 0, line.words.length) / fewest;
	const steps: (readonly (Best | undefined)[])[] = [];
	let before: readonly (Best | undefined)[] = [{ cost: 0, from: 0 }];
	for (let count = 1; count <= fewest; count += 1) {
		const known = before;
		before = Array.from({ length: line.words.length + 1 }, (_, to) =>
			bestEnd(line, known, { to, width, even }),
		);
		steps.push(before);
	}
	return readBack(line, steps);
}

/** The cheapest last line that ends before the word `to`, `known` being the best of the lines above it. */
function bestEnd(
	line: Line,
	known: readonly (Best | undefined)[],
	{ to, width, even }: { readonly to: number; readonly width: number; readonly even: number },
): Best | undefined {
	let found: Best | undefined;
	for (let from = to - 1; from >= 0; from -= 1) {
		const length = reach(line, from, to);
		if (length > width) break;
		const above = known[from];
		if (!above) continue;
		const cost = above.cost + (length - even) ** 2 + breakCost(line.words, to);
		if (!found || cost < found.cost) found = { cost, from };
	}
	return found;
}

function readBack({ words }: Line, steps: readonly (readonly (Best | undefined)[])[]): readonly string[] {
	let to = words.length;
	return steps
		.toReversed()
		.map((step) => {
			const from = step[to]?.from ?? 0;
			const text = words.slice(from, to).join(' ');
			to = from;
			return text;
		})
		.reverse();
}

/** Width of the words from `from` to before `to`. */
function reach({ widths, space }: Line, from: number, to: number): number {
	return widths.slice(from, to).reduce((sum, width) => sum + width, (to - from - 1) * space);
}

/** How many lines it takes at least. */
function fewestLines(line: Line, width: number): number | null {
	if (line.widths.some((word) => word > width)) return null;
	let lines = 1;
	let from = 0;
	for (let to = 1; to <= line.words.length; to += 1) {
		if (reach(line, from, to) <= width) continue;
		lines += 1;
		from = to - 1;
	}
	return lines;
}

/** What it costs, in square ems, to break before the word at `index`. */
function breakCost(words: readonly string[], index: number): number {
	if (index === words.length) return 0;
	const [before = '', after = ''] = [words[index - 1], words[index]];
	if (/[,;:.!?…”)]$/u.test(before)) return -10;
	if (/^[–—-]/u.test(after)) return 40;
	// "12 | độ C": a number and what it counts.
	if (/\d$/u.test(before)) return 30;
	// "Hoàng | Ngọc Lương": both capitals, and the first does not merely begin the sentence.
	if (index > 1 && isCapital(before) && isCapital(after)) return 20;
	return LEADING_WORDS.has(before.toLocaleLowerCase('vi')) ? 4 : 0;
}

/** Words that belong to what follows them: a line does not like to end with one. */
const LEADING_WORDS: ReadonlySet<string> = new Set(
	(
		'và của cho có ở trong với là để từ các những một bằng về như do tại theo khi đã đang sẽ được bị vào ra ' +
		'gần hơn khoảng cả mỗi xã huyện tỉnh thôn'
	).split(' '),
);

function isCapital(word: string): boolean {
	return /^[“(]?\p{Lu}/u.test(word);
}
