import { parse } from 'node:path';
import type { z } from 'zod';
import { isSlug } from '../fields.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { bytesOf, entriesOf, type Entry } from './disk.ts';
import { contentName } from './names.ts';
import { validate } from './validate.ts';
import { openYaml, type YamlFile } from './yaml-file.ts';

/** A value that passed its schema, with the file that knows its lines. */
export interface Loaded<Value> {
	readonly id: string;
	readonly value: Value;
	readonly yaml: YamlFile;
}

/** What was read from one file. */
export interface ReadOne<Value> {
	/** null where the file is missing or broken; `problems` then says why. */
	readonly loaded: Loaded<Value> | null;
	readonly problems: readonly Problem[];
}

/** What was read from a folder of records. */
export interface ReadMany<Value> {
	/** Every id there is a file for, broken ones too: a broken file must not make references to it look wrong. */
	readonly ids: ReadonlySet<string>;
	readonly loaded: readonly Loaded<Value>[];
	readonly problems: readonly Problem[];
}

/** Reads one YAML file against its schema; the id is the last step's name without ".yaml". */
export async function readSingle<Schema extends z.ZodObject>(
	root: string,
	path: string,
	schema: Schema,
): Promise<ReadOne<z.infer<Schema>>> {
	const file = contentName(root, path);
	const bytes = await bytesOf(root, path);
	if (bytes === null) {
		return { loaded: null, problems: [problem('file-missing', atFile(file), 'Không có tệp này.')] };
	}
	const opened = openYaml(file, bytes);
	if (opened.yaml === null) return { loaded: null, problems: opened.problems };
	const { value, problems } = validate(opened.yaml, schema);
	const loaded = value === null ? null : { id: parse(path).name, value, yaml: opened.yaml };
	return { loaded, problems: [...opened.problems, ...problems] };
}

/** Reads every `<id>.yaml` of a folder. */
export async function readRecords<Schema extends z.ZodObject>(
	root: string,
	folder: string,
	schema: Schema,
): Promise<ReadMany<z.infer<Schema>>> {
	const entries = await entriesOf(root, folder);
	if (entries === null) {
		const place = atFile(contentName(root, folder));
		return {
			ids: new Set(),
			loaded: [],
			problems: [problem('folder-missing', place, 'Không có thư mục này.')],
		};
	}
	const records = entries.filter(isRecord);
	const names = new Set(records.map(({ name }) => name));
	const read = await Promise.all(records.map(({ name }) => readSingle(root, `${folder}/${name}`, schema)));
	return {
		ids: new Set(records.map(({ name }) => parse(name).name)),
		loaded: read.flatMap(({ loaded }) => (loaded === null ? [] : [loaded])),
		problems: [
			...entries.flatMap((entry) => nameProblems(contentName(root, folder, entry.name), entry, names)),
			...read.flatMap(({ problems }) => problems),
		],
	};
}

/** A place that is a whole file or folder. */
export function atFile(file: string) {
	return { file, line: null, field: null };
}

function isRecord({ name, isFolder }: Entry): boolean {
	return !isFolder && name.endsWith('.yaml');
}

function nameProblems(file: string, entry: Entry, records: ReadonlySet<string>): readonly Problem[] {
	const { name, ext } = parse(entry.name);
	if (!isRecord(entry)) {
		return ext === '.yml' && records.has(`${name}.yaml`)
			? [problem('id-duplicate', atFile(file), 'Hai tệp cùng một tên (id).', entry.name)]
			: [problem('file-extra', atFile(file), 'Thư mục này chỉ nhận tệp <id>.yaml.', entry.name)];
	}
	return isSlug(name) ? [] : [problem('id-not-slug', atFile(file), 'Tên tệp không dùng làm id được.', name)];
}
