/** "Điều 5. Phạm vi", "Chương II", "Mục 1": what a table of contents repeats. */
const HEADING = /^(?:(?:Điều|ĐIỀU) \d{1,3}[a-zđ]?[.:]|(?:Chương|CHƯƠNG|Mục|MỤC) (?:[IVXLC]+|\d+))/u;

/** Fewer headings in a row than this are no table of contents: chapters and their first articles follow one another. */
const SHORTEST = 5;

/**
 * Takes a table of contents away: a run of headings, with nothing between them, all of which come again further on. Returns the
 * lines that stay and the run.
 */
export function cutContentsList(lines: readonly string[]): { lines: string[]; cut: string[] } {
	const filled = lines.filter((line) => line !== '');
	const start = filled.findIndex((line) => HEADING.test(line));
	if (start === -1) return { lines: [...lines], cut: [] };
	let end = start;
	while (end < filled.length && HEADING.test(filled[end] ?? '')) end += 1;
	const run = filled.slice(start, end);
	const later = new Set(filled.slice(end));
	const isList = run.length >= SHORTEST && run.every((line) => later.has(line));
	if (!isList) return { lines: [...lines], cut: [] };
	return { lines: [...filled.slice(0, start), ...filled.slice(end)], cut: run };
}
