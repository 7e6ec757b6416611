import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The two rooms of a content folder: what is the same for every province, taken over as a whole, and what is this
 * province's own. Readers see one folder: a path is looked for in both. A folder without rooms is one room.
 */
const ROOMS = ['nation', 'province'] as const;

/** Names of the rooms that a content folder has; [''] where it is one room itself. */
export function roomsIn(root: string): readonly string[] {
	const there = ROOMS.filter((room) => existsSync(join(root, room)));
	return there.length === 0 ? [''] : there;
}

/** The steps to a path from the content folder, its room first: the room that has it, or the province's for a new one. */
export function stepsTo(root: string, ...steps: readonly string[]): readonly string[] {
	if (steps.length === 0) return [];
	const rooms = roomsIn(root);
	const room = rooms.find((one) => existsSync(join(root, one, ...steps))) ?? rooms.at(-1) ?? '';
	return room === '' ? steps : [room, ...steps];
}

/** Where a file or folder of the content stands on the disk. A folder that both rooms have is the nation's here. */
export function placeOf(root: string, ...steps: readonly string[]): string {
	return join(root, ...stepsTo(root, ...steps));
}
