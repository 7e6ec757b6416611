import type { TaskSheet } from '../../page-data/plan/task-sheet.ts';
import { shortCodeOf } from './short-code.ts';
import { typeset } from './typeset.ts';

/** A task to print. Throws as `typeset` does. */
export function taskSheetPdf(sheet: TaskSheet): Buffer {
	const printed = { ...sheet, ...shortCodeOf(sheet.short) };
	return typeset('task-sheet', printed);
}
