import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ContentError, loadContent, readContent } from '../load.ts';
import { withGoodCopy } from '../test-root.ts';

const HERE = process.cwd();
const TASK = 'tasks/gui-ke-hoach.yaml';
let project: string;

beforeEach(() => {
	project = mkdtempSync(join(tmpdir(), 'project-'));
	symlinkSync(resolve('src'), join(project, 'src'));
	process.chdir(project);
	vi.stubEnv('KEEP_FILES', 'yes');
});
afterEach(() => {
	process.chdir(HERE);
	rmSync(project, { recursive: true });
	vi.unstubAllEnvs();
});

describe('content that is kept', () => {
	it('is what a reading from nothing gives', async () => {
		await withGoodCopy(async (root) => {
			const { content } = await loadContent(root);
			await readContent(root);
			expect(await readContent(root)).toStrictEqual(content);
		});
	});

	it('is read anew after an edit, and one that breaks it is told', async () => {
		await withGoodCopy(async (root) => {
			const text = readFileSync(join(root, TASK), 'utf8');
			const titles = async () => (await readContent(root)).tasks.map(({ title }) => title);
			const before = await titles();
			writeFileSync(join(root, TASK), text.replace(/^title: .*$/mu, 'title: Một tên khác'));
			expect(before).not.toContain('Một tên khác');
			expect(await titles()).toContain('Một tên khác');
			rmSync(join(root, 'agencies'), { recursive: true });
			await expect(readContent(root)).rejects.toThrow(ContentError);
		});
	});

	it('is read anew for another address of the site', async () => {
		await withGoodCopy(async (root) => {
			const { site } = await readContent(root);
			vi.stubEnv('SITE_ADDRESS', 'https://thu.example');
			expect(site.url).not.toBe('https://thu.example');
			expect((await readContent(root)).site.url).toBe('https://thu.example');
		});
	});
});
