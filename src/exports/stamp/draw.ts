/** Small words for drawing on a whole-number grid; everything returns SVG markup or path data. */

/** A point, x to the right and y downwards. */
export type Point = readonly [number, number];

/** The point at `radius` from the middle in the direction of `degrees`, 0 upwards, clockwise. */
export function polar(radius: number, degrees: number): Point {
	const angle = (degrees * Math.PI) / 180;
	return [Math.round(radius * Math.sin(angle)), Math.round(-radius * Math.cos(angle))];
}

/** Whole numbers from 0 to `count` - 1. */
export function times<Value>(count: number, make: (index: number) => Value): readonly Value[] {
	return Array.from({ length: count }, (_, index) => make(index));
}

/** A closed shape through points. */
export function polygon(points: readonly Point[]): string {
	return `M${joined(points.flat())}z`;
}

/** Straight strokes, each from its first point to its second. */
export function strokes(lines: readonly (readonly [Point, Point])[]): string {
	return lines.map(([from, to]) => `M${joined([...from, ...to])}`).join('');
}

/** Numbers one after the other; a minus sign parts them as well as a blank does. */
function joined(numbers: readonly number[]): string {
	return numbers.map(String).join(' ').replaceAll(' -', '-');
}

/** A filled path. */
export function shape(d: string, fill: string): string {
	return `<path fill="${fill}" d="${d}"/>`;
}

/** Lines of one width. */
export function lines(d: string, stroke: string, width: number): string {
	return `<path stroke="${stroke}" stroke-width="${String(width)}" d="${d}"/>`;
}

/** A disc around the middle. */
export function disc(radius: number, fill: string): string {
	return `<circle r="${String(radius)}" fill="${fill}"/>`;
}

/** A circle line around the middle; `dash` cuts it into pieces. */
export function ring(radius: number, stroke: string, width: number, dash?: string): string {
	const cut = dash === undefined ? '' : ` stroke-dasharray="${dash}"`;
	return `<circle r="${String(radius)}" stroke="${stroke}" stroke-width="${String(width)}"${cut}/>`;
}

/** A dash pattern that divides a circle into `count` equal pieces, each drawn for `part` (0 to 1) of its length. */
export function divided(radius: number, count: number, part: number): string {
	const piece = (2 * Math.PI * radius) / count;
	return `${short(piece * part)} ${short(piece * (1 - part))}`;
}

/** A number with two decimals at most. */
function short(number: number): string {
	return String(Math.round(number * 100) / 100);
}

/**
 * `markup` drawn `count` times, turned by equal steps around the middle. Each level of groups draws the one below it
 * twice, so that sixty-four copies cost as little to write as six. `name` keeps the ids of two calls apart.
 */
export function around(markup: string, count: number, name: string): string {
	const step = 360 / count;
	let made = 1;
	let level = 0;
	let body = markup;
	for (const factor of factors(count)) {
		const id = `${name}${String(level)}`;
		const copies = times(factor - 1, (index) => {
			const turn = short(step * made * (index + 1));
			return `<use href="#${id}" transform="rotate(${turn})"/>`;
		});
		body = `<g id="${id}">${body}</g>${copies.join('')}`;
		made *= factor;
		level += 1;
	}
	return body;
}

/** The prime factors of a small number, the smallest first. */
function factors(count: number): readonly number[] {
	const found: number[] = [];
	let rest = count;
	for (let factor = 2; rest > 1;) {
		if (rest % factor === 0) {
			found.push(factor);
			rest /= factor;
		} else factor += 1;
	}
	return found;
}
