import { z } from 'zod';
import { nearest } from '../nearest.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { remedies, type ProblemCode } from '../problems/remedies.ts';
import { placeIn, type Path, type YamlFile } from './yaml-file.ts';

/** The value in a schema's shape, or null and why not. */
export interface Validated<Value> {
	readonly value: Value | null;
	readonly problems: readonly Problem[];
}

/** Holds a file against its schema and says every broken rule in Vietnamese, with the line. */
export function validate<Value>(yaml: YamlFile, schema: z.ZodType<Value>): Validated<Value> {
	const result = schema.safeParse(yaml.data, { error: VIETNAMESE });
	if (result.success) return { value: result.data, problems: [] };
	const problems = result.error.issues.flatMap((issue) => issueProblems(yaml, issue, schema));
	return { value: null, problems };
}

type Issue = z.core.$ZodIssue;

/** Zod's own Vietnamese words, asked per parse: setting them globally would change Starlight's messages too. */
const VIETNAMESE = z.locales.vi().localeError;

function issueProblems(yaml: YamlFile, issue: Issue, schema: z.ZodType): readonly Problem[] {
	const found = valueAt(yaml.data, issue.path);
	if (issue.code === 'unrecognized_keys') return unknownKeys(yaml, issue, schema);
	const report = (code: ProblemCode, message: string, remedy?: string) =>
		problem(code, placeIn(yaml, issue.path), message, found, remedy);
	if (found === undefined) {
		const code = issue.path.at(-1) === 'sources' ? 'fact-without-source' : 'key-missing';
		return [report(code, `Thiếu khóa “${String(issue.path.at(-1))}”.`)];
	}
	switch (issue.code) {
		case 'invalid_type':
			return [report('type-wrong', typeMessage(issue.expected), typeRemedy(issue.expected, found))];
		case 'invalid_value':
			return [report('value-wrong', 'Giá trị không có trong danh sách.', choose(issue.values))];
		case 'invalid_union':
			return [report('value-wrong', 'Giá trị không có trong danh sách.', choose(optionsOf(issue)))];
		case 'too_small':
			return [report(...tooSmall(issue))];
		case 'too_big':
			return [report(...tooBig(issue))];
		case 'invalid_key':
			return [report('id-not-slug', 'Tên khóa không đúng dạng.')];
		default:
			return [report(codeOf(issue), sentence(issue.message))];
	}
}

function unknownKeys(
	yaml: YamlFile,
	issue: z.core.$ZodIssueUnrecognizedKeys,
	schema: z.ZodType,
): readonly Problem[] {
	const isTop = issue.path.length === 0 && schema instanceof z.ZodObject;
	const known = isTop ? Object.keys(schema.shape) : [];
	return issue.keys.map((key) => {
		const path = [...issue.path, key];
		return problem('key-unknown', placeIn(yaml, path), `Không có khóa “${key}”.`, key, keyRemedy(key, known));
	});
}

function keyRemedy(key: string, known: readonly string[]): string {
	if (key === 'id') return 'Xóa dòng này: tên tệp đã là id.';
	const [close] = nearest(key, known, 1);
	return close === undefined ? remedies['key-unknown'] : `Có phải “${close}”? Nếu không, xóa dòng này.`;
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): [ProblemCode, string] {
	if (issue.path.at(-1) === 'sources') return ['fact-without-source', 'Điều này không có nguồn.'];
	if (issue.origin === 'array') return ['list-empty', 'Danh sách để trống.'];
	return issue.origin === 'string'
		? ['text-empty', 'Chữ để trống.']
		: ['value-wrong', sentence(issue.message)];
}

function tooBig(issue: z.core.$ZodIssueTooBig): [ProblemCode, string] {
	return issue.origin === 'string'
		? ['text-long', `Chữ dài quá ${String(issue.maximum)} ký tự.`]
		: ['value-wrong', sentence(issue.message)];
}

/** Zod's own words come without a full stop. */
function sentence(message: string): string {
	return message.endsWith('.') ? message : `${message}.`;
}

function codeOf(issue: Issue): ProblemCode {
	const code: unknown = issue.code === 'custom' ? issue.params?.code : undefined;
	return typeof code === 'string' && code in remedies ? (code as ProblemCode) : 'value-wrong';
}

function optionsOf(issue: z.core.$ZodIssueInvalidUnion): readonly unknown[] {
	return 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
}

function choose(values: readonly unknown[]): string {
	return values.length === 0 ? remedies['value-wrong'] : `Chọn một trong: ${values.map(String).join(', ')}.`;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
	string: 'chữ',
	array: 'danh sách (mỗi dòng một dấu “-”)',
	object: 'nhóm khóa thụt vào',
	record: 'nhóm khóa thụt vào',
	boolean: 'true hoặc false',
	number: 'số',
	int: 'số nguyên',
};

function typeMessage(expected: string): string {
	return `Ở đây cần ${TYPE_WORDS[expected] ?? expected}.`;
}

function typeRemedy(expected: string, found: unknown): string {
	const isBareNumber = expected === 'string' && typeof found === 'number';
	return isBareNumber ? 'Đặt giá trị trong dấu nháy đơn.' : remedies['type-wrong'];
}

function valueAt(data: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(value, step) =>
			typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
		data,
	);
}
