/** Trees as Markdown. What a sign would be read as is escaped by the library, never by hand. */
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** Any tree without MDX, or a part of one; what is read back has the same words. */
export function writeMarkdown(tree: Nodes): string {
	return WRITER.stringify(tree.type === 'root' ? tree : { type: 'root', children: [tree] });
}

/** Long tables stay small: cells are not padded to the widest of their column. */
const WRITER = unified()
	.use(remarkStringify, { bullet: '-', rule: '-', listItemIndent: 'one' })
	.use(remarkGfm, { tableCellPadding: false, tablePipeAlign: false })
	.freeze();
