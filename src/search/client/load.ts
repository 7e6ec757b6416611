/** Loads the index, once, when somebody wants to search: never before. */
import { createEngine, type Engine } from '../engine.ts';
import { readLexicon, type LexiconFile } from '../lexicon.ts';
import { openPagefind, type PagefindModule } from '../pagefind.ts';

let opened: Promise<Engine> | undefined;

/** The engine over this site's index. A failure is not kept: the next call tries again. */
export function loadEngine(): Promise<Engine> {
	return (opened ??= openEngine().catch((error: unknown) => {
		opened = undefined;
		throw error;
	}));
}

async function openEngine(): Promise<Engine> {
	const base = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`;
	const [module, lexicon] = await Promise.all([
		import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<PagefindModule>,
		fetchLexicon(`${base}pagefind/lexicon.json`),
	]);
	return createEngine({ pagefind: await openPagefind(module, base), lexicon: readLexicon(lexicon) });
}

async function fetchLexicon(url: string): Promise<LexiconFile> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${String(response.status)} ${url}`);
	return (await response.json()) as LexiconFile;
}
