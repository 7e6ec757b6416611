/**
 * A program that the build starts: `node render.ts <bundle> <site>` renders all pages and files of a bundle (astro.ts)
 * into a folder, as Astro's own build does (astro/dist/core/build/generate.js, 7.3), and names each on a line.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { siteMap } from '../../../src/exports/site/site-map.ts';
import { keepMemory, openMemory } from '../../../src/collections/files/memory.ts';
import { readContent } from '../../../src/collections/load.ts';
import { contentOn } from '../../../src/page-data/base/content.ts';
import { contentRoot } from '../../../src/page-data/base/root.ts';
import { today } from '../../../src/page-data/base/today.ts';
import { explain } from '../error.ts';
import { programsOf } from '../last-build.ts';
import { isEntry, readHeads, SERVER, type BundledApp } from './bundled.ts';

const [bundle = '', site = ''] = process.argv.slice(2);
const NOT_FOUND = '404.html';
/** Pages know their path only. */
const ORIGIN = 'http://localhost';

try {
	openMemory('rendering', programsOf(process.cwd()));
	const app = await openBundle();
	const places = await placesOf(app);
	for (const place of places) await renderPlace(app, place);
	const content = contentOn(await readContent(contentRoot()), today());
	const pages = places
		.filter(({ route }) => route.type === 'page')
		.map(pathOf)
		.filter((path) => path !== NOT_FOUND);
	for (const [path, text] of Object.entries(siteMap(content, pages.map(addressOf)))) write(path, text);
	keepMemory();
} catch (error) {
	console.error(explain(error));
	process.exitCode = 1;
}

async function openBundle(): Promise<BundledApp> {
	const server = join(bundle, SERVER);
	const entry = readdirSync(server).find(isEntry);
	if (entry === undefined) throw new Error(`Không có chương trình dựng trang trong ${server}.`);
	const { app } = (await import(pathToFileURL(join(server, entry)).href)) as { app: BundledApp };
	app.setInternals({ pagesByKeys: new Map(Object.entries(readHeads(bundle))) });
	app.setOptions({ logger: { options: { destination: { write: sayFault } } }, settings: { scripts: [] } });
	return app;
}

/** What Astro logs while a page is made. */
function sayFault(event: unknown): void {
	if (typeof event === 'object' && event !== null && 'message' in event) console.error(String(event.message));
}

interface Place {
	readonly pathname: string;
	readonly route: { readonly type: string; readonly component: string };
}

/** Every address, once. */
async function placesOf(app: BundledApp): Promise<readonly Place[]> {
	const places: readonly Place[] = await new StaticPaths(app as never).getAll();
	const taken = new Map<string, string>();
	for (const { pathname, route } of places) {
		const path = pathOf({ pathname, route });
		const other = taken.get(path);
		if (other !== undefined) throw new Error(`${other} và ${route.component} cùng làm ra ${path}.`);
		taken.set(path, route.component);
	}
	return places;
}

async function renderPlace(app: BundledApp, place: Place): Promise<void> {
	const { pathname, route } = place;
	const isFile = route.type === 'endpoint' && /\.\w+\/?$/u.test(pathname);
	const asked = isFile ? pathname : pathname.replace(/\/?$/u, '/');
	const request = new Request(new URL(asked.replace(/^\/?/u, '/'), ORIGIN));
	const response = await app.render(request, { routeData: route });
	const path = pathOf(place);
	if (!response.ok && path !== NOT_FOUND) {
		throw new Error(`${route.component}: ${path}: ${String(response.status)}`);
	}
	write(path, Buffer.from(await response.arrayBuffer()));
}

/** The file of an address: `/guong/x/` is `guong/x/index.html`, what is no page has its own name. */
function pathOf({ pathname, route }: Place): string {
	const name = pathname.replace(/^\/|\/$/gu, '');
	if (route.type === 'endpoint') return name;
	if (name === '404') return NOT_FOUND;
	return name === '' ? 'index.html' : `${name}/index.html`;
}

/** `/guong/x/` of `guong/x/index.html`. */
function addressOf(path: string): string {
	return `/${path.replace(/index\.html$/u, '')}`;
}

function write(path: string, content: Buffer | string): void {
	mkdirSync(dirname(join(site, path)), { recursive: true });
	writeFileSync(join(site, path), content);
	console.log(path);
}
