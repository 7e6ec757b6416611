/** One step of an outline, in absolute coordinates, y downwards. */
export type Step =
	| readonly ['M' | 'L', number, number]
	| readonly ['Q', number, number, number, number]
	| readonly ['C', number, number, number, number, number, number]
	| readonly ['Z'];

interface Point {
	readonly x: number;
	readonly y: number;
}

/** How far, in units, a curve's handle may be moved to save writing it. */
const HANDLE_SLACK = 1;

/**
 * Path data of an outline on a whole-number grid, as short as it goes: relative steps, no sign or letter that can be
 * left out. Each point is rounded by itself, so that rounding never adds up.
 */
export function compactPath(steps: readonly Step[]): string {
	let at: Point = { x: 0, y: 0 };
	let start = at;
	/** The last handle of a quadratic curve, which `t` mirrors. */
	let handle: Point | null = null;
	let path = '';
	let letter = '';
	const write = (next: string, ...numbers: readonly number[]): void => {
		// The first point is absolute, so that outlines can be joined.
		const written = path === '' ? next.toUpperCase() : next;
		path += written === letter ? joined(numbers, true) : written + joined(numbers, false);
		// A letter repeats itself; only after "m" further pairs are lines.
		letter = written === 'm' ? 'l' : written;
	};
	const writeLine = (dx: number, dy: number): void => {
		if (dx === 0) write('v', dy);
		else if (dy === 0) write('h', dx);
		else write('l', dx, dy);
	};
	for (const [index, step] of steps.entries()) {
		// "z" draws the last line by itself.
		if (step[0] === 'L' && steps[index + 1]?.[0] === 'Z' && same(pairs(step)[0], start)) continue;
		if (step[0] === 'Z') {
			write('z');
			letter = '';
			at = start;
			handle = null;
			continue;
		}
		const points = pairs(step);
		const end = points.at(-1) ?? at;
		const [first] = points;
		const [dx, dy] = [end.x - at.x, end.y - at.y];
		const before = at;
		at = end;
		if (step[0] === 'M') {
			write('m', dx, dy);
			start = end;
			handle = null;
			continue;
		}
		if (dx === 0 && dy === 0 && step[0] !== 'C') continue;
		if (step[0] === 'L') {
			writeLine(dx, dy);
			handle = null;
		} else if (step[0] === 'Q' && first) {
			const mirrored: Point | null = handle && { x: 2 * before.x - handle.x, y: 2 * before.y - handle.y };
			if (isFlat(before, first, end)) {
				writeLine(dx, dy);
				handle = null;
			} else if (mirrored && near(mirrored, first)) {
				write('t', dx, dy);
				handle = mirrored;
			} else {
				write('q', first.x - before.x, first.y - before.y, dx, dy);
				handle = first;
			}
		} else {
			write('c', ...points.flatMap((point) => [point.x - before.x, point.y - before.y]));
			handle = null;
		}
	}
	return path;
}

function pairs(step: readonly (string | number)[]): readonly Point[] {
	const numbers = step.slice(1).map((number) => Math.round(Number(number)));
	const points: Point[] = [];
	for (let index = 0; index + 1 < numbers.length; index += 2) {
		points.push({ x: numbers[index] ?? 0, y: numbers[index + 1] ?? 0 });
	}
	return points;
}

function same(a: Point | undefined, b: Point): boolean {
	return a?.x === b.x && a.y === b.y;
}

/** A curve that leaves its chord by half a step of the grid at most. */
function isFlat(from: Point, handle: Point, to: Point): boolean {
	const chord = Math.hypot(to.x - from.x, to.y - from.y);
	const off = Math.abs((to.x - from.x) * (handle.y - from.y) - (to.y - from.y) * (handle.x - from.x));
	// The curve's middle is half as far from the chord as its handle.
	return chord > 0 && off / chord <= 1;
}

function near(a: Point, b: Point): boolean {
	return Math.abs(a.x - b.x) <= HANDLE_SLACK && Math.abs(a.y - b.y) <= HANDLE_SLACK;
}

/** "12-3 4": a minus sign parts numbers as well as a blank does. */
function joined(numbers: readonly number[], follows: boolean): string {
	return numbers
		.map((number, index) => (number < 0 || (index === 0 && !follows) ? String(number) : ` ${String(number)}`))
		.join('');
}
