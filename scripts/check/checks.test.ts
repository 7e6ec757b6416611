import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSite } from './checks.ts';
import { CODES } from './finding.ts';
import { brokenCases, copyCase, FIXTURES, openCase } from './testing.ts';

/** Their files would be too large to keep; size.test.ts makes them. */
const WITHOUT_FOLDER = ['page-heavy', 'script-heavy', 'files-many'];

test('a good site has no findings', async () => {
	expect(await checkSite(openCase(copyCase()))).toEqual([]);
});

describe('each broken case is reported, where it is and with nothing else', () => {
	test.each(brokenCases())('%s', async (name) => {
		const findings = await checkSite(openCase(copyCase(name)));
		expect(findings.map(({ code }) => code)).toEqual(findings.map(() => name));
		const places = findings.map(({ file, line }) => (line === undefined ? { file } : { file, line }));
		expect(places).toEqual(readExpected(name));
	});
});

test('every code has a case', () => {
	expect([...brokenCases(), ...WITHOUT_FOLDER].sort()).toEqual([...CODES].sort());
});

test('every code is explained in the README, and only codes are', () => {
	const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
	const explained = [...readme.matchAll(/^\| `([a-z0-9-]+)` +\|/gm)].map(([, code]) => code);
	expect(explained).toEqual([...CODES]);
});

function readExpected(name: string): unknown {
	return JSON.parse(readFileSync(join(FIXTURES, name, 'expected.json'), 'utf8'));
}
