import type { Paper } from '../document/paper.ts';
import { typeset } from './typeset.ts';

/** A document laid out by Decree 30/2020/NĐ-CP, as PDF. Throws as `typeset` does. */
export function documentPdf(paper: Paper): Buffer {
	return typeset('document', paper);
}
