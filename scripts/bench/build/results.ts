/** What `npm run bench:build` has measured, in this run and in earlier ones: a small JSON file. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Ways of building this site that are measured, as the report calls them. */
export const OURS = {
	cold: 'từ đầu',
	kept: 'có tệp giữ',
	edited: 'sửa một gương',
	same: 'không đổi',
} as const;

/** One program's run. */
export interface Measured {
	/** The day, "2026-11-30". */
	readonly on: string;
	readonly seconds: number;
	/** The most memory at once, of all its processes. */
	readonly megabytes: number;
	readonly pages: number;
	readonly files: number;
	/** Version of another generator. */
	readonly version?: string;
	/** Seconds of each step, where the program tells them. */
	readonly stages?: Readonly<Record<string, number>>;
}

/** What could not be measured. */
export interface Missing {
	readonly on: string;
	/** Why, in words for the report. */
	readonly missing: string;
}

/** By records added to the site's own, then by what was run. */
export type Results = Readonly<Record<string, Readonly<Record<string, Measured | Missing>>>>;

/** Reads what earlier runs measured; nothing where there is no file. */
export function readResults(file: string): Results {
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : {};
}

/** The results with one more, which takes the place of an earlier one of the same size and name. */
export function withResult(
	results: Results,
	records: number,
	what: string,
	result: Measured | Missing,
): Results {
	const size = String(records);
	return { ...results, [size]: { ...results[size], [what]: result } };
}

/** Writes them, for this run's report and the next run. */
export function writeResults(file: string, results: Results): void {
	writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}
