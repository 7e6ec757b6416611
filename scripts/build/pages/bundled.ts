/** What Astro bundled, as the programs that make and use it agree on. Astro 7.3; other versions may call things otherwise. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of a bundle that holds the program which renders pages; all beside it are files of the site. */
export const SERVER = 'server';
/** How the name of that program begins. */
export const ENTRY = 'prerender-entry';
const HEADS = 'heads.json';

/** Styles of a page by Astro's key for it, as Astro's own build keeps them. */
export type Heads = Readonly<Record<string, { readonly styles: readonly unknown[] }>>;

/** The program in the bundle: `app` of astro/entrypoints/prerender. */
export interface BundledApp {
	readonly setInternals: (internals: { readonly pagesByKeys: ReadonlyMap<string, Heads[string]> }) => void;
	readonly setOptions: (options: BundleOptions) => void;
	readonly getOptions: () => BundleOptions;
	readonly render: (request: Request, options: { readonly routeData: unknown }) => Promise<Response>;
}

/** Of Astro's options those that a page asks for. */
export interface BundleOptions {
	readonly logger: {
		readonly options: { readonly destination: { readonly write: (event: unknown) => void } };
	};
	readonly settings: { readonly scripts: readonly { readonly stage: string }[] };
}

/** True for the file to import. */
export function isEntry(name: string): boolean {
	return name.startsWith(ENTRY);
}

/** Writes the styles of pages into a bundle. */
export function writeHeads(folder: string, heads: Heads): void {
	writeFileSync(join(folder, SERVER, HEADS), JSON.stringify(heads));
}

/** Reads them. */
export function readHeads(folder: string): Heads {
	return JSON.parse(readFileSync(join(folder, SERVER, HEADS), 'utf8')) as Heads;
}
