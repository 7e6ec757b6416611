import type { Problem } from '../problems/problem.ts';
import { problemIn, type Draft } from './draft.ts';

/** Movements that nothing speaks of: not the plan, no fact, no story. */
export function movementProblems({ movements, stories }: Draft): readonly Problem[] {
	const told = new Set(stories.flatMap(({ loaded }) => loaded?.value.movements.map(({ id }) => id) ?? []));
	// A story that cannot be read may be the one that names it.
	if (stories.some(({ loaded }) => loaded === null)) return [];
	return movements.loaded.flatMap(({ id, yaml, value: { at, facts } }) => {
		if (at.length > 0 || facts.length > 0 || told.has(id)) return [];
		const message = 'Không chỗ nào của kế hoạch, nguồn nào hay gương nào nêu phong trào này.';
		return [problemIn(yaml, ['name'], 'movement-without-basis', message, id)];
	});
}
