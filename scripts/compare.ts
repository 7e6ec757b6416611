/** `npm run compare -- <before> <after> [--all]`: what differs between two built sites, as readers get them. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compareSites } from './compare/compare-sites.ts';
import { differenceReport } from './compare/report.ts';

process.exitCode = compare();

/** Compares, prints, returns the exit code: 0 where nothing differs. */
function compare(): number {
	const { values, positionals } = parseArgs({
		options: { all: { type: 'boolean', default: false } },
		allowPositionals: true,
	});
	const [before, after = 'dist', ...more] = positionals.map((folder) => resolve(folder));
	if (before === undefined || more.length > 0) return complain('Cách dùng: npm run compare -- <trước> <sau>');
	const missing = [before, after].find((folder) => !existsSync(join(folder, 'index.html')));
	if (missing !== undefined) return complain(`${missing} không phải là một trang đã dựng.`);
	const differences = compareSites(before, after);
	console.log(differenceReport(differences, values.all));
	return differences.length === 0 ? 0 : 1;
}

function complain(message: string): number {
	console.error(message);
	return 1;
}
