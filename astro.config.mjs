// Assembly only: what the site is comes from content/, what it looks like from src/.
import { fileURLToPath } from 'node:url';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { readSiteName } from './src/collections/site.ts';
import { readingShell } from './src/layouts/reading-shell.ts';
import { paths } from './src/page-data/base/paths.ts';
import { contentRoot } from './src/page-data/base/root.ts';
import { leanShell } from './src/styles/lean-shell.ts';

// Nothing else of the content may be asked here: what is bundled is kept while it changes (scripts/build/pages/bundle.ts).
const site = await readSiteName(contentRoot());
if (site === null) throw new Error('site.yaml không đọc được, chạy: npm run check:content');
const readingStyles = fileURLToPath(new URL('./src/styles/reading.css', import.meta.url));
const shell = './src/components/shell';
// Each file is a request, and on a slow line six go at a time: what most scripts share is one, the dialog of the search one.
const sharedScript =
	/preload-helper|starlight-toc|[\\/]src[\\/](?:text[\\/](?:date|fold|letter-case|share)|legal[\\/]effect-words|search[\\/]effect-text|components[\\/]status[\\/](?:readers-day|relabel))\.ts/u;
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
		build: { assetsInlineLimit: 0 },
		css: { postcss: { plugins: [leanShell(readingStyles)] } },
		environments: {
			client: { build: { rolldownOptions: { output: { codeSplitting: { groups: scriptFiles } } } } },
		},
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
				MarkdownContent: `${shell}/Plain.astro`,
				Footer: `${shell}/Neighbours.astro`,
				PageSidebar: `${shell}/Nothing.astro`,
				Banner: `${shell}/Nothing.astro`,
				Hero: `${shell}/Nothing.astro`,
				FallbackContentNotice: `${shell}/Nothing.astro`,
				DraftContentNotice: `${shell}/Nothing.astro`,
			},
		}),
	],
});
