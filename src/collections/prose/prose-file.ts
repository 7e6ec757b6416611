import type { Root } from 'mdast';
import type { z } from 'zod';
import type { YamlFile } from '../files/yaml-file.ts';
import { hasLoneReturn } from '../files/characters.ts';
import { decode } from '../files/decode.ts';
import { remembered } from '../files/memory.ts';
import { bytesOf } from '../files/disk.ts';
import { contentName } from '../files/names.ts';
import { atFile } from '../files/records.ts';
import { validate } from '../files/validate.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { judgeBody } from './body.ts';
import type { Component, Room } from './components.ts';
import { frontMatterOf } from './front-matter.ts';
import { signProblems } from './signs.ts';

/** What was read from one prose file. */
export interface ProseFile<Front = unknown> {
	/** The keys at its head with the file that knows their lines; null where they are broken. */
	readonly front: { readonly value: Front; readonly yaml: YamlFile } | null;
	/** The prose, each line where it is in the file; null where it is not known where it begins. */
	readonly body: string | null;
	/** The same as the MDX compiler sees it; null where it cannot be read. */
	readonly tree: Root | null;
	/** The components in it that are written as they should be and may stand there. */
	readonly components: readonly Component[];
	readonly problems: readonly Problem[];
}

/** Reads a prose file of the content folder. */
export async function readProseFile<Front>(
	root: string,
	path: string,
	schema: z.ZodType<Front>,
	room: Room,
): Promise<ProseFile<Front>> {
	const file = contentName(root, path);
	const bytes = await bytesOf(root, path);
	if (bytes === null) return failed(problem('file-missing', atFile(file), 'Không đọc được tệp này.'));
	return parseProseFile(file, bytes, schema, room);
}

/** bytes → text → front matter and prose, each checked as far as it can be read. */
export function parseProseFile<Front>(
	file: string,
	bytes: Uint8Array,
	schema: z.ZodType<Front>,
	room: Room,
): ProseFile<Front> {
	const { text, problems } = decode(file, bytes);
	if (text === null) return failed(...problems);
	if (text.trim() === '') {
		const first = { file, line: 1, field: null };
		return failed(...problems, problem('file-empty', first, 'Tệp không có nội dung.'));
	}
	const { yaml, ...matter } = frontMatterOf(file, text);
	const keys = yaml === null ? NO_KEYS : validate(yaml, schema);
	const front = yaml === null || keys.value === null ? null : { value: keys.value, yaml };
	const body = matter.body === null ? failed() : readBody(file, matter.body, room);
	const all = [...problems, ...matter.problems, ...keys.problems, ...body.problems];
	return { ...body, front, body: matter.body, problems: all };
}

const NO_KEYS = { value: null, problems: [] } as const;

function readBody(file: string, body: string, room: Room): ProseFile<never> {
	if (body.trim() === '') {
		return failed(problem('file-empty', atFile(file), 'Sau phần khóa đầu tệp không có chữ nào.'));
	}
	const signs = signProblems(file, body);
	// Lines cannot be told apart before these signs are gone.
	if (hasLoneReturn(body)) return failed(...signs);
	const { tree, components, problems } = remembered('prose', JSON.stringify([file, room, body]), () =>
		judgeBody(file, body, room),
	);
	return { front: null, body, tree, components, problems: [...signs, ...problems] };
}

function failed(...problems: readonly Problem[]): ProseFile<never> {
	return { front: null, body: null, tree: null, components: [], problems };
}
