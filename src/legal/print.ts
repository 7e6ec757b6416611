import { writeBold } from './rich-text.ts';
import type { DocumentTree } from './tree.ts';
import { walkTree } from './walk.ts';

export { normaliseWords } from './lines.ts';

/**
 * Returns the text of a tree, one paragraph per line, bold marks back in place. For every text x:
 * `normaliseWords(printDocument(parseDocument(x).tree)) === normaliseWords(x)`.
 */
export function printDocument(tree: DocumentTree): string {
	const lines = Array.from(walkTree(tree), ({ unit }) => `${unit.marker} ${writeBold(unit.content)}`.trim());
	return lines.map((line) => `${line}\n`).join('');
}
