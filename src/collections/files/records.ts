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

/** A record with the id that its file name gives it. */
export interface Identified {
	readonly id: string;
}

/** The records of a folder. */
export interface Records<Item> {
	/** Every id there is a file for, broken ones too: a broken file must not make references to it look wrong. */
	readonly ids: ReadonlySet<string>;
	readonly loaded: readonly Loaded<Item>[];
}

/** Reads one YAML file against its schema; the id is the last step's name without ".yaml". */
export async function readSingle<Value>(
	root: string,
	path: string,
	schema: z.ZodType<Value>,
): Promise<ReadOne<Value>> {
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
export async function readRecords<Item extends Identified>(
	root: string,
	folder: string,
	schema: z.ZodType<Omit<Item, 'id'>>,
): Promise<{ readonly draft: Records<Item>; readonly problems: readonly Problem[] }> {
	const entries = await entriesOf(root, folder);
	if (entries === null) {
		const missing = problem('folder-missing', atFile(contentName(root, folder)), 'Không có thư mục này.');
		return { draft: { ids: new Set(), loaded: [] }, problems: [missing] };
	}
	const files = entries.filter(isRecord);
	const names = new Set(files.map(({ name }) => name));
	const read = await Promise.all(files.map(({ name }) => readSingle(root, `${folder}/${name}`, schema)));
	return {
		draft: {
			ids: new Set(files.map(({ name }) => parse(name).name)),
			loaded: read.flatMap(({ loaded }) => (loaded === null ? [] : [withId<Item>(loaded)])),
		},
		problems: [
			...entries.flatMap((entry) => nameProblems(contentName(root, folder, entry.name), entry, names)),
			...read.flatMap(({ problems }) => problems),
		],
	};
}

function withId<Item extends Identified>(loaded: Loaded<Omit<Item, 'id'>>): Loaded<Item> {
	return { ...loaded, value: { ...loaded.value, id: loaded.id } as Item };
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
