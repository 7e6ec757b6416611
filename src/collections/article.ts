import { z } from 'zod';
import { changes } from './change.ts';
import { label, listOf, sentences, slug, type DeepReadonly } from './fields.ts';
import type { Read } from './files/collection.ts';
import { entriesOf, foldersOf, type Entry } from './files/disk.ts';
import type { Loaded } from './files/records.ts';
import { articleNumber, basis, certainty, checkedEffect, legalSource } from './legal-basis.ts';
import type { Problem } from './problems/problem.ts';
import type { Component } from './prose/components.ts';
import { readProseFile } from './prose/prose-file.ts';

/** Another article that goes with this one, in the plan's year or today; the two are never mixed. */
const matchSchema = basis.extend({
	/** What the other article is to this one. */
	relation: z.enum([
		'quy định chi tiết',
		'được quy định chi tiết',
		'tương ứng',
		'hướng dẫn',
		'sửa đổi',
		'liên quan',
	]),
	/** "then": it applied in the plan's year. "now": it applies on the day of the check. */
	period: z.enum(['then', 'now']),
	/** How sure it is that the two go together. */
	certainty,
});

/** What stands between the two lines `---` of content/documents/<id>/dieu-<number>.mdx. */
export const articleSchema = z.strictObject({
	/** The article's number, the same as in the file's name. */
	article: articleNumber,
	/** Its official heading; null where the heading itself is not certain. */
	title: label.nullable(),
	/** One sentence in our own words: what it settles. */
	summary: sentences,
	/** Who has to know it. */
	concerns: sentences,
	/** Whether it still holds is computed from the document; this says when we last looked. */
	effect: checkedEffect,
	/** How sure the summary is; the prose names the source of whatever is less sure, and says what nobody confirmed. */
	certainty: z.enum([...certainty.options, 'chưa xác nhận']),
	/** Where we read it: two at least where the certainty is "2+". */
	sources: z.array(legalSource).min(1),
	/** Articles of other documents that go with it. */
	matches: z.array(matchSchema).default([]),
	/** Ids of the terms that help to read it. */
	terms: listOf(slug),
	/** What was changed on its page since, and why. */
	changes,
});

/** The guidance on one article: what it says lies in the file that Astro renders. */
export type Article = DeepReadonly<z.infer<typeof articleSchema>> & {
	/** Id of the document. */
	readonly document: string;
	/** `dieu-21`: address in the document, and name of the file. */
	readonly address: string;
};

/** One file of guidance; `loaded` is null where its front matter is broken. */
export interface ArticleDraft {
	readonly document: string;
	/** `dieu-21`, from the file's name. */
	readonly address: string;
	readonly loaded: Loaded<z.infer<typeof articleSchema>> | null;
	readonly components: readonly Component[];
}

/** Reads every dieu-*.mdx of the document folders; pages get it in the order of documents and articles. */
export async function readArticles(root: string): Promise<Read<readonly ArticleDraft[], readonly Article[]>> {
	const folders = await foldersOf(root, 'documents');
	const read = (await Promise.all(folders.map((id) => readFolder(root, id)))).flat();
	const draft = read.map(({ article }) => article);
	return {
		draft,
		problems: read.flatMap(({ problems }) => problems),
		finish: () => articlesFrom(draft),
	};
}

/** True for a file that holds the guidance on one article. */
export function isArticleFile({ name, isFolder }: Entry): boolean {
	return !isFolder && name.startsWith('dieu-') && name.endsWith('.mdx');
}

function articlesFrom(drafts: readonly ArticleDraft[]): readonly Article[] {
	return drafts
		.flatMap(({ document, address: at, loaded }) =>
			loaded === null ? [] : [{ ...loaded.value, document, address: at }],
		)
		.sort((a, b) => (a.document === b.document ? byNumber(a, b) : a.document < b.document ? -1 : 1));
}

function byNumber(a: Article, b: Article): number {
	return a.article.localeCompare(b.article, 'vi', { numeric: true });
}

interface ReadArticle {
	readonly article: ArticleDraft;
	readonly problems: readonly Problem[];
}

async function readFolder(root: string, document: string): Promise<readonly ReadArticle[]> {
	const entries = (await entriesOf(root, 'documents', document)) ?? [];
	const names = entries.filter(isArticleFile).map(({ name }) => name);
	return Promise.all(names.map((name) => readArticle(root, document, name)));
}

async function readArticle(root: string, document: string, name: string): Promise<ReadArticle> {
	const path = `documents/${document}/${name}`;
	const { front, components, problems } = await readProseFile(root, path, articleSchema, 'article');
	const at = name.slice(0, -'.mdx'.length);
	const loaded = front === null ? null : { id: at, ...front };
	return { article: { document, address: at, loaded, components }, problems };
}
