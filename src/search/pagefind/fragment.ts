/**
 * The words of a record, as Pagefind keeps them: packed JSON behind a signature, a file for each record, or for as many
 * neighbours as keep the number of files within bounds (`maxFragments` of its 1.6.0).
 */
import type { RecordHead } from '../index/format.ts';
import { keepParts, type FetchPart } from '../index/reader.ts';
import { restoreSpacing } from './spacing.ts';

/** What Pagefind writes before the JSON. */
const SIGNATURE = 'pagefind_dcd';
/** Before the heading of a page stands at most a line that says where one is. */
const EYEBROW_LENGTH = 120;

export interface Fragment extends OneFragment {
	/** What Pagefind calls the record. */
	readonly id: string;
}

/** Several by their ids. */
type FragmentGroup = Readonly<Record<string, OneFragment>>;

interface OneFragment {
	readonly url: string;
	readonly content: string;
	readonly meta: Readonly<Record<string, string>>;
	readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** The words of a record without its title; '' where they could not be fetched: a result is one without them, too. */
export type ReadText = (record: Pick<RecordHead, 'url' | 'fragment' | 'title'>) => Promise<string>;

/** Makes a reader with a memory: a next letter asks for mostly the same records. What failed is asked for again. */
export function fragmentReader(fetchPart: FetchPart): ReadText {
	const file = keepParts(async (name) => readFragments(await fetchPart(fragmentPath(name))));
	return async ({ url, fragment, title }) => {
		const fragments = await file(fragment).catch(() => []);
		const own = fragments.find((one) => one.url === url);
		return own === undefined ? '' : textWithout(own.meta['title'] ?? title, own.content);
	};
}

/** Where a file of fragments lies in the search folder. */
export function fragmentPath(name: string): string {
	return `fragment/${name}.pf_fragment`;
}

/** The name of a file of fragments; undefined for any other file of the search folder. */
export function fragmentName(path: string): string | undefined {
	return /^fragment\/(.+)\.pf_fragment$/u.exec(path)?.[1];
}

/** Reads the fragments of an unpacked file called `name`. Throws where it is none. */
export function readFragments(bytes: Uint8Array, name = ''): Fragment[] {
	const text = new TextDecoder().decode(bytes);
	if (!text.startsWith(SIGNATURE)) throw new Error('Đây không phải là một mẩu chỉ mục của Pagefind.');
	const read = JSON.parse(restoreSpacing(text.slice(SIGNATURE.length))) as OneFragment | FragmentGroup;
	return isOne(read) ? [{ ...read, id: name }] : Object.entries(read).map(([id, one]) => ({ ...one, id }));
}

function isOne(read: OneFragment | FragmentGroup): read is OneFragment {
	return typeof read.url === 'string';
}

/** Pagefind puts the heading of a page, and what stands over it, before its words; a result shows it already. */
export function textWithout(title: string, content: string): string {
	const start = content.indexOf(title);
	const isHeading =
		start >= 0 && start <= EYEBROW_LENGTH && /^[.\s]/u.test(content.slice(start + title.length));
	return isHeading ? content.slice(start + title.length).replace(/^[\s.]+/u, '') : content;
}
