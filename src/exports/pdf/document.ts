import type { Paper } from '../document/paper.ts';
import { lettersWithoutGlyph } from './glyphs.ts';
import { typeset } from './typeset.ts';

/**
 * A document laid out by Decree 30/2020/NĐ-CP, as PDF. What our fonts lack is printed as something alike, and a note
 * says so. Throws as `typeset` does.
 */
export function documentPdf(paper: Paper): Buffer {
	const lacking = lettersWithoutGlyph(JSON.stringify(paper));
	if (lacking.length === 0) return typeset('document', paper);
	const codes = lacking.map(
		(letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
	);
	const note = `Phông chữ in không có ${String(lacking.length)} ký hiệu của văn bản (mã ${codes.join(', ')}); tệp này in ký hiệu gần giống hoặc ô □.`;
	const noted: Paper = { ...paper, notes: [...paper.notes, note] };
	return typeset('document', noted);
}
