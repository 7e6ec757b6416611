import { placeOf } from '../../collections/files/rooms.ts';

/**
 * The folder that editors write, relative to where the command runs.
 * CONTENT_DIR lets a test build another province without touching this one.
 */
export function contentRoot(): string {
	return process.env['CONTENT_DIR'] ?? 'content';
}

/** Where a file of the content stands, in whichever room has it. */
export function contentFile(...steps: readonly string[]): string {
	return placeOf(contentRoot(), ...steps);
}
