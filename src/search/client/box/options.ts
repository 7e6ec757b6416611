/** Options of the lists below the boxes: results, "did you mean", and what was searched for lately. */
import type { ReadyAnswer, SearchResult } from '../../result/answer.ts';
import type { ExcerptPart } from '../../result/excerpt.ts';
import { effectView } from '../effect.ts';
import { landingUrl } from '../landing.ts';
import { copyOf, fillParts, part } from '../parts.ts';
import { plainQuestion, stateUrl } from '../state.ts';

/** Something to choose. */
export interface Entry {
	readonly href: string;
	/** Where choosing it leads: the same page, with what is to be marked there. */
	readonly landing?: string;
	readonly title: readonly ExcerptPart[];
	/** Beside the title: its kind, its effect. */
	readonly note: string;
	readonly excerpt: readonly ExcerptPart[];
	/** Choosing it asks this instead of opening a page. */
	readonly query?: string;
}

/** A result; `note` says what its list does not say of it. */
export function resultEntry({ url, titleParts, excerpt }: SearchResult, note: string): Entry {
	return { href: url, landing: landingUrl(url, excerpt), title: titleParts, note, excerpt };
}

/** The answer itself, and the page whose data it is. */
export function readyEntry({ text, title, url }: ReadyAnswer): Entry {
	return { href: url, title: [{ text, marked: true }], note: title, excerpt: [] };
}

/** The effect of a result in short; '' where it has none. */
export function effectNote({ effect }: Pick<SearchResult, 'effect'>): string {
	return effect === null ? '' : effectView(effect).words;
}

/** A question to ask instead, or again. */
export function queryEntry(page: string, query: string, note: string): Entry {
	const title = [{ text: query, marked: false }];
	return { href: stateUrl(page, plainQuestion(query)), title, note, excerpt: [], query };
}

/** The entry as the template `option` of `root` shows it. */
export function optionOf(
	root: ParentNode,
	{ href, landing = href, title, note, excerpt, query }: Entry,
): DocumentFragment {
	const fragment = copyOf(root, 'option');
	const option = part(fragment, '[role="option"]', HTMLAnchorElement);
	option.href = href;
	option.addEventListener('click', () => {
		option.href = landing;
	});
	if (query !== undefined) option.dataset['query'] = query;
	fillParts(part(option, '[data-title]', HTMLElement), title);
	part(option, '[data-note]', HTMLElement).textContent = note;
	const shown = option.querySelector('[data-excerpt]');
	if (shown) fillParts(shown, excerpt);
	return fragment;
}

/** The question an activated option asks; null where it opens a page, or the reader wants a new tab. */
export function askedBy(event: MouseEvent): string | null {
	if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return null;
	return event.target.closest<HTMLElement>('[data-query]')?.dataset['query'] ?? null;
}
