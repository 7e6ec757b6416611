/** Pagefind's browser module, as far as this site asks it: phrases in quotation marks, and plain answers. */

/** Other names of what a page is about, "; " between them: `data-pagefind-meta="ten-khac[data-names]"`. */
export const NAMES_META = 'ten-khac';

/** The filter that holds the kind of a record; the layout writes it as `data-pagefind-filter="loai:…"`. */
export const KIND_FILTER = 'loai';

export interface Pagefind {
	/**
	 * Words: records that have all of them. Words in quotation marks: records that have them in this order. Throws where
	 * a file of its index cannot be fetched.
	 */
	search(term: string, options?: PagefindSearch): Promise<PagefindAnswer>;
}

export interface PagefindSearch {
	/** True: marks are meant as typed; else any marks will do, though đ is never d. */
	readonly exactDiacritics?: boolean;
	/** Only records of this kind. */
	readonly kind?: string | undefined;
}

export interface PagefindAnswer {
	/** The best first. */
	readonly results: readonly PagefindHit[];
	/** Filter → value → how many have it, whatever kind was asked for. */
	readonly totalFilters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface PagefindHit {
	/** Name of the fragment. */
	readonly id: string;
	readonly score: number;
	data(): Promise<PagefindRecord>;
}

export interface PagefindRecord {
	readonly url: string;
	/** HTML: the found words in `<mark>`. */
	readonly excerpt: string;
	readonly meta: Readonly<Record<string, string>>;
	readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** The module as it lies in the search folder; its package ships no types for it. */
export interface PagefindModule {
	createInstance(options: {
		readonly baseUrl: string;
		readonly language: string;
		readonly noWorker: boolean;
		readonly metaCacheTag: string;
	}): PagefindInstance;
}

interface PagefindInstance {
	init(): Promise<void>;
	options(changed: { readonly exactDiacritics: boolean }): Promise<void>;
	filters(): Promise<unknown>;
	search(
		term: string,
		options: { readonly filters: Readonly<Record<string, string>> },
	): Promise<PagefindAnswer>;
}

/** Pagefind over a search folder; it is loaded by the first question, and once more by the next where that failed. */
export function makePagefind(load: () => Promise<PagefindModule>, baseUrl: string): Pagefind {
	let instance: Promise<PagefindInstance> | undefined;
	let last: Promise<unknown> = Promise.resolve();
	const ask = async (term: string, { exactDiacritics = false, kind }: PagefindSearch) => {
		watchRequests();
		const before = lost;
		try {
			const pagefind = await (instance ??= open(load, baseUrl));
			await pagefind.options({ exactDiacritics });
			const answer = await pagefind.search(term, {
				filters: kind === undefined ? {} : { [KIND_FILTER]: kind },
			});
			if (lost > before) throw new Error('Một phần chỉ mục của Pagefind không tải được.');
			return answer;
		} catch (error) {
			instance = undefined;
			throw error;
		}
	};
	return {
		// One after the other: how marks are meant is a state of the instance.
		search: (term, options = {}) => {
			const mine = last.then(() => ask(term, options));
			last = mine.catch(() => undefined);
			return mine;
		},
	};
}

/**
 * No worker: a search here takes a few milliseconds, the worker would be another 12 kB to load, and on a slow line
 * Pagefind gives it up after five seconds (`init` of its 1.6.0) and loads everything twice.
 */
async function open(load: () => Promise<PagefindModule>, baseUrl: string): Promise<PagefindInstance> {
	const instance = (await load()).createInstance({
		baseUrl,
		language: 'vi',
		noWorker: true,
		// The entry file is fetched under an address that stays the same, so that caches and offline copies serve it.
		metaCacheTag: '0',
	});
	await instance.init();
	// Without its filters loaded it counts no kinds.
	await instance.filters();
	return instance;
}

const INDEX_FILE = /\/pagefind\/.*\.pf_(?:meta|index|filter)$/u;
let lost = 0;
let isWatching = false;

/**
 * Pagefind takes a file of its index that cannot be fetched for one without words (`loadChunk` of its 1.6.0 drops the
 * error), so that on a bad line a phrase would stand nowhere. It has no hook for its requests, so `fetch` is watched.
 */
function watchRequests(): void {
	if (isWatching) return;
	isWatching = true;
	const fetchPlain = globalThis.fetch;
	globalThis.fetch = async (input, init) => {
		const response = await fetchPlain(input, init).catch((error: unknown) => {
			count(input);
			throw error;
		});
		if (!response.ok) count(input);
		return response;
	};
}

function count(input: Parameters<typeof fetch>[0]): void {
	const url = input instanceof Request ? input.url : String(input);
	if (INDEX_FILE.test(url)) lost += 1;
}
