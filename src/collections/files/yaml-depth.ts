import { Lexer } from 'yaml';

/** Deeper than any record goes, and far from what exhausts the parser. */
const DEEPEST = 50;

/**
 * Where a text nests deeper than a person writes, as an offset; null where it does not. Asked before the text is parsed:
 * the parser needs seconds for a hundred thousand open brackets, and then its stack overflows.
 */
export function tooDeepAt(text: string): number | null {
	const indents: number[] = [];
	let [offset, indent, dashes, brackets] = [0, 0, 0, 0];
	let isLineStart = true;
	for (const token of new Lexer().lex(text)) {
		if (/^\r?\n$/.test(token)) [isLineStart, indent, dashes] = [true, 0, 0];
		else if (/^ +$/.test(token)) indent = isLineStart && dashes === 0 ? token.length : indent;
		else if (token === '-' || token === '?') dashes += 1;
		else {
			if (token === '[' || token === '{') brackets += 1;
			if (token === ']' || token === '}') brackets = Math.max(0, brackets - 1);
			if (isLineStart) {
				while ((indents.at(-1) ?? -1) >= indent) indents.pop();
				indents.push(indent);
			}
			isLineStart = false;
		}
		if (indents.length + dashes + brackets > DEEPEST) return offset;
		offset += MARKERS.test(token) ? 0 : token.length;
	}
	return null;
}

/** The lexer puts signs into its stream that do not stand in the text: byte order mark, document, flow end, scalar. */
const MARKERS = /^[\uFEFF\u0002\u0018\u001F]$/;
