/** Which story a day has. Pure: the reader's browser asks it too. */

const DAY = 24 * 60 * 60 * 1000;

/** Each day has one story, in the order of the list, from its start again once all were told; null where there are none. */
export function storyOfDay<Story>(stories: readonly Story[], day: string): Story | null {
	return stories[(Date.parse(`${day}T00:00:00Z`) / DAY) % stories.length] ?? null;
}
