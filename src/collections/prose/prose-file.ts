import type { z } from 'zod';
import type { YamlFile } from '../files/yaml-file.ts';
import { decode } from '../files/decode.ts';
import { bytesOf } from '../files/disk.ts';
import { contentName } from '../files/names.ts';
import { atFile } from '../files/records.ts';
import { validate } from '../files/validate.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { bodyProblems } from './body.ts';
import { findComponents, type Component } from './components.ts';
import { frontMatterOf } from './front-matter.ts';
import { maskCode } from './mask.ts';
import { signProblems } from './signs.ts';

/** What was read from one prose file. */
export interface ProseFile<Front = unknown> {
	/** The keys at its head with the file that knows their lines; null where they are broken. */
	readonly front: { readonly value: Front; readonly yaml: YamlFile } | null;
	/** The prose, each line where it is in the file; null where it is not known where it begins. */
	readonly body: string | null;
	/** The components in it that are written as they should be. */
	readonly components: readonly Component[];
	readonly problems: readonly Problem[];
}

/** bytes → text → front matter and prose, each checked as far as it can be read. */
export async function readProseFile<Front>(
	root: string,
	path: string,
	schema: z.ZodType<Front>,
): Promise<ProseFile<Front>> {
	const file = contentName(root, path);
	const bytes = await bytesOf(root, path);
	if (bytes === null) return failed(problem('file-missing', atFile(file), 'Không đọc được tệp này.'));
	const { text, problems } = decode(file, bytes);
	if (text === null) return failed(...problems);
	if (text.trim() === '') {
		const first = { file, line: 1, field: null };
		return failed(...problems, problem('file-empty', first, 'Tệp không có nội dung.'));
	}
	const { yaml, ...matter } = frontMatterOf(file, text);
	const keys = yaml === null ? NO_KEYS : validate(yaml, schema);
	const front = yaml === null || keys.value === null ? null : { value: keys.value, yaml };
	const body = matter.body === null ? failed() : readBody(file, matter.body);
	const all = [...problems, ...matter.problems, ...keys.problems, ...body.problems];
	return { front, body: matter.body, components: body.components, problems: all };
}

const NO_KEYS = { value: null, problems: [] } as const;

function readBody(file: string, body: string): ProseFile<never> {
	if (body.trim() === '') {
		return failed(problem('file-empty', atFile(file), 'Sau phần khóa đầu tệp không có chữ nào.'));
	}
	const masked = maskCode(file, body);
	const { components, rest, problems } = findComponents(file, masked.text);
	const signs = signProblems(file, body);
	return {
		front: null,
		body,
		components,
		problems: [...signs, ...masked.problems, ...problems, ...bodyProblems(file, rest)],
	};
}

function failed(...problems: readonly Problem[]): ProseFile<never> {
	return { front: null, body: null, components: [], problems };
}
