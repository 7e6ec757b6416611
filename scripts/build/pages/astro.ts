/**
 * A program that the build starts: `node astro.ts <folder>` has Astro bundle components, styles and scripts into a folder,
 * and render nothing. What a page needs to know of its styles is written beside the bundle (render.ts reads it).
 */
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type AstroIntegration } from 'astro';
import { BuildError } from '../error.ts';
import { ENTRY, isEntry, SERVER, writeHeads, type BundledApp, type Heads } from './bundled.ts';

const [folder = ''] = process.argv.slice(2);
/** Where Astro puts the server's half, which it removes in the end (astro/dist/prerender/utils.js, 7.3). */
const OF_ASTRO = join(folder, '.prerender');

/** Gives Astro nothing to render, and takes the bundle before it is gone. */
function bundleOnly(): AstroIntegration {
	let pages: ReadonlyMap<string, Heads[string]> = new Map();
	return {
		name: 'bundle-only',
		hooks: {
			// The very map that is filled while styles are bundled.
			'astro:build:setup': (options) => {
				pages = options.pages;
			},
			'astro:build:start': ({ setPrerenderer }) => {
				setPrerenderer((usual) => ({
					...usual,
					getStaticPaths: async () => {
						await refuseScripts();
						cpSync(OF_ASTRO, join(folder, SERVER), { recursive: true });
						writeHeads(
							folder,
							Object.fromEntries(Array.from(pages, ([key, { styles }]) => [key, { styles }])),
						);
						return [];
					},
				}));
			},
		},
	};
}

/** Scripts that an integration wants in every page are known to Astro's own options only, and none of ours wants one. */
async function refuseScripts(): Promise<void> {
	const entry = readdirSync(OF_ASTRO).find(isEntry) ?? ENTRY;
	const { app } = (await import(pathToFileURL(join(OF_ASTRO, entry)).href)) as { app: BundledApp };
	const wanted = app
		.getOptions()
		.settings.scripts.filter(({ stage }) => stage === 'page' || stage === 'head-inline');
	if (wanted.length > 0) throw new BuildError('Có phần cài thêm của Astro muốn thêm script vào mọi trang.');
}

await build({ outDir: folder, integrations: [bundleOnly()] });
// A site without pages has a map without pages; ours is written with the pages (sitemap.ts).
for (const name of readdirSync(folder).filter((one) => one.startsWith('sitemap-')))
	rmSync(join(folder, name));
