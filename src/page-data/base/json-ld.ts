import type { StarlightRouteData } from '@astrojs/starlight/route-data';

export type Head = StarlightRouteData['head'];

/** A schema.org description in the head of a page. */
export function jsonLdTag(data: object): Head[number] {
	return { tag: 'script', attrs: { type: 'application/ld+json' }, content: scriptJson(data) };
}

/** JSON that can stand inside a script element: "<" could end it. */
function scriptJson(data: object): string {
	return JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
}
