import { expect } from 'vitest';

/** Where time is in step with length, eight times the length takes eight times as long; where each piece looks at all others, 64 times. */
export const LONGER = 8;
const STEEPEST = 24;
/** Milliseconds below which what the machine does beside is longer than the work. */
const LEAST = 5;
const TRIES = 6;

/**
 * Asks that `work` on something `LONGER` times as long takes time in step with it. Counts processor time
 * and takes the shortest of some tries: a busy machine makes a run longer, never shorter.
 *
 * @param short what is read, made before time is taken
 * @param long the same kind of thing, eight times as long
 */
export function expectInStep<Input>(work: (input: Input) => unknown, short: Input, long: Input): void {
	let [shortest, longest] = [Infinity, Infinity];
	for (let tried = 0; tried < TRIES; tried++) {
		shortest = Math.min(shortest, timeOf(work, short));
		longest = Math.min(longest, timeOf(work, long));
		if (longest < Math.max(shortest, LEAST) * STEEPEST) break;
	}
	expect(longest).toBeLessThan(Math.max(shortest, LEAST) * STEEPEST);
}

/** Milliseconds. */
function timeOf<Input>(work: (input: Input) => unknown, input: Input): number {
	const start = process.cpuUsage();
	work(input);
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}
