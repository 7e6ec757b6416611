/** Where the time of a test run goes: said at its end, so that a slow file is seen on the day it comes. */

/** How many files the list names. */
const SHOWN = 10;

/** The slowest of the files, slowest first, a line each: "  12,3 giây  src/x.test.ts"; a title above. */
export function slowestFiles(title: string, times: readonly FileTime[]): string {
	const slowest = times.toSorted((a, b) => b.ms - a.ms).slice(0, SHOWN);
	const lines = slowest.map(({ file, ms }) => `${seconds(ms).padStart(8)} giây  ${file}`);
	return [`${title} (${String(slowest.length)} trong ${String(times.length)} tệp):`, ...lines].join('\n');
}

function seconds(ms: number): string {
	return (ms / 1000).toFixed(1).replace('.', ',');
}

/** A test file, from the root of the project, and the time that it took. */
export interface FileTime {
	readonly file: string;
	readonly ms: number;
}
