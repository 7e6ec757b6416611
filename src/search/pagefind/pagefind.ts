/** The part of Pagefind's browser module that this site uses; its package ships no types for it. */
export interface PagefindModule {
	createInstance(options: PagefindOptions): Pagefind;
}

export interface PagefindOptions {
	/** Put before every address. */
	readonly baseUrl: string;
	readonly language: string;
	readonly noWorker: boolean;
	readonly metaCacheTag: string;
}

export interface Pagefind {
	init(): Promise<void>;
	/** Words: records that have all of them. Words in quotes: records that have them in this order. */
	search(term: string): Promise<{ readonly results: readonly PagefindHit[] }>;
}

export interface PagefindHit {
	/** Name of the fragment. */
	readonly id: string;
	readonly score: number;
	data(): Promise<{ readonly url: string }>;
}

/** What is known of a record of a legal document: its effect on the day of the build. */
export const EFFECT_META = 'hieu-luc';

/** Other names of what a page is about, "; " between them: `data-pagefind-meta="ten-khac[data-names]"`. */
export const NAMES_META = 'ten-khac';

/** The filter that holds the kind of a record; the layout writes it as `data-pagefind-filter="loai:…"`. */
export const KIND_FILTER = 'loai';

/**
 * Opens the index. No worker: a search here takes a few milliseconds, the worker would be another 12 kB to load,
 * and on a slow line Pagefind gives it up after five seconds and loads everything twice.
 */
export async function openPagefind(module: PagefindModule, baseUrl: string): Promise<Pagefind> {
	const pagefind = module.createInstance({
		baseUrl,
		language: 'vi',
		noWorker: true,
		// The entry file is fetched under an address that stays the same, so that caches and offline copies serve it.
		metaCacheTag: '0',
	});
	await pagefind.init();
	return pagefind;
}
