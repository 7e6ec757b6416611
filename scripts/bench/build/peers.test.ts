import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { listFiles } from '../../build/files.ts';
import { eleventyIn, HUGO, plainPages, starlightIn, type Peer } from './peers.ts';

const MODULES = resolve('node_modules');
const emptyFolder = () => mkdtempSync(join(tmpdir(), 'peers-'));

function builtSite(): string {
	const dist = emptyFolder();
	const files = {
		'index.md': '# Trang “đầu”: $& mở\n\nLời chào.\n',
		'index.html': '<h1>Trang</h1>',
		'guong/cheo/index.md': '[Gương](/guong/)\n\n# Đội chèo\n\nMười đêm.\n\n## Nguồn\n\nBáo.\n',
		'guong/cheo/tai-ve/ban-in.md': 'no page',
	};
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(dist, path)), { recursive: true });
		writeFileSync(join(dist, path), text);
	}
	return dist;
}

it('takes the twin of each page, its heading as title and every other word as body', () => {
	expect(plainPages(builtSite())).toEqual([
		{
			name: 'guong--cheo',
			title: 'Đội chèo',
			body: '[Gương](/guong/)\n\n\nMười đêm.\n\n## Nguồn\n\nBáo.\n',
		},
		{ name: '', title: 'Trang “đầu”: $& mở', body: '\nLời chào.\n' },
	]);
});

it.each<[Peer, string, string]>([
	[starlightIn(MODULES), 'src/content/docs', 'index.md'],
	[eleventyIn(MODULES), 'pages', 'index.md'],
	[HUGO, 'content', '_index.md'],
])('writes a file for each page where the generator looks for it ($name)', (peer, folder, home) => {
	const project = emptyFolder();
	peer.write(project, plainPages(builtSite()));
	const pages = listFiles(join(project, folder)).filter((path) => path.endsWith('.md'));
	expect(pages.sort()).toEqual([home, 'guong--cheo.md'].sort());
	expect(readFileSync(join(project, folder, home), 'utf8')).toBe(
		'---\ntitle: "Trang “đầu”: $& mở"\n---\n\n\nLời chào.\n',
	);
});
