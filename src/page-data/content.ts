import { readContent, type Content } from '../collections/load.ts';
import { contentRoot } from './root.ts';

let cached: Promise<Content> | undefined;

/**
 * The whole content of the site, read and checked once per build (each time in `astro dev`, so that an edit shows).
 * Throws ContentError with every problem, in Vietnamese, where the content is broken.
 */
export function siteContent(): Promise<Content> {
	if (import.meta.env.DEV) return readContent(contentRoot());
	return (cached ??= readContent(contentRoot()));
}
