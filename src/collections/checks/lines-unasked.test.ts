import { expect, it, vi } from 'vitest';
import { readCollections } from '../collections.ts';
import { GOOD_ROOT } from '../test-root.ts';
import { CHECKS } from './all-checks.ts';

it('no check asks for a line of a sound story: to say it, the file is parsed anew', async () => {
	const { draft } = await readCollections(GOOD_ROOT);
	const lineOf = vi.fn(() => 1);
	const stories = draft.stories.map((story) =>
		story.loaded === null
			? story
			: { ...story, loaded: { ...story.loaded, yaml: { ...story.loaded.yaml, lineOf } } },
	);
	expect(stories.length).toBeGreaterThan(0);
	expect(CHECKS.flatMap((check) => check({ ...draft, stories }))).toEqual([]);
	expect(lineOf).not.toHaveBeenCalled();
});
