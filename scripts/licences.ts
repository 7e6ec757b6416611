/** `npm run licences`: every licence with the packages that are under it. */
import { join } from 'node:path';
import { readPackages } from './packages/licences.ts';

const packages = readPackages(join(import.meta.dirname, '../package-lock.json'));
const byLicence = Map.groupBy(packages, ({ licence }) => licence ?? 'of another system, not installed here');
for (const [licence, under] of [...byLicence].sort(([, a], [, b]) => b.length - a.length)) {
	const names = [...new Set(under.map(({ name }) => name))].sort();
	console.log(`${licence} (${String(names.length)}): ${names.join(', ')}\n`);
}
