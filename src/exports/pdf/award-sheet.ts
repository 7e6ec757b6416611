import type { AwardSheet } from '../../page-data/award/award-sheet.ts';
import { shortCodeOf } from './short-code.ts';
import { typeset } from './typeset.ts';

/** An award to print. Throws as `typeset` does. */
export function awardSheetPdf(sheet: AwardSheet): Buffer {
	const printed = { ...sheet, ...shortCodeOf(sheet.short) };
	return typeset('award-sheet', printed);
}
