/** Heads of records as columns: values of one key are much alike, so that they take less room beside each other. */
import type { Ask } from '../query/intent.ts';
import type { RecordHead } from './format.ts';

/** Key → a value for each record, null where a record has none; keys that none has are left out. */
export type HeadColumns = Readonly<Record<string, readonly unknown[] | Joined>>;

/** Texts of one length that begin alike, without what parts them: gzip then makes 0.7 kB less of the names of files. */
interface Joined {
	readonly start: string;
	readonly size: number;
	readonly rest: string;
}

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
	return Object.fromEntries(
		columns
			.filter(([, values]) => values.some((value) => value !== null))
			.map(([key, values]) => [key, key === 'fragment' ? join(values) : values]),
	);
}

function join(values: readonly unknown[]): readonly unknown[] | Joined {
	const texts = values.filter((value) => typeof value === 'string');
	const [first = ''] = texts;
	const start = first.slice(0, first.indexOf('_') + 1);
	const size = first.length - start.length;
	const isAlike = texts.every((text) => text.startsWith(start) && text.length === first.length);
	if (texts.length < values.length || !isAlike || size === 0) return values;
	return { start, size, rest: texts.map((text) => text.slice(start.length)).join('') };
}

function part(column: readonly unknown[] | Joined): readonly unknown[] {
	if (!('rest' in column)) return column;
	const { start, size, rest } = column;
	return Array.from(
		{ length: rest.length / size },
		(_, at) => start + rest.slice(at * size, (at + 1) * size),
	);
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
	const entries = Object.entries(columns).map(([key, column]): [string, readonly unknown[]] => [
		key,
		part(column),
	]);
	const [, urls = []] = entries.find(([key]) => key === 'url') ?? [];
	return urls.map(
		(_, at) =>
			Object.fromEntries(
				entries.flatMap(([key, values]) => (values[at] === null ? [] : [[key, values[at]]])),
			) as unknown as RecordHead,
	);
}
