/** Outlines of text are written in parts of a pixel: on whole pixels small letters would lose their shape. */
export const PARTS = 16;

/** Text outlines, written in parts of a pixel, in one colour. */
export function paint(d: string, fill: string): string {
	return `<path fill="${fill}" transform="scale(${String(1 / PARTS)})" d="${d}"/>`;
}
