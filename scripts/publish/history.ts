/** Which releases a host has had, oldest first, the one that readers have last. Pure. */

/** The list of names that stands on the host, one a line, up to the release that is live; a live one that a cut off run did not write down is last. */
export function historyOf(list: string, live: string | null): readonly string[] {
	if (live === null) return [];
	const names = list.split('\n').filter((name) => name !== '');
	const at = names.lastIndexOf(live);
	return at === -1 ? [...names, live] : names.slice(0, at + 1);
}

/** The list after a release went live: each name once, `keep` of them. */
export function withRelease(history: readonly string[], name: string, keep: number): readonly string[] {
	return [...history.filter((other) => other !== name), name].slice(-keep);
}

/** The list as text. */
export function printHistory(names: readonly string[]): string {
	return names.map((name) => `${name}\n`).join('');
}
