/** Excerpts that say again what one above them said: the card of a story stands on its own page and on every list that has it. */
import { splitWords } from '../words/words.ts';
import type { ExcerptPart } from './excerpt.ts';

/** Words in a row that are hardly the same by chance. */
const RUN = 4;
/** An excerpt of which so much was said says nothing new. */
const MOST_SAID = 0.5;

/** Asked of one excerpt after the other; true where most of one stands in those before. */
export function repeatFinder(): (excerpt: readonly ExcerptPart[]) => boolean {
	const said = new Set<string>();
	return (excerpt) => {
		const words = splitWords(excerpt.map(({ text }) => text).join('')).map(({ key }) => key);
		const runs = words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
		const known = runs.filter((run) => said.has(run)).length;
		for (const run of runs) said.add(run);
		return known > 0 && known >= MOST_SAID * runs.length;
	};
}
