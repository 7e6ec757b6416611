import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from './load.ts';
import { withGoodCopy } from './test-root.ts';

let outside: string;

beforeAll(async () => {
	outside = await mkdtemp(join(tmpdir(), 'outside-'));
	await writeFile(join(outside, 'text.txt'), 'Điều không ai được đọc.');
	await mkdir(join(outside, 'folder'));
});

afterAll(async () => {
	await rm(outside, { recursive: true });
});

/** Puts a link in place of whatever is there, and reads the content. */
async function loadWithLink(path: string, target: string) {
	return withGoodCopy(async (root) => {
		const place = join(root, path);
		await rm(place, { recursive: true, force: true });
		await symlink(target, place);
		return loadContent(root);
	});
}

describe('a symbolic link in the content', () => {
	it.each([
		['the text of a document', 'documents/ke-hoach-7-kh-ubnd-2025/text.txt', 'text.txt'],
		['a record', 'tasks/viec-moi.yaml', 'text.txt'],
		['the site itself', 'site.yaml', 'text.txt'],
		['a folder of records', 'tasks', 'folder'],
		['a document folder', 'documents/van-ban-khac', 'folder'],
		['something that is not there', 'events/su-kien.yaml', 'khong-co'],
	])('in place of %s is refused, and nothing is read through it', async (_, path, target) => {
		const { content, problems } = await loadWithLink(path, join(outside, target));
		expect(content).toBeNull();
		expect(problems).toMatchObject([{ code: 'file-extra', file: `content/${path}`, line: null }]);
		expect(problems[0]?.message).toContain('liên kết');
	});

	it('is refused where it stays in the folder too', async () => {
		const { problems } = await loadWithLink('tasks/viec-moi.yaml', 'gui-ke-hoach.yaml');
		expect(problems.map(({ file }) => file)).toEqual(['content/tasks/viec-moi.yaml']);
	});

	it('may be the content folder itself: that is what the command was given', async () => {
		await withGoodCopy(async (root) => {
			const link = join(outside, 'content');
			await symlink(root, link);
			expect((await loadContent(link)).problems).toEqual([]);
		});
	});
});
