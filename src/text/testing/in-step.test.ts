import { describe, expect, it } from 'vitest';
import { expectInStep, LONGER } from './in-step.ts';

/** Looks at each character once. */
const once = (text: string): number => Array.from(text).filter((letter) => letter === 'b').length;
/** Looks at all characters before each. */
const again = (text: string): number => {
	let seen = 0;
	for (let end = 0; end < text.length; end++)
		for (let at = 0; at < end; at++) if (text.charCodeAt(at) === 98) seen++;
	return seen;
};

describe('time in step with length', () => {
	it('is what looking at each character once takes', () => {
		expect(() => {
			expectInStep(once, 'a'.repeat(50_000), 'a'.repeat(50_000 * LONGER));
		}).not.toThrow();
	});
	it('is not what looking at all characters before each takes', () => {
		expect(() => {
			expectInStep(again, 'a'.repeat(3_000), 'a'.repeat(3_000 * LONGER));
		}).toThrow('to be less than');
	});
});
