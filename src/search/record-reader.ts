/** The words of a record, fetched and split once however often it is found. */
import { EFFECT_META, NAMES_META, type PagefindHit } from './pagefind.ts';
import type { RecordWords } from './rank.ts';
import { splitWords, type Word } from './words.ts';

/** Before the heading of a page stands at most a line that says where one is. */
const EYEBROW_LENGTH = 120;

export interface ReadRecord {
	readonly url: string;
	readonly title: string;
	/** What follows the title. */
	readonly text: string;
	readonly places: RecordWords;
	/** Effect on the day of the build, in words; null for what is not part of a document. */
	readonly effect: string | null;
}

export type RecordReader = (hit: PagefindHit) => Promise<ReadRecord>;

/** Makes a reader with a memory; what could not be fetched is not remembered. */
export function recordReader(): RecordReader {
	const known = new Map<string, ReadRecord>();
	return async (hit) => {
		const record = known.get(hit.id) ?? (await readRecord(hit));
		known.set(hit.id, record);
		return record;
	};
}

async function readRecord(hit: PagefindHit): Promise<ReadRecord> {
	const { url, content, meta } = await hit.data();
	const title = meta['title'] ?? url;
	const text = withoutTitle(content, title);
	return {
		url,
		title,
		text,
		places: { title: splitWords(title), names: namesOf(meta), text: splitWords(text) },
		effect: meta[EFFECT_META] ?? null,
	};
}

function namesOf(meta: Readonly<Record<string, string>>): Word[][] {
	const names = meta[NAMES_META];
	return names === undefined ? [] : names.split('; ').map(splitWords);
}

/** Pagefind puts the heading of a page, and what stands over it, before its words; a result shows it already. */
function withoutTitle(content: string, title: string): string {
	const start = content.indexOf(title);
	const isHeading = start >= 0 && start <= EYEBROW_LENGTH && content.startsWith('.', start + title.length);
	return isHeading ? content.slice(start + title.length).replace(/^[\s.]+/u, '') : content;
}
