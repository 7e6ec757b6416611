import type { z } from 'zod';
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
export interface ProseFile {
	/** The components in it that are written as they should be. */
	readonly components: readonly Component[];
	readonly problems: readonly Problem[];
}

/** bytes → text → front matter and prose, each checked as far as it can be read. */
export async function readProseFile(root: string, path: string, schema: z.ZodObject): Promise<ProseFile> {
	const file = contentName(root, path);
	const bytes = await bytesOf(root, path);
	if (bytes === null) return failed(problem('file-missing', atFile(file), 'Không đọc được tệp này.'));
	const { text, problems } = decode(file, bytes);
	if (text === null) return failed(...problems);
	if (text.trim() === '') {
		const first = { file, line: 1, field: null };
		return failed(...problems, problem('file-empty', first, 'Tệp không có nội dung.'));
	}
	const front = frontMatterOf(file, text);
	const values = front.yaml === null ? [] : validate(front.yaml, schema).problems;
	const body = front.body === null ? failed() : readBody(file, front.body);
	return { ...body, problems: [...problems, ...front.problems, ...values, ...body.problems] };
}

function readBody(file: string, body: string): ProseFile {
	if (body.trim() === '') {
		return failed(problem('file-empty', atFile(file), 'Sau phần khóa đầu tệp không có chữ nào.'));
	}
	const masked = maskCode(file, body);
	const { components, rest, problems } = findComponents(file, masked.text);
	const signs = signProblems(file, body);
	return { components, problems: [...signs, ...masked.problems, ...problems, ...bodyProblems(file, rest)] };
}

function failed(...problems: readonly Problem[]): ProseFile {
	return { components: [], problems };
}
