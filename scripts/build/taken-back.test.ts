/** A story that is taken back is gone everywhere after the next build. The tests build on one another. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from './files.ts';
import { copyProject, type ProjectCopy } from './testing/project-copy.ts';

const SLOW = { timeout: 180_000 };
/** Stays; the other two go, one in silence, one with a page that says so. */
const SILENT = { id: 'nha-ong-vu-van-mo', name: 'Vũ Văn Mơ', field: 'nong-nghiep' };
const SAID = { id: 'nha-thu-hai', name: 'Gia đình thứ hai' };

let project: ProjectCopy;

beforeAll(async () => {
	project = copyProject();
	edit('site.yaml', (text) => text.replace('url: null', 'url: https://song-mo.example'));
	const story = readFileSync(join(project.content, `stories/${SILENT.id}.mdx`), 'utf8');
	const other = story
		.replace(/^title: .*$/mu, 'title: Một câu chuyện khác để thử việc gỡ bài')
		.replaceAll('Gia đình ông Vũ Văn Mơ', SAID.name)
		.replaceAll('nhà ông Vũ Văn Mơ', 'gia đình thứ hai')
		.replace('fields: [nong-nghiep, moi-truong]', 'fields: [moi-truong]');
	writeFileSync(join(project.content, `stories/${SAID.id}.mdx`), other);
	expect(await project.run('build.ts')).toMatchObject({ code: 0 });
}, SLOW.timeout);

afterAll(() => {
	project.remove();
});

describe('a story that is there', () => {
	it('stands in its page, its lists, the search index, the feed and the sitemap', () => {
		const files = filesNaming(SILENT);
		expect(files).toEqual(
			expect.arrayContaining([
				`guong/${SILENT.id}/index.html`,
				'guong/index.html',
				'guong/tin.atom.xml',
				'muc-luc/index.html',
				'sitemap-0.xml',
				expect.stringMatching(/^pagefind\/fragment\//u),
			]),
		);
	});
});

describe('a story whose file is removed', () => {
	it('leaves no trace after the next build', SLOW, async () => {
		for (const { id } of [SILENT, SAID]) rmSync(join(project.content, `stories/${id}.mdx`));
		edit(
			'withdrawn.yaml',
			(text) =>
				`${text.trimEnd()}\n  - id: ${SAID.id}\n    on: 2025-03-02\n    reason: Theo đề nghị của gia đình.\n`,
		);
		expect(await project.run('build.ts')).toMatchObject({ code: 0 });
		expect(filesNaming(SILENT)).toEqual([]);
		expect(await project.run('check-dist.ts')).toMatchObject({ code: 0 });
	});

	it('is no longer counted on the map', () => {
		const page = readFileSync(join(project.dist, 'dia-phuong/index.html'), 'utf8');
		expect(page).toContain('aria-label="Huyện Mỏm Chài: 0 gương"');
	});

	it('has a page that says it was taken back where the editor asked for one, and is in no list', () => {
		const page = readFileSync(join(project.dist, `guong/${SAID.id}/index.html`), 'utf8');
		expect(page).toContain('đã được gỡ');
		expect(page).toContain('Theo đề nghị của gia đình.');
		expect(page).toMatch(/<meta name="robots" content="noindex"\s*\/?>/u);
		expect(filesNaming(SAID)).toEqual([`guong/${SAID.id}/index.html`]);
	});
});

/** Published files that hold the story's id or name; packed parts of the search index are opened. */
function filesNaming({ id, name }: { readonly id: string; readonly name: string }): string[] {
	return listFiles(project.dist).filter((path) => {
		const text = unpacked(readFileSync(join(project.dist, path))).toLocaleLowerCase('vi');
		return text.includes(id) || text.includes(name.toLocaleLowerCase('vi'));
	});
}

function unpacked(bytes: Buffer): string {
	const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
	return (isGzip ? gunzipSync(bytes) : bytes).toString('utf8').normalize('NFC');
}

function edit(path: string, change: (text: string) => string): void {
	const file = join(project.content, path);
	writeFileSync(file, change(readFileSync(file, 'utf8')));
}
