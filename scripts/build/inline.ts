/** What stands inside a page and a Content-Security-Policy must know about: inline scripts, styles, forbidden attributes. */
import { attribute, lineOf, rawText, type Element } from './html.ts';

/** Types of `<script>` a browser acts on; every other type is a data block, which the policy does not touch. */
const ACTIVE_SCRIPT_TYPES = new Set(['', 'module', 'importmap', 'speculationrules']);
const JAVASCRIPT_TYPE = /^(?:text|application)\/(?:x-)?(?:java|ecma)script$/;

/** The scripts written into the page that a browser runs. */
export function inlineScripts(elements: readonly Element[]): InlineCode[] {
	return elements.filter(isInlineScript).map(toInlineCode);
}

/** The `<style>` elements of the page. */
export function inlineStyles(elements: readonly Element[]): InlineCode[] {
	return elements.filter((element) => element.tagName === 'style').map(toInlineCode);
}

/** True for `<script>` elements that run, from a file or from the page; false for JSON and other data. */
export function isActiveScript(element: Element): boolean {
	if (element.tagName !== 'script') return false;
	const type = (attribute(element, 'type') ?? '').trim().toLowerCase();
	return ACTIVE_SCRIPT_TYPES.has(type) || JAVASCRIPT_TYPE.test(type);
}

/** Attributes the policy blocks: `style="…"`, `onclick="…"` and the like, and `javascript:` addresses. */
export function blockedAttributes(elements: readonly Element[]): BlockedAttribute[] {
	return elements.flatMap((element) =>
		element.attrs.filter(isBlocked).map(({ name, value }) => ({
			line: lineOf(element),
			snippet: `<${element.tagName} … ${name}="${shorten(value)}">`,
		})),
	);
}

function isInlineScript(element: Element): boolean {
	return isActiveScript(element) && attribute(element, 'src') === undefined;
}

function isBlocked({ name, value }: { name: string; value: string }): boolean {
	return name === 'style' || /^on[a-z]+$/.test(name) || /^\s*javascript:/i.test(value);
}

function toInlineCode(element: Element): InlineCode {
	return { text: rawText(element), line: lineOf(element) };
}

function shorten(text: string): string {
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

export interface InlineCode {
	readonly text: string;
	readonly line: number;
}

export interface BlockedAttribute {
	readonly line: number;
	readonly snippet: string;
}
