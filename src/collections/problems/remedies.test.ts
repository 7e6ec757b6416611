import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { remedies } from './remedies.ts';

it('explains every code to editors in content/README.md, in the same order', () => {
	const readme = readFileSync(join(import.meta.dirname, '../../../content/README.md'), 'utf8');
	const explained = [...readme.matchAll(/^\| `([a-z]+(?:-[a-z0-9]+)+)` /gm)].map(([, code]) => code);
	expect(explained).toEqual(Object.keys(remedies));
});
