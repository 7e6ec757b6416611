import { readAwards } from '../../../src/collections/award.ts';
import { readMovements } from '../../../src/collections/movement.ts';
import { readPlaces, type Places } from '../../../src/collections/places.ts';
import { readStories } from '../../../src/collections/story.ts';
import { readTaxonomy } from '../../../src/collections/taxonomy.ts';
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
		readTaxonomy(root),
		readPlaces(root),
		readMovements(root),
		readAwards(root),
		readStories(root),
	]);
	const fields = Object.entries(taxonomy.loaded?.value.fields ?? {}).map(([id, { label }]) => ({
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
		movements: movements.loaded.map(({ id, value }) => ({ id, label: value.short })),
		awards: awards.loaded.map(({ id, value }) => ({ id, label: value.name })),
		places: places.loaded?.value ?? null,
		stories: new Set(stories.drafts.map(({ id }) => id)),
	};
}
