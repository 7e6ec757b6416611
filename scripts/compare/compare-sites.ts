/** Two built sites held against each other: addresses, pages part by part, files by their bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../build/files.ts';
import { isHidden } from '../hosting/table.ts';
import { pageParts, type PageParts } from './page-parts.ts';

/** One difference: in which file, of which kind, what only one side has. */
export interface Difference {
	readonly kind: 'address' | 'file' | keyof PageParts;
	readonly file: string;
	readonly removed: readonly string[];
	readonly added: readonly string[];
}

/**
 * Every difference between the sites in two folders. Bundled style and script and the parts of the search index are
 * left out: their names and bytes follow the code, not what readers find.
 */
export function compareSites(before: string, after: string): Difference[] {
	const old = files(before);
	const fresh = files(after);
	const lost = [...old].filter((path) => !fresh.has(path));
	const gained = [...fresh].filter((path) => !old.has(path));
	return [
		...lost.map((file): Difference => ({ kind: 'address', file, removed: [file], added: [] })),
		...gained.map((file): Difference => ({ kind: 'address', file, removed: [], added: [file] })),
		...[...old].filter((path) => fresh.has(path)).flatMap((path) => compareFile(before, after, path)),
	];
}

function files(folder: string): Set<string> {
	return new Set(
		listFiles(folder).filter((path) => !/^(?:_astro|pagefind)\//u.test(path) && !isHidden(`/${path}`)),
	);
}

function compareFile(before: string, after: string, path: string): Difference[] {
	const [old, fresh] = [readFileSync(join(before, path)), readFileSync(join(after, path))];
	if (old.equals(fresh)) return [];
	if (path.endsWith('.html')) return comparePages(path, old.toString(), fresh.toString());
	const isText = /\.(?:md|txt|csv|json|jsonld|xml|ics|svg|webmanifest)$/u.test(path);
	const lines = isText ? compareLists(old.toString().split('\n'), fresh.toString().split('\n')) : null;
	return [{ kind: 'file', file: path, ...(lines ?? sizes(old, fresh)) }];
}

function sizes(old: Buffer, fresh: Buffer) {
	return { removed: [`${String(old.length)} byte`], added: [`${String(fresh.length)} byte`] };
}

function comparePages(file: string, old: string, fresh: string): Difference[] {
	const [before, after] = [pageParts(old), pageParts(fresh)];
	return (Object.keys(before) as (keyof PageParts)[]).flatMap((kind) => {
		const lists = compareLists(before[kind], after[kind]);
		return lists === null ? [] : [{ kind, file, ...lists }];
	});
}

/** What only one list has, as often as it has it more; where both hold the same in another order, the first moved entry. */
function compareLists(old: readonly string[], fresh: readonly string[]) {
	const [removed, added] = [without(old, fresh), without(fresh, old)];
	if (removed.length > 0 || added.length > 0) return { removed, added };
	const moved = fresh.find((entry, index) => entry !== old[index]);
	return moved === undefined ? null : { removed: [], added: [`(đổi thứ tự) ${moved}`] };
}

function without(list: readonly string[], other: readonly string[]): string[] {
	const left = new Map<string, number>();
	for (const entry of other) left.set(entry, (left.get(entry) ?? 0) + 1);
	return list.filter((entry) => {
		const count = left.get(entry) ?? 0;
		left.set(entry, count - 1);
		return count <= 0;
	});
}
