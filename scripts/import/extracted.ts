import type { DocumentFacts } from '../../src/legal/tree.ts';
import type { Remark } from './clean-text.ts';

/** Something of the file that is not part of the extracted words, and why. */
export interface Skipped {
	/** Vietnamese, one short sentence without a stop: "đầu trang, chân trang của Word". */
	readonly reason: string;
	/** The words left out, or '' where there were none (a picture). */
	readonly words: string;
}

/** The words of a document as plain lines, one paragraph a line. */
export interface Extracted {
	readonly lines: readonly string[];
	readonly skipped: readonly Skipped[];
	/** Facts from outside the words: a table of facts, a front matter. */
	readonly guessed?: GuessedFacts;
	/** What was changed in the words. */
	readonly notes?: readonly Remark[];
}

/** Facts of a document that somebody wrote beside its words. */
export type GuessedFacts = Partial<Pick<DocumentFacts, 'type' | 'number' | 'title' | 'issuer' | 'issuedOn'>>;

/** Returns `lines` without blank ones at the ends and with at most one between two others. */
export function tidyLines(lines: readonly string[]): string[] {
	const cleaned = lines.map((line) => line.replace(/\s+/gu, ' ').trim());
	const kept = cleaned.filter((line, index) => line !== '' || (cleaned[index - 1] ?? '') !== '');
	if (kept[0] === '') kept.shift();
	if (kept.at(-1) === '') kept.pop();
	return kept;
}
