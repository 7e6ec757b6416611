/** What runs in the browser holds nothing newer than the floor in README.md: Chrome 110, Firefox 115, Safari 16.4. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
/** Methods that came after the floor; `records/` runs at build time alone. */
const NEWER =
	/\.(?:intersection|union|difference|symmetricDifference|isSubsetOf)\(|\b(?:Object|Map)\.groupBy\(|\bPromise\.(?:withResolvers|try)\(|\bArray\.fromAsync\(|\.(?:keys|values|entries)\(\)\.(?:map|filter|some|every|find|toArray)\(|\bIterator\.from\(|\bRegExp\.escape\(|\/[a-z]*v[a-z]*[;,)]/u;

it('holds nothing newer than the floor', () => {
	const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(
		(path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('records'),
	);
	const newer = files.filter((path) => NEWER.test(readFileSync(join(ROOT, path), 'utf8')));
	expect(newer).toEqual([]);
});

it('would see what is newer', () => {
	expect(NEWER.test('kept.intersection(set)')).toBe(true);
	expect(NEWER.test('Map.groupBy(list, keyOf)')).toBe(true);
});
