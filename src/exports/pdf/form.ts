import type { FormView } from '../../page-data/site/taking-part.ts';
import { shortCodeOf } from './short-code.ts';
import { typeset } from './typeset.ts';

/** A form to fill in by hand, as PDF: the same lines as its page on screen. Throws as `typeset` does. */
export function formPdf(form: FormView): Buffer {
	const printed = { ...form, ...shortCodeOf(form.short) };
	return typeset('form', printed);
}
