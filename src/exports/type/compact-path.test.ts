import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactPath, type Step } from './compact-path.ts';

const number = fc.integer({ min: -900, max: 900 });
const line = fc.tuple(fc.constant('L' as const), number, number);
const curve = fc.tuple(fc.constant('C' as const), number, number, number, number, number, number);
const start = fc.tuple(fc.constant('M' as const), number, number);
const end = fc.constant(['Z'] as const);
const outline = fc
	.tuple(start, fc.array(fc.oneof(line, curve), { minLength: 1 }), end)
	.map(([first, middle, last]): Step[] => [first, ...middle, last]);

/** Where each step of written path data ends, read by the rules of SVG; curves of `t` and `q` included. */
function endsOf(d: string): string[] {
	let [x, y, startX, startY] = [0, 0, 0, 0];
	const ends: string[] = [];
	for (const [, letter = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
		const numbers = (rest.match(/-?\d+/g) ?? []).map(Number);
		if (letter === 'z') {
			[x, y] = [startX, startY];
			ends.push('z');
			continue;
		}
		const size = { m: 2, l: 2, t: 2, h: 1, v: 1, q: 4, c: 6 }[letter.toLowerCase()] ?? 0;
		for (let at = 0; at < numbers.length; at += size) {
			const [dx = 0, dy = 0] =
				size === 1
					? letter === 'h'
						? [numbers[at], 0]
						: [0, numbers[at]]
					: numbers.slice(at + size - 2, at + size);
			[x, y] = letter === 'M' ? [dx, dy] : [x + dx, y + dy];
			if (letter.toLowerCase() === 'm' && at === 0) [startX, startY] = [x, y];
			ends.push(`${String(x)} ${String(y)}`);
		}
	}
	return ends;
}

/** The same of the steps themselves, without steps that go nowhere and lines that closing draws anyway. */
function expectedEnds(steps: readonly Step[]): string[] {
	const ends: string[] = [];
	let first = '';
	let last = '';
	for (const [index, step] of steps.entries()) {
		const point = step.slice(-2).map(Number).join(' ');
		if (step[0] === 'Z') {
			ends.push('z');
			last = first;
			continue;
		}
		if (step[0] === 'L' && (point === last || (steps[index + 1]?.[0] === 'Z' && point === first))) continue;
		if (step[0] === 'M') first = point;
		ends.push(point);
		last = point;
	}
	return ends;
}

describe('path data', () => {
	it('ends every step where the outline does, whatever was left out', () => {
		fc.assert(
			fc.property(fc.array(outline, { minLength: 1, maxLength: 4 }), (outlines) => {
				const steps = outlines.flat();
				expect(endsOf(compactPath(steps))).toEqual(expectedEnds(steps));
			}),
		);
	});

	it('begins with an absolute point, so that two outlines can be joined', () => {
		expect(compactPath([['M', 10, 20], ['L', 30, 20], ['L', 30, 50], ['Z']])).toBe('M10 20h20v30z');
	});

	it('rounds each point by itself, so that an outline of a thousand small steps does not drift', () => {
		const steps = Array.from({ length: 1000 }, (_, index): Step => ['L', (index + 1) * 0.4, 0]);
		expect(endsOf(compactPath([['M', 0, 0], ...steps])).at(-1)).toBe('400 0');
	});

	it('writes a smooth row of curves with the handle of the first alone', () => {
		const wave: Step[] = [
			['M', 0, 0],
			['Q', 10, 20, 20, 0],
			['Q', 30, -20, 40, 0],
			['Q', 50, 20, 60, 0],
		];
		expect(compactPath(wave)).toBe('M0 0q10 20 20 0t20 0 20 0');
	});
});
