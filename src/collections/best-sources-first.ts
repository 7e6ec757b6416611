import type { Content } from './collections.ts';
import { bestFirst, type Published, type SourceClasses } from './source-class.ts';

/** The same content with every list of sources in the order of their classes; as written where there are none. */
export function bestSourcesFirst(content: Content): Content {
	const { sourceClasses: table, awardGuide } = content;
	if (table === null) return content;
	const known = awardGuide?.sources ?? {};
	// What comes out has the shape of what went in: only `sources` are put in order.
	return inOrder(content, { table, known }) as Content;
}

interface Order {
	readonly table: SourceClasses;
	/** Sources of the award guide, which other files name by key. */
	readonly known: Readonly<Record<string, Published>>;
}

/** Trees of texts are large, hold no sources, and are compared by identity. */
const NOT_LOOKED_INTO = new Set(['tree', 'body', 'addresses', 'issues']);

function inOrder(value: unknown, order: Order): unknown {
	if (Array.isArray(value)) return value.map((item) => inOrder(item, order));
	if (!isPlain(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => {
			if (NOT_LOOKED_INTO.has(key)) return [key, inner];
			return [key, key === 'sources' ? sorted(inner, order) : inOrder(inner, order)];
		}),
	);
}

/** Sources are written out in a list, named by key in a list, or written out under their keys. */
function sorted(sources: unknown, { table, known }: Order): unknown {
	if (Array.isArray(sources)) {
		const found = sources.map((item: unknown) => (typeof item === 'string' ? known[item] : item));
		return found.every(isPublished) ? byClass(table, sources, found) : sources;
	}
	if (typeof sources !== 'object' || sources === null) return sources;
	const entries = Object.entries(sources);
	const found = entries.map(([, source]: [string, unknown]) => source);
	return found.every(isPublished) ? Object.fromEntries(byClass(table, entries, found)) : sources;
}

function byClass<Item>(table: SourceClasses, items: readonly Item[], found: readonly Published[]): Item[] {
	const pairs = items.map((item, index) => ({ item, ...(found[index] ?? { publisher: '', url: null }) }));
	return bestFirst(table, pairs).map(({ item }) => item);
}

/** Maps and bytes of pictures are left alone. */
function isPlain(value: unknown): value is object {
	return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function isPublished(value: unknown): value is Published {
	return typeof value === 'object' && value !== null && 'publisher' in value && 'url' in value;
}
