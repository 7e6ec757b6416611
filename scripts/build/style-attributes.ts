/** `style="…"` that Starlight writes and the security policy would block. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './files.ts';
import { remembered } from '../../src/collections/files/memory.ts';
import { attribute, parseElements, type Element } from './html.ts';

/**
 * Depth of an entry of the contents and size of an icon, which Starlight 0.42 hands to its stylesheets so (Astro's
 * `define:vars`, which is outside its policy: https://docs.astro.build/en/reference/configuration-reference/#securitycsp).
 * src/styles/reading.css says the same by selectors. Any other attribute stays and stops the build.
 */
const KNOWN = /^(?:--(?:depth|sl-icon-size|sl-icon-color):[^;]*;?\s*)+$/;

/** Takes them out of every page of a built site. */
export function dropStyleAttributes(siteDir: string): void {
	for (const path of listFiles(siteDir).filter((file) => file.endsWith('.html'))) {
		const file = join(siteDir, path);
		const html = readFileSync(file, 'utf8');
		const lean = withoutStyleAttributes(html);
		if (lean !== html) writeFileSync(file, lean);
	}
}

/** A page without them; everything else stays as it is, letter by letter. */
export function withoutStyleAttributes(html: string): string {
	if (!html.includes(' style="--')) return html;
	const cuts = remembered('style attributes', html, () => styleRanges(html));
	return cuts.reduce((text, { start, end }) => text.slice(0, start).trimEnd() + text.slice(end), html);
}

/** Where they stand, last first. */
function styleRanges(html: string): { start: number; end: number }[] {
	return parseElements(html)
		.flatMap(styleRange)
		.sort((one, other) => other.start - one.start);
}

function styleRange(element: Element): { start: number; end: number }[] {
	const place = element.sourceCodeLocation?.attrs?.['style'];
	const isKnown = KNOWN.test(attribute(element, 'style') ?? '');
	return place !== undefined && isKnown ? [{ start: place.startOffset, end: place.endOffset }] : [];
}
