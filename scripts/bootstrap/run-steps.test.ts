import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { runSteps } from './run-steps.mjs';

/** Runs steps that take as many milliseconds as they say; tells what began and ended, in order. */
async function trace(steps: readonly Timed[], width: number) {
	const events: string[] = [];
	const outcome = await runSteps(steps, width, async ({ name, ms, fails = false }) => {
		events.push(`+${name}`);
		await pause(ms);
		events.push(`-${name}`);
		return !fails;
	});
	return { ...outcome, events: events.join(' ') };
}

interface Timed {
	readonly name: string;
	readonly ms: number;
	readonly needs?: readonly string[];
	readonly fails?: boolean;
}

describe('steps', () => {
	it('run two at a time, in the order of the list', async () => {
		const steps = [
			{ name: 'a', ms: 60 },
			{ name: 'b', ms: 10 },
			{ name: 'c', ms: 10 },
		];
		expect(await trace(steps, 2)).toEqual({
			passed: ['b', 'c', 'a'],
			failed: [],
			events: '+a +b -b +c -c -a',
		});
	});

	it('run one at a time on one core', async () => {
		const steps = [
			{ name: 'a', ms: 10 },
			{ name: 'b', ms: 10 },
		];
		expect((await trace(steps, 1)).events).toBe('+a -a +b -b');
	});

	it('wait for what they need, and let others pass meanwhile', async () => {
		const steps = [
			{ name: 'a', ms: 40 },
			{ name: 'b', ms: 10, needs: ['a'] },
			{ name: 'c', ms: 10 },
		];
		expect((await trace(steps, 2)).events).toBe('+a +c -c -a +b -b');
	});

	it('do not begin after a failure; what runs then goes on to its end', async () => {
		const steps = [
			{ name: 'a', ms: 40 },
			{ name: 'b', ms: 10, fails: true },
			{ name: 'c', ms: 10 },
		];
		expect(await trace(steps, 2)).toEqual({ passed: ['a'], failed: ['b'], events: '+a +b -b -a' });
	});

	it('do not begin where what they need failed', async () => {
		const steps = [
			{ name: 'a', ms: 10, fails: true },
			{ name: 'b', ms: 10, needs: ['a'] },
		];
		expect(await trace(steps, 2)).toEqual({ passed: [], failed: ['a'], events: '+a -a' });
	});
});
