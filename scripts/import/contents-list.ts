/** "Điều 5. Phạm vi", "Chương II", "Mục 1": what a table of contents repeats. */
const HEADING = /^(?:(?:Điều|ĐIỀU) \d{1,3}[a-zđ]?[.:]|(?:Chương|CHƯƠNG|Mục|MỤC) (?:[IVXLC]+|\d+)(?!\p{L}))/u;

/** Fewer different headings in a row than this are no table of contents: chapters and their first articles follow one another. */
const SHORTEST = 5;

/** The name of the list. */
const NAME = /^MỤC LỤC$/iu;

/**
 * Takes a table of contents away: a run of headings, with nothing between them but their titles, all of which come again
 * further on. Returns the lines that stay and the run.
 */
export function cutContentsList(lines: readonly string[]): { lines: string[]; cut: string[] } {
	const filled = lines.filter((line) => line !== '');
	const first = filled.findIndex((line) => HEADING.test(entryOf(line)));
	const end = first === -1 ? -1 : endOfList(filled, first);
	if (end === -1) return { lines: [...lines], cut: [] };
	const start = NAME.test(filled[first - 1] ?? '') ? first - 1 : first;
	return { lines: [...filled.slice(0, start), ...filled.slice(end)], cut: filled.slice(start, end) };
}

/** Where the longest list ends whose every entry comes again after it; -1 where there is none. */
function endOfList(lines: readonly string[], start: number): number {
	const places = lastPlaces(lines);
	const headings = new Set<string>();
	let found = -1;
	let again = lines.length;
	for (const [index, line] of lines.slice(start, endOfRun(lines, start)).entries()) {
		const entry = entryOf(line);
		if (HEADING.test(entry)) headings.add(entry);
		// All entries so far come again behind this line where the one that ends first does.
		again = Math.min(again, places.get(entry) ?? -1);
		const end = start + index + 1;
		if (headings.size >= SHORTEST && again >= end) found = end;
	}
	return found;
}

/** Headings, and titles in capitals that stand on lines of their own between them. */
function endOfRun(lines: readonly string[], start: number): number {
	let end = start;
	for (let index = start; index < lines.length; index += 1) {
		const line = entryOf(lines[index] ?? '');
		if (HEADING.test(line)) end = index + 1;
		else if (line === '' || /\p{Ll}/u.test(line)) break;
	}
	return end;
}

/** An entry without its bullet, its row of dots and the number of its page. */
function entryOf(line: string): string {
	return line
		.replace(/^[-–•*] /u, '')
		.replace(/[\s.…_]*(?:\t|\.{2,}|…|_{2,}|\s)\s*\d{1,4}$/u, '')
		.trim();
}

/** What entries may repeat, with its last line: a line, or a line with the title below it. */
function lastPlaces(lines: readonly string[]): Map<string, number> {
	const places = new Map<string, number>();
	for (const [index, line] of lines.entries()) {
		const both = `${line} ${lines[index + 1] ?? ''}`;
		// A title may itself end in a number.
		for (const heading of [line, both, entryOf(line), entryOf(both)]) places.set(heading, index);
	}
	return places;
}
