import type { FactSheet } from '../../page-data/press/fact-sheet.ts';
import { shortCodeOf } from './short-code.ts';
import { typeset } from './typeset.ts';

/** The fact sheet as PDF: the same lines as on its page. Throws as `typeset`. */
export function factSheetPdf(sheet: FactSheet): Buffer {
	const printed = { ...sheet, ...shortCodeOf(sheet.short) };
	return typeset('fact-sheet', printed);
}
