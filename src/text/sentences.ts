/** A sentence and where it begins in its text. */
export interface Sentence {
	readonly text: string;
	readonly at: number;
}

/** A stop, what closes behind it, and white space; or the end of a paragraph. */
const BREAK = /[.!?…]+[”")’]*\s+|\n\s*\n\s*/gu;
/** "TP. Hoa Lư", "ThS. An": the stop ends a short word, not a sentence. */
const SHORT = /(?<![\p{L}\d])(?:TP|TX|Tp|Tx|P|Q|H|TS|ThS|GS|PGS|BS|KS|CN|CK|Nxb|tr|Tr|v\.v|\p{Lu})\.$/u;

/** The sentences of a text, in order; none is empty. A stop ends one where no small letter follows. */
export function sentencesOf(text: string): readonly Sentence[] {
	const sentences: Sentence[] = [];
	let start = 0;
	for (const match of text.matchAll(BREAK)) {
		const end = match.index + match[0].length;
		const isParagraph = match[0].startsWith('\n') || /\n\s*\n/u.test(match[0]);
		if (!isParagraph && !endsSentence(text.slice(start, match.index + 1), text.slice(end))) continue;
		sentences.push({ text: text.slice(start, end), at: start });
		start = end;
	}
	sentences.push({ text: text.slice(start), at: start });
	return sentences.flatMap(trimmed);
}

function endsSentence(before: string, after: string): boolean {
	return !SHORT.test(before) && !/^\p{Ll}/u.test(after);
}

function trimmed({ text, at }: Sentence): readonly Sentence[] {
	const lead = text.length - text.trimStart().length;
	return text.trim() === '' ? [] : [{ text: text.trim(), at: at + lead }];
}
