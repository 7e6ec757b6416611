import { loadStoryFacts } from '../../src/collections/load.ts';
import { factsText, groundlessCount } from './facts-text.ts';

/** What a check of stories says, and whether every figure rests on a note. */
export interface FactsReport {
	readonly text: string;
	/** For the editor, where an id names no story that can be read. */
	readonly fault: string | null;
	readonly isSound: boolean;
}

/**
 * The figures and dates of the stories `ids` (of all where none is named) in the content folder `root`, each with the
 * note it rests on: as words, or as data for editors' tools.
 */
export async function checkFacts(
	root: string,
	ids: readonly string[],
	{ asData }: { readonly asData: boolean },
): Promise<FactsReport> {
	const all = await loadStoryFacts(root);
	const unknown = ids.filter((id) => !all.some((story) => story.id === id));
	const stories = ids.length === 0 ? all : all.filter(({ id }) => ids.includes(id));
	return {
		text: asData ? JSON.stringify(stories, null, '\t') : factsText(stories),
		fault:
			unknown.length > 0
				? `Không đọc được gương: ${unknown.join(', ')}. Chạy “npm run check:content” để xem vì sao.`
				: null,
		isSound: unknown.length === 0 && groundlessCount(stories) === 0,
	};
}
