import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isNumber, numberSlug, stepFrom } from './numbering.ts';

/** One table of cases: how numbers are written in addresses and what may follow what. */
interface Table {
	readonly slugs: readonly (readonly [number: string, slug: string])[];
	readonly steps: readonly (readonly [previous: string | null, number: string, step: string])[];
	readonly notNumbers: readonly string[];
}

const table = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/numbering.json'), 'utf8')) as Table;

describe('numbers', () => {
	it.each(table.slugs)('"%s" is "%s" in addresses', (number, slug) => {
		expect(numberSlug(number)).toBe(slug);
	});
	it.each(table.steps)('after %s, "%s" is a step "%s"', (previous, number, step) => {
		expect(stepFrom(previous, number)).toBe(step);
	});
	it.each(table.notNumbers)('"%s" cannot be counted', (number) => {
		expect(isNumber(number)).toBe(false);
	});
});
