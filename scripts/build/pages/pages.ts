/**
 * Pages on their way from Astro to the finished site. Work begins as soon as a page is written, on the cores that Astro
 * leaves free, and is remembered by the page's bytes (memory.ts): after an edit most are as they were.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { rememberedLater } from '../../../src/collections/files/memory.ts';
import { isPackable, packFile } from '../../hosting/pack.ts';
import { PACKINGS } from '../../hosting/table.ts';
import type { ReadPage } from '../../hosting/write.ts';
import { listFiles } from '../files.ts';
import { dropSheets, sheetFiles, withJoinedSheets } from '../joined-sheets.ts';
import { openWork } from './closed.ts';
import { startPool } from './pool.ts';
import type { SearchedPage, Text } from './work.ts';

/** All pages, done. */
export interface DonePages {
	/** What they tell hosts. */
	readonly hosting: readonly ReadPage[];
	/** Those that are searched, in the order of their files; opened as they are asked for. */
	readonly searched: () => Iterable<Searched>;
}

/** A page that is searched. */
export interface Searched extends SearchedPage {
	/** Its file on the site. */
	readonly path: string;
}

/** Pages at work. */
export interface Pages {
	/** Takes a file that Astro has written, by its path on the site. */
	readonly add: (path: string) => void;
	/** Works on all that is left, now with all cores. Rejects with the first thing that is wrong with a page. */
	readonly finish: () => Promise<DonePages>;
	/** Ends the work. */
	readonly stop: () => Promise<void>;
}

/** Works on the pages of `siteDir`, and packs its other texts. */
export function workOnPages(siteDir: string): Pages {
	const pool = startPool();
	const cores = availableParallelism();
	const seen = new Set<string>();
	const waiting: string[] = [];
	const done = new Map<string, Done>();
	const named = new Set<string>();
	const running = new Set<Promise<void>>();
	let width = Math.max(1, cores - 1);

	const work = async (path: string) => {
		if (!path.endsWith('.html')) {
			await packFile(join(siteDir, path));
			return;
		}
		const html = withJoinedSheets(siteDir, readFileSync(join(siteDir, path), 'utf8'));
		for (const sheet of sheetFiles(html)) named.add(sheet);
		const closed = await rememberedLater('page', `${path}\n${html}`, () => pool.run({ path, html }));
		done.set(path, { closed, hosting: writeWork(siteDir, path, closed) });
	};
	let failed: Error | undefined;
	const pump = () => {
		while (running.size < width && failed === undefined) {
			const path = waiting.shift();
			if (path === undefined) return;
			const one = work(path)
				.catch((error: unknown) => {
					failed ??= error instanceof Error ? error : new Error(String(error));
				})
				.finally(() => {
					running.delete(one);
					pump();
				});
			running.add(one);
		}
	};
	const add = (path: string) => {
		if (seen.has(path) || !isPackable(path)) return;
		seen.add(path);
		waiting.push(path);
		pump();
	};
	return {
		add,
		finish: async () => {
			width = cores;
			for (const path of listFiles(siteDir)) if (path.endsWith('.html')) add(path);
			pump();
			while (running.size > 0) await Promise.race(running);
			if (failed !== undefined) throw failed;
			await pool.stop();
			dropSheets(siteDir, named);
			const inOrder = [...done].sort(([a], [b]) => (a < b ? -1 : 1));
			return { hosting: inOrder.map(([, { hosting }]) => hosting), searched: () => opened(inOrder) };
		},
		stop: pool.stop,
	};
}

interface Done {
	readonly closed: Uint8Array;
	readonly hosting: ReadPage;
}

function* opened(done: readonly (readonly [string, Done])[]): Iterable<Searched> {
	for (const [path, { closed }] of done) {
		const { search } = openWork(closed);
		if (search !== null) yield { path, ...search };
	}
}

function writeWork(siteDir: string, path: string, closed: Uint8Array): ReadPage {
	const { page, twin, hosting } = openWork(closed);
	writeText(join(siteDir, path), page);
	if (twin !== null) writeText(join(siteDir, twin.path), twin);
	return hosting;
}

function writeText(file: string, { text, packed }: Text): void {
	writeFileSync(file, text);
	if (packed === null) return;
	writeFileSync(file + PACKINGS.br, packed.br);
	writeFileSync(file + PACKINGS.gzip, packed.gz);
}
