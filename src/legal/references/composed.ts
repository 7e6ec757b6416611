/** A text in NFC that knows where each of its characters stood before. */
export interface ComposedText {
	readonly text: string;
	/** Same length as `text`, no marks, đ → d: for names, whose tone marks vary. */
	readonly plain: string;
	/** Turns a position in `text` into one in the original. */
	readonly original: (index: number) => number;
}

/** A letter with the marks that follow it. */
const CLUSTER = /[\s\S]\p{M}*/gu;

/** Returns `source` composed. Nothing is dropped, so every position has an original. */
export function composeText(source: string): ComposedText {
	const composed = source.normalize('NFC');
	if (composed === source) return { text: source, plain: plainText(source), original: (index) => index };
	return composeClusters(source);
}

/** Letter by letter: normalising the whole text would lose the positions. */
function composeClusters(source: string): ComposedText {
	const pieces: string[] = [];
	const starts: number[] = [];
	for (const { 0: cluster, index } of source.matchAll(CLUSTER)) {
		const piece = cluster.normalize('NFC');
		pieces.push(piece);
		for (let offset = 0; offset < piece.length; offset += 1) {
			// Inside a piece that did not become one letter the positions are kept as far as they go.
			starts.push(index + Math.min(offset, cluster.length - 1));
		}
	}
	starts.push(source.length);
	const text = pieces.join('');
	return { text, plain: plainText(text), original: (index) => starts[index] ?? source.length };
}

function plainText(text: string): string {
	return text.replace(/\P{ASCII}/gu, plainLetter);
}

/** Keeps the length: a letter that has no single plain form stays as it is. */
function plainLetter(letter: string): string {
	if (letter === 'đ' || letter === 'Đ') return 'd';
	const base = letter.normalize('NFD').charAt(0);
	return letter.length === 1 && /[a-z]/iu.test(base) ? base : letter;
}
