import { walkTree } from '../../legal/walk.ts';
import type { WordedDocument } from '../../page-data/document/full-text.ts';
import { standsAbove } from '../../page-data/document/passage.ts';

/**
 * A document as plain text, UTF-8: every word, a paragraph a line. Sentences cut by the pages of the received file are
 * whole here; the file as received has its own address.
 */
export function documentText({ tree }: WordedDocument): string {
	const lines = Array.from(walkTree(tree), ({ unit: { marker, content } }) =>
		`${marker}${standsAbove(marker) ? '\n' : ' '}${content.text}`.trim(),
	);
	return lines.map((line) => `${line}\n`).join('');
}
