import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultOf, growthFaultOf } from './judge.ts';
import { mutate, numbersFrom } from './mutate.ts';
import { TARGETS } from './targets.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const INPUTS = 25;

describe.each(Object.entries(TARGETS))('%s', (name, target) => {
	it('reads nearly real input without a crash or a hang, in time that grows with its length (npm run fuzz: more)', () => {
		const next = numbersFrom(2026);
		const corpus = target.corpus();
		const inputs = Array.from({ length: INPUTS }, () => mutate(corpus, next));
		expect(inputs.flatMap((text) => faultOf(target, text) ?? [])).toEqual([]);
		expect(growthFaultOf(target, inputs[0]?.slice(0, 2000) ?? '')).toBeNull();
	});

	it('reads what once was its fault', () => {
		const folder = join(FIXTURES, name);
		const found = existsSync(folder)
			? readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
			: [];
		expect(found.flatMap((text) => faultOf(target, text) ?? [])).toEqual([]);
	});
});

it('the same seed makes the same input', () => {
	const make = (seed: number) => mutate(['Điều 1. Phạm vi điều chỉnh', 'Khoản 2'], numbersFrom(seed));
	expect(make(7)).toBe(make(7));
	expect(make(7)).not.toBe(make(8));
});
