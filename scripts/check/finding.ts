/** What a check reports: a value, printed by a reporter. Every code is explained in README.md beside this file. */

export const CODES = [
	'html-invalid',
	'link-dead',
	'address-lost',
	'anchor-dead',
	'page-unreachable',
	'load-foreign',
	'page-heavy',
	'script-heavy',
	'files-many',
	'csp-missing',
	'csp-hash-missing',
	'csp-attribute',
	'csp-long',
	'h1-count',
	'heading-skip',
	'title-missing',
	'title-repeated',
	'lang-wrong',
	'description-missing',
	'description-repeated',
	'share-tags-missing',
	'text-not-nfc',
	'time-note-missing',
	'days-missing',
	'status-differs',
	'status-missing',
	'status-absent',
	'filler-words',
	'refused-words',
	'status-today',
	'full-text-differs',
	'full-text-missing',
	'search-index-broken',
	'province-named',
] as const;

export type Code = (typeof CODES)[number];

export interface Finding {
	readonly code: Code;
	/** Relative to the built site; for source files, to the repository. */
	readonly file: string;
	readonly line?: number;
	/** What is wrong, in Vietnamese, with what was found. */
	readonly message: string;
	/** What to do about it, in Vietnamese. */
	readonly remedy: string;
}
