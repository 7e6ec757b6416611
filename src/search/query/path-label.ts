/** A path as citations write it, the narrowest unit first: "khoản 2 Điều 24". */
import { LEVEL_NAMES } from '../../legal/level-names.ts';
import { RANK, type PathStep } from '../../legal/references/target.ts';
import type { Level } from '../../legal/tree.ts';
import { upperFirst } from '../../text/letter-case.ts';

/** Decree 30/2020/NĐ-CP, Annex II, V.7: units down to Điều have a capital, khoản and điểm have none. */
function nameOf(level: Level): string {
	return RANK[level] <= RANK.article ? upperFirst(LEVEL_NAMES[level]) : LEVEL_NAMES[level];
}

/** Begins with a capital, as it begins a title. */
export function labelPath(path: readonly PathStep[]): string {
	const words = path
		.toReversed()
		.map(({ level, number }) => `${nameOf(level)}${number === null ? '' : ` ${number}`}`)
		.join(' ');
	return upperFirst(words);
}
