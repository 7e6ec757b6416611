/**
 * The code that may stand inside a page. The policy names it by hash; this list is what it may name, so that code which
 * found its way into a page is refused by the build instead of being allowed by its own hash.
 */
import { cspHash } from './csp.ts';

/** Scripts by hash. */
const SCRIPTS: ReadonlyMap<string, string> = new Map([
	// src/components/shell/ThemeProvider.astro: marks that scripts run and takes up the reader's choice of light or dark before the first paint.
	["'sha256-bZ5hUSbJQhur0jugZDlgd2CkxWxj0yew+nvoZf9zfFY='", 'theme'],
]);

/** Styles by form, since the colours are a province's own: the order of the layers and four colours (page-data/site). */
const STYLE = /^@layer [a-z,]+;:root\{(?:--site-(?:accent|highlight)-(?:light|dark):#[0-9a-f]{3,8};?){4}\}$/u;

/** True for a script that is known. */
export function isKnownScript(text: string): boolean {
	return SCRIPTS.has(cspHash(text));
}

/** True for a style that is known. */
export function isKnownStyle(text: string): boolean {
	return STYLE.test(text);
}
