import { collections } from '../../../src/collections/collections.ts';
import type { Places } from '../../../src/collections/load.ts';
import type { Option } from '../questions.ts';
import { RefusedError } from '../refused.ts';

/** What a story may name in this content folder. */
export interface Known {
	readonly fields: readonly Option[];
	readonly movements: readonly Option[];
	readonly awards: readonly Option[];
	/** null where the province has no list of places. */
	readonly places: Places | null;
	/** Names of files that are there. */
	readonly stories: ReadonlySet<string>;
}

/**
 * Reads what is needed and no more, so that a slip elsewhere in the folder stops nobody. Throws RefusedError where
 * there are no fields to choose from.
 */
export async function readKnown(root: string): Promise<Known> {
	const [taxonomy, places, movements, awards, stories] = await Promise.all([
		collections.taxonomy.read(root),
		collections.places.read(root),
		collections.movements.read(root),
		collections.awards.read(root),
		collections.stories.read(root),
	]);
	const fields = Object.entries(taxonomy.draft?.value.fields ?? {}).map(([id, { label }]) => ({
		id,
		label,
	}));
	if (fields.length === 0) {
		throw new RefusedError(
			`${root}/taxonomy.yaml chưa có lĩnh vực nào dùng được (khóa fields). Thêm lĩnh vực, hoặc chạy npm run check:content để xem tệp sai ở đâu.`,
		);
	}
	return {
		fields,
		movements: movements.draft.loaded.map(({ id, value }) => ({ id, label: value.short })),
		awards: awards.draft.loaded.map(({ id, value }) => ({ id, label: value.name })),
		places: places.draft?.value ?? null,
		stories: new Set(stories.draft.map(({ id }) => id)),
	};
}
