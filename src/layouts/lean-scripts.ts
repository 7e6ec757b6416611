/** As much of a Vite plugin as is needed here; Vite is Astro's and no dependency of ours. */
interface Plugin {
	readonly name: string;
	readonly transform: (code: string, id: string) => string | undefined;
}

/**
 * Scripts of Starlight that have nothing to do here: one remembers groups of a sidebar that we do not print
 * (shell/Sidebar.astro), one only loads what the contents for phones, on the same pages, load anyway.
 */
const IDLE =
	/[\\/]starlight[\\/](?:dist[\\/])?components[\\/](?:Page|TableOfContents)\.astro\?astro&type=script/u;

/**
 * A Vite plugin that empties those scripts; Astro leaves an empty one out of the page (`isEmptyScript`). Each was a
 * request: on a slow line six go at a time. It goes by the components' names: renamed ones only come back.
 */
export function leanScripts(): Plugin {
	return { name: 'lean-scripts', transform: (_, id) => (IDLE.test(id) ? 'export {};' : undefined) };
}

/** For Vite's `assetsInlineLimit`: nothing is written into a page but the nothing of an empty script. */
export function isEmptyScript(_: string, content: Uint8Array): boolean {
	return content.toString().trim() === '';
}
