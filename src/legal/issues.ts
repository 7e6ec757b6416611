import type { Issue } from './tree.ts';

/** Every code the parser can give. Names are stable: help pages are written for them. */
export type IssueCode =
	| 'page-break-join'
	| 'line-join'
	| 'bold-marks'
	| 'stray-mark'
	| 'wrong-list-style'
	| 'number-space'
	| 'marker-space'
	| 'number-gap'
	| 'number-order'
	| 'repeated-number'
	| 'unreadable-number'
	| 'misread-number'
	| 'damaged-mark'
	| 'loose-mark'
	| 'unread-mark'
	| 'quoted-points'
	| 'annex-facts'
	| 'guessed-type'
	| 'guessed-number'
	| 'blank-number'
	| 'guessed-date'
	| 'guessed-name'
	| 'guessed-annex'
	| 'two-signers'
	| 'foreign-text'
	| 'second-document'
	| 'open-quote'
	| 'unplaced'
	| 'empty-text'
	| 'no-issuer-line'
	| 'no-motto'
	| 'no-number'
	| 'no-place-date'
	| 'no-type'
	| 'no-signer';

/** An issue with a known code; the address may be filled in later from the line. */
export interface ParserIssue extends Issue {
	readonly code: IssueCode;
}

/** How many characters of context stand on each side of a place in `before` and `after`. */
const CONTEXT = 40;

/** Returns the end of `text`, whole words only, with "…" where something was left out. */
export function tailOf(text: string, length = CONTEXT): string {
	if (text.length <= length) return text;
	const cut = text.slice(-length);
	return `… ${cut.slice(cut.indexOf(' ') + 1)}`;
}

/** Returns the beginning of `text`, whole words only, with "…" where something was left out. */
export function headOf(text: string, length = CONTEXT): string {
	if (text.length <= length) return text;
	const cut = text.slice(0, length);
	const space = cut.lastIndexOf(' ');
	return `${space > 0 ? cut.slice(0, space) : cut} …`;
}

/** Codes about the document as a whole: they stand at line 1 and belong to no provision. */
const WHOLE_DOCUMENT: ReadonlySet<string> = new Set<IssueCode>([
	'empty-text',
	'no-issuer-line',
	'no-motto',
	'no-number',
	'no-place-date',
	'no-type',
	'no-signer',
]);

/** A line and the address of what begins there. */
export interface Start {
	readonly line: number;
	readonly address: string;
}

/**
 * Returns the issues in the order of the input, each with the address of the unit its line belongs to: the first that
 * begins on that line, else the last that begins before it. `starts` is in the order of the input.
 */
export function placeIssues(issues: readonly ParserIssue[], starts: readonly Start[]): Issue[] {
	return issues
		.map((issue): Issue => {
			const address =
				issue.address ?? (WHOLE_DOCUMENT.has(issue.code) ? undefined : addressAt(starts, issue.line));
			return address === undefined ? issue : { ...issue, address };
		})
		.sort((a, b) => a.line - b.line);
}

/** Binary search: a damaged text has thousands of issues and thousands of units. */
function addressAt(starts: readonly Start[], line: number): string | undefined {
	let low = 0;
	let high = starts.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((starts[middle]?.line ?? Infinity) <= line) low = middle + 1;
		else high = middle;
	}
	const last = starts[low - 1];
	// Two columns on one line give two units: the first one names the line.
	return last === undefined ? undefined : firstOnLine(starts, low - 1, last).address;
}

function firstOnLine(starts: readonly Start[], index: number, found: Start): Start {
	const before = starts[index - 1];
	return before?.line === found.line ? firstOnLine(starts, index - 1, before) : found;
}
