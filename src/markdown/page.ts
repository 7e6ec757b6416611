/** How Astro makes pages of Markdown and MDX (astro.config.mjs): the same syntax as read.ts, in Vietnamese. */
import remarkGfm from 'remark-gfm';
import { headingAddresses } from './heading-addresses.ts';

/**
 * Options for `unified()` of @astrojs/markdown-remark. GFM comes as our own plugin, so that pages and everything else
 * that reads Markdown here use one version of it; quotation marks stay as they were typed.
 */
export const PAGE_MARKDOWN = {
	gfm: false,
	smartypants: false,
	remarkPlugins: [remarkGfm],
	rehypePlugins: [headingAddresses],
	remarkRehype: { footnoteLabel: 'Chú thích', footnoteBackLabel: 'Về chỗ dẫn' },
};
