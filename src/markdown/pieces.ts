/** Prose as a page prints it: HTML, and the components that stand in it. Nothing of it is ever compiled, so no words are code. */
import type { Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { headingAddresses } from './heading-addresses.ts';
import type { JsxElement } from './read.ts';

/** A run of HTML, or a component with what its attributes say and what stands between its tags. */
export type ProsePiece =
	| { readonly html: string }
	| {
			readonly name: string;
			readonly attributes: Readonly<Record<string, string>>;
			readonly inside: readonly ProsePiece[];
	  };

/** The pieces of a body of MDX as `readMdx` gives it. Throws where a component's attribute is no plain words. */
export function prosePieces(tree: Root): readonly ProsePiece[] {
	return piecesOf(TO_HTML.runSync(tree).children);
}

const COMPONENTS = ['mdxJsxFlowElement', 'mdxJsxTextElement'] as const;
const TO_HTML = unified()
	.use(remarkRehype, {
		footnoteLabel: 'Chú thích',
		footnoteBackLabel: 'Về chỗ dẫn',
		passThrough: [...COMPONENTS],
	})
	.use(headingAddresses)
	.freeze();

/** Components have lines of their own (collections/prose), so they stand beside other blocks, never in one. */
function piecesOf(nodes: readonly (Nodes | JsxElement)[]): ProsePiece[] {
	const pieces: ProsePiece[] = [];
	let run: Nodes[] = [];
	const endRun = () => {
		if (run.length > 0) pieces.push({ html: htmlOf(run) });
		run = [];
	};
	for (const node of nodes) {
		if (isComponent(node)) {
			endRun();
			pieces.push(componentOf(node));
		} else run.push(node);
	}
	endRun();
	return pieces;
}

function htmlOf(nodes: readonly Nodes[]): string {
	return toHtml([...nodes] as Parameters<typeof toHtml>[0], {
		characterReferences: { useNamedReferences: true },
	});
}

function isComponent(node: Nodes | JsxElement): node is JsxElement {
	return COMPONENTS.some((type) => type === node.type);
}

function componentOf({ name, attributes, children }: JsxElement): ProsePiece {
	if (name === null) throw new Error('Thẻ không có tên.');
	return {
		name,
		attributes: Object.fromEntries(
			attributes.map((attribute) => {
				if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
					return [attribute.name, attribute.value];
				}
				throw new Error(`<${name}> có thuộc tính không phải chữ trong ngoặc kép.`);
			}),
		),
		// What stands inside has become HTML with the rest of the tree.
		inside: piecesOf(children as unknown as Nodes[]),
	};
}
