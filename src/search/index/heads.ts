/** Heads of records as columns: values of one key are much alike, so that they take less room beside each other. */
import type { Ask } from '../query/intent.ts';
import type { RecordHead } from './format.ts';

/** Key → a value for each record, null where a record has none; keys that none has are left out. */
export type HeadColumns = Readonly<Record<string, readonly unknown[]>>;

const KEYS: readonly (keyof RecordHead)[] = [
	'url',
	'title',
	'names',
	'asked',
	'defines',
	'context',
	'effect',
	'expired',
	'worth',
	'years',
	'answers',
	'fragment',
];
const ANSWER_KEYS: readonly Ask[] = ['who', 'when', 'count', 'money'];

/** What results need of their records, but for the keys in `without`. */
export function packHeads(
	records: readonly RecordHead[],
	without: readonly (keyof RecordHead)[] = [],
): HeadColumns {
	const columns = KEYS.filter((key) => !without.includes(key)).map((key): [string, unknown[]] => [
		key,
		records.map((record) => valueOf(record, key)),
	]);
	return Object.fromEntries(columns.filter(([, values]) => values.some((value) => value !== null)));
}

/** Answers have their keys in one order, so that the same records give the same bytes. */
function valueOf({ answers, ...head }: RecordHead, key: keyof RecordHead): unknown {
	if (key !== 'answers') return head[key] ?? null;
	if (answers === undefined) return null;
	return Object.fromEntries(
		ANSWER_KEYS.flatMap((ask) => (answers[ask] === undefined ? [] : [[ask, answers[ask]]])),
	);
}

/** The heads again, in the order of their records. */
export function openHeads(columns: HeadColumns): RecordHead[] {
	const entries = Object.entries(columns);
	return (columns['url'] ?? []).map(
		(_, at) =>
			Object.fromEntries(
				entries.flatMap(([key, values]) => (values[at] === null ? [] : [[key, values[at]]])),
			) as unknown as RecordHead,
	);
}
