import type { ElementContent } from 'hast';
import { rewriteTexts } from '../base/html-texts.ts';
import { markedPieces, type Mark } from '../base/marks.ts';

/** Makes "(một nguồn)" in our own prose the sign that components print (base/marks.ts). */
export function signBrackets(html: string): string {
	return rewriteTexts(html, (texts) =>
		texts.map(({ words, isClosed }) => {
			const pieces = isClosed ? [] : markedPieces(words);
			return pieces.some(({ mark }) => mark !== null) ? pieces.map(nodeOf) : null;
		}),
	);
}

function nodeOf(piece: ReturnType<typeof markedPieces>[number]): ElementContent {
	return piece.mark === null ? { type: 'text', value: piece.text } : signNode(piece.mark);
}

/** The same attributes as in components/status/Mark.astro. */
function signNode({ certainty, word, sign }: Mark): ElementContent {
	const properties = { className: ['sure'], dataSure: certainty, role: 'img', ariaLabel: word, title: word };
	return {
		type: 'element',
		tagName: 'span',
		properties,
		children: [{ type: 'text', value: `\u00a0${sign}` }],
	};
}
