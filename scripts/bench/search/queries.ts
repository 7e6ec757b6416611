/** The judged set of the site search: reading its files and holding them against its rules. How judged: ../README.md. */
import { z } from 'zod';
import { label, slug } from '../../../src/collections/fields.ts';
import { validate } from '../../../src/collections/files/validate.ts';
import { openYaml, placeIn, type Path, type YamlFile } from '../../../src/collections/files/yaml-file.ts';
import { ContentError } from '../../../src/collections/problems/content-error.ts';
import { problem, type Problem } from '../../../src/collections/problems/problem.ts';
import { contentFile } from '../../../src/page-data/base/root.ts';

/** The ways of typing that the set holds, in the order of reports. */
export const FORMS = [
	'marked',
	'unmarked',
	'partly-marked',
	'keystrokes',
	'abbreviation',
	'citation',
	'typo',
	'synonym',
	'question',
	'spoken',
	'name',
	'figure',
	'prefix',
	'year',
	'none',
] as const;

/** Who asks. */
export const PERSONS = ['citizen', 'press', 'official'] as const;

/** `tuning` may be looked at while the search is tuned, `test` never. */
export const PARTS = ['tuning', 'test'] as const;

export type Part = (typeof PARTS)[number];

/** Where a part lies: the set speaks of this province's content and goes with it. */
export function queriesFile(part: Part): string {
	return contentFile('search-queries', `${part}.yaml`);
}

/** 3: exactly what is wanted; 2: answers it well; 1: helps. */
export type Grade = 1 | 2 | 3;

/** One thing a query wants, and the addresses it is found at; any one of them will do, the better graded is better. */
export type Answer = ReadonlyMap<string, Grade>;

/** A query as someone types it, and what a fair judge accepts. */
export interface JudgedQuery {
	readonly id: string;
	readonly query: string;
	readonly form: (typeof FORMS)[number];
	readonly person: (typeof PERSONS)[number];
	/** Empty where the site has nothing for the query; the search should then say so. */
	readonly answers: readonly Answer[];
	/** Which half of the test part it belongs to; the halves are written apart. */
	readonly half: 'a' | 'b' | undefined;
}

/** A file of the set. */
export interface QueryFile {
	readonly part: Part;
	readonly queries: readonly JudgedQuery[];
}

/**
 * Reads one part of the set from the bytes of its file. Throws a `ContentError` that names file, line, field and remedy
 * for everything that breaks a rule.
 */
export function readQueries(file: string, bytes: Uint8Array): QueryFile {
	const { yaml, problems } = openYaml(file, bytes);
	if (yaml === null) throw new ContentError(problems);
	const checked = validate(yaml, fileSchema);
	const found = [...problems, ...checked.problems];
	if (checked.value === null) throw new ContentError(found);
	const { part, queries } = checked.value;
	found.push(...queries.flatMap((query, index) => ruleProblems(yaml, query, index)));
	found.push(...repeated(yaml, queries, 'id'), ...repeated(yaml, queries, 'query'));
	if (found.length > 0) throw new ContentError(found);
	return { part, queries: queries.map(toJudged) };
}

/** An address of the site, with or without an anchor: `/lich/#han-gui-ke-hoach`. */
const address = z.string().regex(/^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/u);

const querySchema = z.strictObject({
	/** The form and a number: `typo-07`. Unique in both parts; never given again. */
	id: slug,
	/** As typed, slips included. */
	query: label,
	form: z.enum(FORMS),
	person: z.enum(PERSONS),
	/** One entry for each thing wanted: its addresses, each with a grade. */
	answers: z
		.array(z.record(address, z.union([z.literal(1), z.literal(2), z.literal(3)])))
		.min(1)
		.optional(),
	/** Written instead of answers where nothing on the site fits. */
	none: z.literal(true).optional(),
	/** Of the test part: the half. */
	half: z.enum(['a', 'b']).optional(),
	/** Why these answers, where they do not speak for themselves. */
	why: label.optional(),
});

const fileSchema = z.strictObject({
	part: z.enum(PARTS),
	queries: z.array(querySchema).min(1),
});

type RawQuery = z.infer<typeof querySchema>;

function toJudged({ id, query, form, person, answers = [], half }: RawQuery): JudgedQuery {
	return { id, query, form, person, half, answers: answers.map((answer) => new Map(Object.entries(answer))) };
}

function ruleProblems(yaml: YamlFile, query: RawQuery, index: number): readonly Problem[] {
	const report = (field: string, message: string, remedy: string) =>
		problem('value-wrong', placeIn(yaml, ['queries', index, field]), message, query.query, remedy);
	const { answers = [] } = query;
	const isNone = query.none === true;
	const problems: Problem[] = [];
	if (isNone === answers.length > 0) {
		problems.push(report('id', 'Phải có answers, hoặc none: true.', 'Ghi đúng một trong hai.'));
	}
	if (isNone !== (query.form === 'none')) {
		problems.push(report('form', 'none: true đi với form: none.', 'Sửa form, hoặc ghi answers.'));
	}
	if (!query.id.startsWith(`${query.form}-`)) {
		problems.push(report('id', 'id phải bắt đầu bằng form.', `Viết dạng ${query.form}-07.`));
	}
	if (!isNone && !answers.some((answer) => Object.values(answer).some((grade) => grade >= 2))) {
		problems.push(
			report('answers', 'Chưa có nơi nào trả lời được.', 'Ghi ít nhất một địa chỉ mức 2 hoặc 3.'),
		);
	}
	return [...problems, ...repeatedAddresses(yaml, answers, index)];
}

/** An address stands for one thing only, so that no result is counted twice. */
function repeatedAddresses(
	yaml: YamlFile,
	answers: readonly Readonly<Record<string, Grade>>[],
	index: number,
): readonly Problem[] {
	const all = answers.flatMap((answer, place) => Object.keys(answer).map((url) => ({ url, place })));
	return all
		.filter(({ url }, at) => all.findIndex((other) => other.url === url) < at)
		.map(({ url, place }) => listRepeated(yaml, ['queries', index, 'answers', place, url], url));
}

function repeated(yaml: YamlFile, queries: readonly RawQuery[], field: 'id' | 'query'): readonly Problem[] {
	const values = queries.map((query) => query[field]);
	return values.flatMap((value, index) =>
		values.indexOf(value) < index ? [listRepeated(yaml, ['queries', index, field], value)] : [],
	);
}

function listRepeated(yaml: YamlFile, path: Path, value: string): Problem {
	return problem('list-repeated', placeIn(yaml, path), 'Đã có ở trên.', value);
}
