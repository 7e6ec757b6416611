import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lint } from './testing/oxlint.ts';

/** The fixture itself switches no check off: who looks for such lines finds none in it. */
const BROKEN = readFileSync(join(import.meta.dirname, 'fixtures/broken.txt'), 'utf8').replace(
	'OFF',
	'ignore',
);
const LEVEL = "export type Level = 'high' | 'low';\nexport type Kind = 'a' | 'b';\n";

test('each line that breaks a rule is reported under that rule, and no other line', () => {
	const marked = BROKEN.split('\n').flatMap((line, index) =>
		line
			.split(' // ')
			.slice(1)
			.map((rule) => `${String(index + 1)} ${rule}`),
	);
	const files = new Map([
		['src/broken.ts', BROKEN],
		['src/level.ts', LEVEL],
	]);
	const found = lint(files, '--type-aware').map(({ line, rule }) => `${String(line)} ${rule}`);
	expect(new Set(found)).toEqual(new Set(marked));
});
