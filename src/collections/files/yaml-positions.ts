import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';

/** Steps from the root of a file to a value. */
export type Path = readonly PropertyKey[];

/**
 * Finds where the key or list entry at a path begins, or the nearest thing around it where there is none. The keys of a
 * mapping are looked through once, when the first of them is asked for: ten thousand questions stay quick.
 */
export function positionsIn(root: Node): (path: Path) => number {
	const known = new Map<YAMLMap, ReadonlyMap<string, Child>>();
	const childOf = (node: unknown, step: PropertyKey): Child | undefined => {
		if (isSeq(node)) return typeof step === 'number' ? entryOf(node.items[step]) : undefined;
		if (!isMap(node)) return undefined;
		const keys = known.get(node) ?? keysOf(node);
		known.set(node, keys);
		return keys.get(String(step));
	};
	return (path) => {
		let found: Child = { node: root, offset: root.range?.[0] ?? 0 };
		for (const step of path) {
			const next = childOf(found.node, step);
			if (next === undefined) break;
			found = next;
		}
		return found.offset;
	};
}

interface Child {
	readonly node: unknown;
	readonly offset: number;
}

function keysOf(map: YAMLMap): ReadonlyMap<string, Child> {
	return new Map(
		map.items.flatMap(({ key, value }) =>
			isScalar(key) ? [[String(key.value), { node: value, offset: key.range?.[0] ?? 0 }]] : [],
		),
	);
}

function entryOf(item: unknown): Child | undefined {
	return item === undefined ? undefined : { node: item, offset: (item as Node).range?.[0] ?? 0 };
}
