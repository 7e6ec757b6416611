import type { Root } from 'mdast';
import { passagesOf, type Passage } from '../../markdown/words.ts';
import { printedWords } from './components.ts';

/** The passages of a body with the words that its components print; none where it could not be read. */
export function printedPassages(tree: Root | null): readonly Passage[] {
	return tree === null ? [] : passagesOf(tree, printedWords);
}

/** The passages that are our own: without what a source says. */
export function ownPassages(tree: Root | null): readonly Passage[] {
	return printedPassages(tree).filter(({ kind }) => kind !== 'component');
}
