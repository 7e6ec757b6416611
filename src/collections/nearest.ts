/** Up to `count` of the candidates that are written most like `word`, best first; far ones are left out. */
export function nearest(word: string, candidates: Iterable<string>, count: number): readonly string[] {
	return [...candidates]
		.map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
		.filter(({ candidate, distance }) => distance <= Math.max(word.length, candidate.length) / 2)
		.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
		.slice(0, count)
		.map(({ candidate }) => candidate);
}

/** How many letters have to be put in, taken out or changed (Levenshtein). */
function editDistance(a: string, b: string): number {
	let above = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (const [row, letter] of Array.from(a).entries()) {
		const current = [row + 1];
		for (const [column, other] of Array.from(b).entries()) {
			const change = (above[column] ?? 0) + (letter === other ? 0 : 1);
			current.push(Math.min(change, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
		}
		above = current;
	}
	return above.at(-1) ?? 0;
}
