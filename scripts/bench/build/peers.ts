/**
 * The pages of a built site as plain projects of other generators: their words are the Markdown twins of our pages
 * (scripts/build/markdown.ts), so that all are asked for the same pages with the same words.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../../build/files.ts';

/** A page for any generator. */
export interface PlainPage {
	/** Name of its file, without ending: its address with "--" for "/"; of the home page "". */
	readonly name: string;
	readonly title: string;
	/** Markdown without the heading that is the title. */
	readonly body: string;
}

/** A generator that the site is measured beside. */
export interface Peer {
	readonly name: 'Starlight' | 'Eleventy' | 'Hugo';
	/** Writes the project of these pages into an empty folder. */
	readonly write: (folder: string, pages: readonly PlainPage[]) => void;
	/** Its program with arguments, run in that folder; it fills `OUTPUT`. */
	readonly command: (folder: string) => readonly [string, ...string[]];
}

/** Where in its project each generator puts the site. */
export const OUTPUT = 'dist';

/** The pages of a built site that have a twin. */
export function plainPages(dist: string): PlainPage[] {
	return listFiles(dist)
		.filter((path) => /(?:^|\/)index\.md$/u.test(path))
		.map((path) => ({
			name: dirname(path) === '.' ? '' : dirname(path).replaceAll('/', '--'),
			...titled(readFileSync(join(dist, path), 'utf8')),
		}));
}

function titled(twin: string): { title: string; body: string } {
	const [heading = '', title = ''] = /^# (.+)$/mu.exec(twin) ?? [];
	return { title, body: heading === '' ? twin : twin.replace(`${heading}\n`, () => '') };
}

/** Stock Starlight from `modules`, with neither a sidebar (each page would list all) nor an index of its own. */
export function starlightIn(modules: string): Peer {
	return {
		name: 'Starlight',
		write: (folder, pages) => {
			writeFiles(folder, {
				// Vite takes up Starlight's sources as its own only where the project depends on it.
				'package.json': '{ "type": "module", "dependencies": { "astro": "*", "@astrojs/starlight": "*" } }\n',
				'astro.config.mjs': STARLIGHT,
				'src/content.config.ts': STARLIGHT_CONTENT,
				...pageFiles('src/content/docs', pages, 'index'),
			});
		},
		command: (folder) => [
			process.execPath,
			join(modules, 'astro', 'bin', 'astro.mjs'),
			'build',
			'--root',
			folder,
		],
	};
}

/** Eleventy from `modules`: Markdown in a bare layout. */
export function eleventyIn(modules: string): Peer {
	return {
		name: 'Eleventy',
		write: (folder, pages) => {
			writeFiles(folder, {
				'package.json': '{ "type": "module" }\n',
				'eleventy.config.js': ELEVENTY,
				'pages/_includes/page.liquid': bareLayout('{{ title | escape }}', '{{ content }}'),
				'pages/pages.json': '{ "layout": "page.liquid" }\n',
				...pageFiles('pages', pages, 'index'),
			});
		},
		command: () => [process.execPath, join(modules, '@11ty', 'eleventy', 'cmd.cjs'), '--quiet'],
	};
}

/** Hugo from PATH: Markdown in a bare layout. */
export const HUGO: Peer = {
	name: 'Hugo',
	write: (folder, pages) => {
		const layout = bareLayout('{{ .Title }}', '{{ .Content }}');
		writeFiles(folder, {
			'config.toml': HUGO_SETTINGS,
			'layouts/index.html': layout,
			'layouts/_default/single.html': layout,
			...pageFiles('content', pages, '_index'),
		});
	},
	command: () => ['hugo', '--quiet', '--destination', OUTPUT],
};

const STARLIGHT = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
	cacheDir: './cache',
	outDir: './${OUTPUT}',
	integrations: [
		starlight({
			title: 'Trang',
			locales: { root: { label: 'Tiếng Việt', lang: 'vi' } },
			sidebar: [],
			pagefind: false,
		}),
	],
});
`;

const STARLIGHT_CONTENT = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

const ELEVENTY = `export const config = { markdownTemplateEngine: false, dir: { input: 'pages', output: '${OUTPUT}' } };

export default function settings() {}
`;

const HUGO_SETTINGS = `title = "Trang"
languageCode = "vi"
disableKinds = ["RSS", "sitemap", "taxonomy", "term", "section", "404"]
`;

function bareLayout(title: string, content: string): string {
	return `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><title>${title}</title></head>
<body><main><h1>${title}</h1>${content}</main></body>
</html>
`;
}

function pageFiles(folder: string, pages: readonly PlainPage[], home: string): Record<string, string> {
	return Object.fromEntries(
		pages.map(({ name, title, body }) => [
			`${folder}/${name === '' ? home : name}.md`,
			// A JSON string is YAML, too.
			`---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}`,
		]),
	);
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
}
