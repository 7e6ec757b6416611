import type { Block, DocumentTree, Provision } from './tree.ts';

/** A block or provision met on the way, with the provisions it stands in, widest first. */
export type Visit =
	| { readonly kind: 'block'; readonly unit: Block; readonly ancestors: readonly [] }
	| { readonly kind: 'provision'; readonly unit: Provision; readonly ancestors: readonly Provision[] };

/**
 * Yields everything in the order of the input. Annexes stand after the signature, so the top level of the body is
 * told apart by line.
 */
export function* walkTree(tree: DocumentTree): Generator<Visit> {
	for (const unit of tree.front) yield { kind: 'block', unit, ancestors: [] };
	const signature = tree.back[0]?.line ?? Infinity;
	for (const provision of tree.body) {
		if (provision.line < signature) yield* walkProvision(provision, []);
	}
	for (const unit of tree.back) yield { kind: 'block', unit, ancestors: [] };
	for (const provision of tree.body) {
		if (provision.line >= signature) yield* walkProvision(provision, []);
	}
}

/** Yields a provision and everything below it, parents first. */
function* walkProvision(unit: Provision, ancestors: readonly Provision[]): Generator<Visit> {
	yield { kind: 'provision', unit, ancestors };
	const below = [...ancestors, unit];
	for (const child of unit.children) yield* walkProvision(child, below);
}
