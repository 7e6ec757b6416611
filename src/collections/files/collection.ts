import type { z } from 'zod';
import type { Problem } from '../problems/problem.ts';
import { bytesOf, entriesOf } from './disk.ts';
import { readRecords, readSingle, type Identified, type Loaded, type Records } from './records.ts';

/** What was read of one kind of content. */
export interface Read<Draft, Value> {
	/** What the checks hold against each other: all that could be read. */
	readonly draft: Draft;
	readonly problems: readonly Problem[];
	/** Makes what pages get; only asked where no problem was found anywhere. */
	readonly finish: () => Value;
}

/** One kind of content: where it stands and how it is read. */
export interface Collection<Draft, Value> {
	/** Its folder, or its file with the ending, at the top of the content folder. */
	readonly path: string;
	readonly read: (root: string) => Promise<Read<Draft, Value>>;
}

/** A folder of `<id>.yaml` that every province has; pages get the records sorted by id. */
export function records<Item extends Identified>(
	path: string,
	schema: z.ZodType<Omit<Item, 'id'>>,
): Collection<Records<Item>, readonly Item[]> {
	return {
		path,
		read: async (root) => {
			const { draft, problems } = await readRecords<Item>(root, path, schema);
			return { draft, problems, finish: () => draft.loaded.map(({ value }) => value).sort(byId) };
		},
	};
}

/** A folder of `<id>.yaml` that a province may do without. */
export function optionalRecords<Item extends Identified>(
	path: string,
	schema: z.ZodType<Omit<Item, 'id'>>,
): Collection<Records<Item>, readonly Item[]> {
	const { read } = records<Item>(path, schema);
	return {
		path,
		read: async (root) => {
			const isThere = (await entriesOf(root, path)) !== null;
			return isThere ? read(root) : { draft: NO_RECORDS, problems: [], finish: () => [] };
		},
	};
}

/** One YAML file that every province has. */
export function file<Value>(path: string, schema: z.ZodType<Value>): Collection<Loaded<Value> | null, Value> {
	return {
		path,
		read: async (root) => {
			const { loaded, problems } = await readSingle(root, path, schema);
			return { draft: loaded, problems, finish: () => valueOf(loaded) };
		},
	};
}

/** One YAML file that a province may do without; pages get what `pick` takes of it, or `none`. */
export function optionalFile<Value, Picked>(
	path: string,
	schema: z.ZodType<Value>,
	pick: (value: Value) => Picked,
	none: Picked,
): Collection<Loaded<Value> | null, Picked> {
	return {
		path,
		read: async (root) => {
			if ((await bytesOf(root, path)) === null) return { draft: null, problems: [], finish: () => none };
			const { loaded, problems } = await readSingle(root, path, schema);
			return { draft: loaded, problems, finish: () => pick(valueOf(loaded)) };
		},
	};
}

/** The same content, of which pages get what `make` makes. */
export function derive<Draft, Value>(
	{ path, read }: Collection<Draft, unknown>,
	make: (draft: Draft) => Value,
): Collection<Draft, Value> {
	return {
		path,
		read: async (root) => {
			const { draft, problems } = await read(root);
			return { draft, problems, finish: () => make(draft) };
		},
	};
}

/** The value of a file in which nothing was wrong. */
export function valueOf<Value>(loaded: Loaded<Value> | null): Value {
	if (loaded === null)
		throw new Error('A file that could not be read has no value: its problems come first.');
	return loaded.value;
}

const NO_RECORDS = { ids: new Set<string>(), loaded: [] } as const;

function byId(a: Identified, b: Identified): number {
	return a.id < b.id ? -1 : 1;
}
