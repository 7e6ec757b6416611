import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPackages } from './licences.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Licences that ask for no more than their own words; LGPL and MPL for parts that we use as they are. */
const KNOWN = new Set([
	...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'Zlib'],
	...[
		'Python-2.0',
		'OFL-1.1',
		'MPL-2.0',
		'LGPL-3.0-or-later',
		'CC-BY-3.0',
		'CC-BY-4.0',
		'Unlicense',
		'WTFPL',
	],
]);

it('every package that package.json names has its reason in the table, and no other stands there', () => {
	const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
		readFileSync(join(ROOT, 'package.json'), 'utf8'),
	) as Record<string, Record<string, string>>;
	const named = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
	const table = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
	const rows = [...table.matchAll(/^\| `([^`]+)` *\| \S/gmu)].map(([, name]) => name);
	expect(rows.sort()).toEqual(named.sort());
});

it('every package is under a licence that we may use', () => {
	const unknown = readPackages(join(ROOT, 'package-lock.json')).filter(
		({ licence }) =>
			!(licence ?? 'MIT').split(/ AND | OR |[()]/u).every((part) => part === '' || KNOWN.has(part)),
	);
	expect(unknown).toEqual([]);
});
