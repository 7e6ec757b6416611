// Assembly only: what the site is comes from content/, what it looks like from src/.
import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { readContent } from './src/collections/load.ts';
import { pagesAfter, whatComes } from './src/layouts/build-order.ts';
import { isEmptyScript, leanScripts } from './src/layouts/lean-scripts.ts';
import { readingShell } from './src/layouts/reading-shell.ts';
import { PAGE_MARKDOWN } from './src/markdown/page.ts';
import { isListState } from './src/page-data/base/facet.ts';
import { paths } from './src/page-data/base/paths.ts';
import { contentRoot } from './src/page-data/base/root.ts';
import { pageDates } from './src/page-data/record/page-dates.ts';
import { leanShell } from './src/styles/lean-shell.ts';

const coming = whatComes();
await coming.content;
const content = await readContent(contentRoot());
const { site, withdrawn, pages } = content;
const dates = pageDates(content);
// What only says that a story was taken back is for who still has the link, what helps editors for them alone.
const unlisted = new Set([
	...withdrawn.map(({ id }) => paths.story(id)),
	...pages.filter(({ forEditors }) => forEditors).map(({ id }) => paths.page(id)),
	paths.specimen,
]);
const readingStyles = fileURLToPath(new URL('./src/styles/reading.css', import.meta.url));
const shell = './src/components/shell';
// Each file is a request, and on a slow line six go at a time: what most scripts share is in the masthead's, which stands
// on every page; the dialog of the search is one. A file of its own cost 150 ms until the words stood on a phone.
const sharedScript =
	/preload-helper|starlight-toc|Masthead\.astro|[\\/]src[\\/](?:text[\\/](?:date|fold|letter-case|share)|legal[\\/]effect-words|search[\\/]effect-text|components[\\/]status[\\/](?:readers-day|relabel))\.ts/u;
const scriptFiles = [
	{ name: 'shared', test: sharedScript, priority: 2 },
	{ name: 'dialog', test: /[\\/]src[\\/]search[\\/]client[\\/]dialog\.ts/u, priority: 1 },
];

export default defineConfig({
	...(site.url === null ? {} : { site: site.url }),
	// What Astro keeps between builds names files of the content that was built: each content has its own.
	cacheDir: `./node_modules/.astro/${contentRoot().replace(/\W+/gu, '-')}`,
	trailingSlash: 'always',
	prefetch: false,
	devToolbar: { enabled: false },
	build: { inlineStylesheets: 'never' },
	vite: {
		build: { assetsInlineLimit: isEmptyScript },
		plugins: [leanScripts()],
		css: { postcss: { plugins: [leanShell(readingStyles)] } },
		environments: {
			client: { build: { rolldownOptions: { output: { codeSplitting: { groups: scriptFiles } } } } },
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
			favicon: paths.icon,
			pagefind: false,
			expressiveCode: false,
			credits: false,
			disable404Route: true,
			sidebar: [],
			markdown: { headingLinks: false },
			plugins: [readingShell],
			customCss: ['./src/styles/index.css', './src/styles/reading.css'],
			// Which part is replaced and why: src/components/shell/README.md.
			components: {
				Head: `${shell}/Head.astro`,
				ThemeProvider: `${shell}/ThemeProvider.astro`,
				SkipLink: `${shell}/SkipLink.astro`,
				PageFrame: `${shell}/Frame.astro`,
				Header: `${shell}/Masthead.astro`,
				TwoColumnContent: `${shell}/Columns.astro`,
				ContentPanel: `${shell}/Plain.astro`,
				Sidebar: `${shell}/Sidebar.astro`,
				PageTitle: `${shell}/PageTitle.astro`,
				MarkdownContent: `${shell}/Prose.astro`,
				Footer: `${shell}/Neighbours.astro`,
				PageSidebar: `${shell}/Nothing.astro`,
				Banner: `${shell}/Nothing.astro`,
				Hero: `${shell}/Nothing.astro`,
				FallbackContentNotice: `${shell}/Nothing.astro`,
				DraftContentNotice: `${shell}/Nothing.astro`,
			},
		}),
		mdx(),
		pagesAfter(coming.sheets),
		...(site.url === null
			? []
			: [
					sitemap({
						filter: (page) => !unlisted.has(new URL(page).pathname) && !isListState(new URL(page).pathname),
						serialize: (item) => ({ ...item, lastmod: dates.get(new URL(item.url).pathname) }),
					}),
				]),
	],
});
