import type { Content } from '../../collections/load.ts';

/** The whole address of a path of this site; the path itself while the site has no address. */
export function absoluteAddress({ site }: Pick<Content, 'site'>, path: string): string {
	return site.url === null ? path : new URL(path, site.url).href;
}
