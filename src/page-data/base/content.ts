import { readContent, type Content } from '../../collections/load.ts';
import { contentRoot } from './root.ts';

let cached: Promise<Content> | undefined;
let readAt = 0;
/** One page of `astro dev` asks many times; all its answers are of one reading. In milliseconds. */
const FRESH_FOR = 2000;

/**
 * The whole content of the site, read and checked once per build (anew in `astro dev`, so that an edit shows).
 * Throws ContentError with every problem, in Vietnamese, where the content is broken.
 */
export function siteContent(): Promise<Content> {
	if (import.meta.env.DEV && Date.now() - readAt > FRESH_FOR) cached = undefined;
	if (cached === undefined) readAt = Date.now();
	return (cached ??= readContent(contentRoot()));
}
