// Assembly only: what the site is comes from content/, what it looks like from src/.
import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { readContent } from './src/collections/load.ts';
import { PAGE_MARKDOWN } from './src/markdown/page.ts';
import { pageDates } from './src/page-data/record/page-dates.ts';
import { paths } from './src/page-data/base/paths.ts';
import { contentRoot } from './src/page-data/base/root.ts';

const content = await readContent(contentRoot());
const { site, withdrawn } = content;
const dates = pageDates(content);
// Addresses that only say that a story was taken back are for who still has the link, not for search engines.
const unlisted = new Set(withdrawn.map(({ id }) => paths.story(id)));
const shell = './src/components/shell';

export default defineConfig({
	...(site.url === null ? {} : { site: site.url }),
	trailingSlash: 'always',
	prefetch: false,
	devToolbar: { enabled: false },
	build: { inlineStylesheets: 'never' },
	vite: {
		build: { assetsInlineLimit: 0 },
		// Starlight's colours, asides and helper classes would be a tenth of every page; the shell replaces all they dress.
		resolve: {
			alias: [
				{
					find: /^\.\.\/style\/(?:props|asides|util)\.css$/,
					replacement: fileURLToPath(new URL('./src/styles/nothing.css', import.meta.url)),
				},
			],
		},
	},
	markdown: {
		processor: unified(PAGE_MARKDOWN),
		// Colours of code would be styles in the page, which its Content-Security-Policy forbids.
		syntaxHighlight: false,
	},
	integrations: [
		starlight({
			title: site.name,
			description: site.tagline,
			locales: { root: { label: 'Tiếng Việt', lang: 'vi' } },
			favicon: '/bieu-trung.svg',
			pagefind: false,
			expressiveCode: false,
			credits: false,
			pagination: false,
			disable404Route: true,
			tableOfContents: false,
			sidebar: [],
			markdown: { headingLinks: false },
			customCss: ['./src/styles/index.css'],
			components: {
				Head: `${shell}/Head.astro`,
				ThemeProvider: `${shell}/ThemeProvider.astro`,
				SkipLink: `${shell}/SkipLink.astro`,
				PageFrame: `${shell}/Frame.astro`,
				Header: `${shell}/Masthead.astro`,
				TwoColumnContent: `${shell}/Plain.astro`,
				ContentPanel: `${shell}/Plain.astro`,
				PageTitle: `${shell}/PageTitle.astro`,
				MarkdownContent: `${shell}/Prose.astro`,
				Sidebar: `${shell}/Nothing.astro`,
				PageSidebar: `${shell}/Nothing.astro`,
				MobileMenuToggle: `${shell}/Nothing.astro`,
				Banner: `${shell}/Nothing.astro`,
				Hero: `${shell}/Nothing.astro`,
				FallbackContentNotice: `${shell}/Nothing.astro`,
				DraftContentNotice: `${shell}/Nothing.astro`,
				Footer: `${shell}/Nothing.astro`,
			},
		}),
		mdx(),
		...(site.url === null
			? []
			: [
					sitemap({
						filter: (page) => !unlisted.has(new URL(page).pathname),
						serialize: (item) => ({ ...item, lastmod: dates.get(new URL(item.url).pathname) }),
					}),
				]),
	],
});
