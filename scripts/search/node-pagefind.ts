/** Runs the browser's search in Node, over the files of a built site. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createEngine, type Engine } from '../../src/search/engine.ts';
import { readLexicon, type LexiconFile } from '../../src/search/lexicon.ts';
import { openPagefind, type PagefindModule } from '../../src/search/pagefind.ts';

/** The engine over `<siteDir>/pagefind`; null where no index has been built. */
export async function openNodeEngine(siteDir: string): Promise<Engine | null> {
	const folder = resolve(siteDir, 'pagefind');
	const script = join(folder, 'pagefind.js');
	const lexiconPath = join(folder, 'lexicon.json');
	if (!existsSync(script) || !existsSync(lexiconPath)) return null;
	const lexicon = JSON.parse(await readFile(lexiconPath, 'utf8')) as LexiconFile;
	fetchFilesToo();
	const module = (await import(/* @vite-ignore */ pathToFileURL(script).href)) as PagefindModule;
	return createEngine({ pagefind: await openPagefind(module, '/'), lexicon: readLexicon(lexicon) });
}

/** pagefind.js fetches its parts from beside itself; Node's own fetch refuses `file:` addresses. */
function fetchFilesToo(): void {
	const fetchFromNet = globalThis.fetch;
	if ('readsFiles' in fetchFromNet) return;
	const fetchAny: typeof fetch = async (input, init) => {
		const url = new URL(input instanceof Request ? input.url : input);
		if (url.protocol !== 'file:') return fetchFromNet(input, init);
		url.search = '';
		return new Response(await readFile(url));
	};
	globalThis.fetch = Object.assign(fetchAny, { readsFiles: true });
}
