import { z } from 'zod';
import { fullListOf, label, sentences } from './fields.ts';
import { bytesOf, entriesOf } from './files/disk.ts';
import type { Read } from './files/collection.ts';
import { contentName } from './files/names.ts';
import { readSingle } from './files/records.ts';
import { problem, type Problem } from './problems/problem.ts';

const rules = z
	.array(
		z.strictObject({
			/** The words in any letter case. */
			phrases: fullListOf(label),
			/** What to write in their place. */
			instead: sentences,
		}),
	)
	.default([]);

/** Words that we do not use: content/nation/words.yaml. The file may be missing. */
const refusedWordsSchema = z.strictObject({
	/** Nowhere in the content. */
	anywhere: rules,
	/** Not in the words of a story, below its keys. */
	storyBody: rules,
});

export type RefusedWords = z.infer<typeof refusedWordsSchema>;

const FILE = 'words.yaml';
/** What readers may type, names this table's own words, or is not read at all. */
const NOT_OURS = new Set([FILE, 'asked', 'search.yaml', 'local-search.yaml', 'search-queries']);

/** Reads content/nation/words.yaml and looks for its words in every file that editors write. Pages get nothing of it. */
export async function readRefusedWords(root: string): Promise<Read<null, null>> {
	const nothing = { draft: null, finish: () => null };
	if ((await bytesOf(root, FILE)) === null) return { ...nothing, problems: [] };
	const { loaded, problems } = await readSingle(root, FILE, refusedWordsSchema);
	if (loaded === null) return { ...nothing, problems };
	const found = await Promise.all(
		(await filesOf(root)).map(async (path) => {
			const bytes = await bytesOf(root, path);
			return bytes === null
				? []
				: refusedIn(contentName(root, path), Buffer.from(bytes).toString(), loaded.value);
		}),
	);
	return { ...nothing, problems: [...problems, ...found.flat()] };
}

async function filesOf(root: string, ...steps: readonly string[]): Promise<readonly string[]> {
	const entries = (await entriesOf(root, ...steps)) ?? [];
	const found = await Promise.all(
		entries.map(async ({ name, isFolder }) => {
			if (steps.length === 0 && NOT_OURS.has(name)) return [];
			if (isFolder) return filesOf(root, ...steps, name);
			return /\.(?:yaml|mdx)$/u.test(name) ? [[...steps, name].join('/')] : [];
		}),
	);
	return found.flat();
}

/** Every refused phrase in a file's text. Remarks of a YAML file are for editors; lines are those of the file. */
function refusedIn(file: string, text: string, { anywhere, storyBody }: RefusedWords): readonly Problem[] {
	const composed = text.normalize('NFC');
	const said = file.endsWith('.yaml') ? composed.replace(/^[ \t]*#.*$/gmu, '') : composed;
	const body = /\/stories\/[^/]+\.mdx$/u.test(file) ? said.indexOf('\n---\n') : -1;
	const found = [
		...anywhere.map((rule) => ({ rule, from: 0 })),
		...(body === -1 ? [] : storyBody.map((rule) => ({ rule, from: body }))),
	].flatMap(({ rule, from }) => matches(said, from, rule.phrases).map((match) => ({ ...match, rule })));
	return found.map(({ at, words, rule }) => {
		const place = { file, line: said.slice(0, at).split('\n').length, field: null };
		return problem('words-refused', place, 'Lời này không dùng nữa.', words, rule.instead);
	});
}

/** What is refused in words that readers get, each with what to write in its place. */
export function refusedInPage(words: string, { anywhere }: RefusedWords) {
	return anywhere.flatMap(({ phrases, instead }) =>
		matches(words, 0, phrases).map((match) => ({ words: match.words, instead })),
	);
}

/** Reads what words.yaml says; null where it is broken, which the check of the content tells. */
export function parseRefusedWords(file: unknown): RefusedWords | null {
	return refusedWordsSchema.safeParse(file).data ?? null;
}

/** The longest phrase that fits at each place; a phrase may run over the end of a line. */
function matches(text: string, from: number, phrases: readonly string[]) {
	const pattern = patterns.get(phrases) ?? patternOf(phrases);
	patterns.set(phrases, pattern);
	return Array.from(text.matchAll(pattern), ({ index, 0: words }) => {
		return { at: index, words: words.replaceAll(/\s+/gu, ' ') };
	}).filter(({ at }) => at >= from);
}

/** One for each rule: every file of the content is asked. */
const patterns = new WeakMap<readonly string[], RegExp>();

function patternOf(phrases: readonly string[]): RegExp {
	const longest = phrases.toSorted((a, b) => b.length - a.length);
	const choices = longest
		.map((phrase) =>
			phrase
				.split(/\s+/u)
				.map(escaped)
				.join(String.raw`\s+`),
		)
		.join('|');
	return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${choices})(?![\p{L}\p{N}])`, 'giu');
}

function escaped(word: string): string {
	return word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
