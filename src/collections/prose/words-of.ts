import type { Root } from 'mdast';
import { prosePieces, type ProsePiece } from '../../markdown/pieces.ts';

/** The words of a prose file, ready to be printed. */
export interface Words {
	readonly words: readonly ProsePiece[];
}

/** The words of a sound file; none where it has none. */
export function wordsOf(tree: Root | null): Words {
	return { words: tree === null ? [] : prosePieces(tree) };
}
