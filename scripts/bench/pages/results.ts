/** What `npm run bench:pages` has measured, in this run and in earlier ones that asked for other pages. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Figures } from './figures.ts';

/** One page's figures. */
export interface PageResult {
	readonly address: string;
	/** The day, "2026-11-30". */
	readonly on: string;
	/** How many runs they are the median of. */
	readonly runs: number;
	readonly figures: Figures;
}

/** Reads what earlier runs measured; nothing where there is no file. */
export function readPageResults(file: string): PageResult[] {
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PageResult[]) : [];
}

/** The results for these addresses in their order: today's, and where a page was not asked today the one before. */
export function mergedResults(
	addresses: readonly string[],
	before: readonly PageResult[],
	today: readonly PageResult[],
): PageResult[] {
	const known = new Map([...before, ...today].map((result) => [result.address, result]));
	return addresses.flatMap((address) => known.get(address) ?? []);
}

/** Writes them, for this run's report and the next run. */
export function writePageResults(file: string, results: readonly PageResult[]): void {
	writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}
