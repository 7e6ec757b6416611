/** The words of a record, as Pagefind keeps them: one packed JSON file for each record, behind a signature. */
import type { RecordHead } from '../index/format.ts';
import type { FetchPart } from '../index/reader.ts';
import { restoreSpacing } from './spacing.ts';

/** What Pagefind writes before the JSON. */
const SIGNATURE = 'pagefind_dcd';
/** Before the heading of a page stands at most a line that says where one is. */
const EYEBROW_LENGTH = 120;

export interface Fragment {
	readonly url: string;
	readonly content: string;
	readonly meta: Readonly<Record<string, string>>;
	readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** The words of a record without its title; '' where they could not be fetched: a result is one without them, too. */
export type ReadText = (record: Pick<RecordHead, 'fragment' | 'title'>) => Promise<string>;

/** Makes a reader with a memory: a next letter asks for mostly the same records. What failed is asked for again. */
export function fragmentReader(fetchPart: FetchPart): ReadText {
	const known = new Map<string, string>();
	return async ({ fragment, title }) => {
		const text = known.get(fragment);
		if (text !== undefined) return text;
		try {
			const { content, meta } = readFragment(await fetchPart(fragmentPath(fragment)));
			const read = textWithout(meta['title'] ?? title, content);
			known.set(fragment, read);
			return read;
		} catch {
			return '';
		}
	};
}

/** Where a fragment lies in the search folder. */
export function fragmentPath(name: string): string {
	return `fragment/${name}.pf_fragment`;
}

/** Reads an unpacked fragment. Throws where it is none. */
export function readFragment(bytes: Uint8Array): Fragment {
	const text = new TextDecoder().decode(bytes);
	if (!text.startsWith(SIGNATURE)) throw new Error('Đây không phải là một mẩu chỉ mục của Pagefind.');
	return JSON.parse(restoreSpacing(text.slice(SIGNATURE.length))) as Fragment;
}

/** Pagefind puts the heading of a page, and what stands over it, before its words; a result shows it already. */
export function textWithout(title: string, content: string): string {
	const start = content.indexOf(title);
	const isHeading =
		start >= 0 && start <= EYEBROW_LENGTH && /^[.\s]/u.test(content.slice(start + title.length));
	return isHeading ? content.slice(start + title.length).replace(/^[\s.]+/u, '') : content;
}
