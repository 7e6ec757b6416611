import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { join } from 'node:path';
import { articleSchema } from './collections/article.ts';
import { guideSchema, pageSchema } from './collections/prose.ts';
import { storySchema } from './collections/story.ts';
import { roomsIn } from './collections/files/rooms.ts';
import { contentRoot } from './page-data/base/root.ts';

const root = contentRoot();

/**
 * What Astro renders: prose. All other content, and the keys of these files too, are read and checked by
 * src/collections, whose schemas stand here again so that no key has two.
 */
export const collections = {
	/** Pages in plain prose: about, accessibility, help for editors. Starlight's own pages have these keys too. */
	docs: defineCollection({
		loader: prosePages('pages', '**/*.mdx'),
		schema: docsSchema({
			extend: z.object({
				...pageSchema.pick({ kind: true, time: true }).shape,
				/** True where the page prints its own h1 (routes in src/pages). */
				ownTitle: z.boolean().default(false),
			}),
		}),
	}),
	guides: prose('documents', '*/huong-dan.mdx', guideSchema),
	stories: prose('stories', '*.mdx', storySchema),
	articles: prose('documents', '*/dieu-*.mdx', articleSchema),
};

function prose<Schema extends z.ZodObject>(folder: string, pattern: string, schema: Schema) {
	return defineCollection({
		loader: prosePages(folder, pattern),
		schema: z.preprocess(daysAsWritten, schema),
	});
}

/** Files of a folder in every room; an entry's id is its path in the folder, whichever room it stands in. */
function prosePages(folder: string, pattern: string) {
	return glob({
		base: root,
		pattern: roomsIn(root).map((room) => join(room, folder, pattern)),
		generateId: ({ entry }) =>
			entry.slice(entry.indexOf(`${folder}/`) + folder.length + 1).replace(/\.mdx$/u, ''),
	});
}

/** Astro's reader of YAML makes a Date of 2024-02-28; the schemas ask for what the editor wrote. */
function daysAsWritten(value: unknown): unknown {
	if (value instanceof Date) return value.toISOString().slice(0, '2024-02-28'.length);
	if (Array.isArray(value)) return value.map(daysAsWritten);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, daysAsWritten(inner)]));
}
