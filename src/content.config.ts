import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { pageSchema } from './collections/prose.ts';

/**
 * Nothing is read here: all content comes through src/collections, so that what Astro bundles does not depend on it.
 * Starlight asks this schema for the keys of its pages (layouts/Reading.astro).
 */
export const collections = {
	docs: defineCollection({
		loader: () => [],
		schema: docsSchema({ extend: z.object(pageSchema.pick({ kind: true, time: true }).shape) }),
	}),
};
