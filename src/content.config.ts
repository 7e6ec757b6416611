import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentRoot } from './page-data/base/root.ts';

/** Which time a page speaks of; every page shows it. */
const time = z.enum(['plan', 'today', 'both']).default('today');

export const collections = {
	/** Pages in plain prose: about, accessibility, help for editors. */
	docs: defineCollection({
		loader: glob({ base: `${contentRoot()}/pages`, pattern: '**/*.mdx' }),
		schema: docsSchema({
			extend: z.object({
				time,
				/** What search calls this page. */
				kind: z.string().default('Trang'),
				/** True where the page prints its own h1 (routes in src/pages). */
				ownTitle: z.boolean().default(false),
			}),
		}),
	}),
	/** The guide of a document in our own words, beside its text; its keys are checked by src/collections/prose.ts. */
	guides: defineCollection({
		loader: glob({ base: `${contentRoot()}/documents`, pattern: '*/huong-dan.mdx' }),
		schema: z.looseObject({
			/** The headline of the guide. */
			title: z.string().min(1),
			/** One sentence for lists, search results and shared links. */
			description: z.string().min(1),
		}),
	}),
	/** Stories; their keys are read and checked by src/collections/story.ts. */
	stories: defineCollection({
		loader: glob({ base: `${contentRoot()}/stories`, pattern: '*.mdx' }),
		schema: z.looseObject({ title: z.string() }),
	}),
	/** Our guidance on one article; its keys are read and checked by src/collections/article.ts. */
	articles: defineCollection({
		loader: glob({ base: `${contentRoot()}/documents`, pattern: '*/dieu-*.mdx' }),
		schema: z.looseObject({ article: z.string() }),
	}),
};
