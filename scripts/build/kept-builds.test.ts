/** Builds that keep files from the build before give what a build from nothing gives, byte for byte (`npm run test:long`). */
import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { KEPT_DIR } from '../../src/collections/files/kept.ts';
import { fingerprint } from './testing/fingerprint.ts';
import { copyProject, type ProjectCopy } from './testing/project-copy.ts';

const SLOW = { timeout: 400_000 };
const STORIES = 'stories';
const FIRST = `${STORIES}/nha-ong-vu-van-mo.mdx`;

let project: ProjectCopy;

beforeAll(() => {
	project = copyProject();
});
afterAll(() => {
	vi.unstubAllEnvs();
	project.remove();
});

const at = (path: string) => join(project.content, path);
const replace = (path: string, from: string | RegExp, to: string) => {
	writeFileSync(at(path), readFileSync(at(path), 'utf8').replace(from, to));
};

function addStory(): void {
	const story = readFileSync(at(FIRST), 'utf8')
		.replace(/^title: .*$/mu, 'title: Một câu chuyện khác để thử việc thêm bài')
		.replaceAll('Gia đình ông Vũ Văn Mơ', 'Gia đình thứ hai')
		.replaceAll('nhà ông Vũ Văn Mơ', 'gia đình thứ hai');
	writeFileSync(at(`${STORIES}/chuyen-moi.mdx`), story);
}

it.each<[string, () => void]>([
	['the first build', () => undefined],
	[
		'a sentence more in a story',
		() => {
			appendFileSync(at(FIRST), '\nNhà ông nuôi cá.\n');
		},
	],
	[
		'another title',
		() => {
			replace(FIRST, /^title: .*$/mu, 'title: Một tên khác của cùng chuyện');
		},
	],
	['a story more', addStory],
	[
		'a story with another name',
		() => {
			renameSync(at(`${STORIES}/chuyen-moi.mdx`), at(`${STORIES}/ten-moi.mdx`));
		},
	],
	[
		'a story less',
		() => {
			rmSync(at(`${STORIES}/ten-moi.mdx`));
		},
	],
	[
		'another colour of the site',
		() => {
			replace('site.yaml', /accent: '#\w+'/u, "accent: '#7a1f1f'");
		},
	],
	[
		'a template of sheets with a larger margin',
		() => {
			replace('../src/exports/pdf/templates/base.typ', 'right: 18mm', 'right: 21mm');
		},
	],
])('after %s', SLOW, async (_, change) => {
	change();
	vi.stubEnv('KEEP_FILES', 'yes');
	expect(await project.run('build.ts')).toMatchObject({ code: 0 });
	const kept = fingerprint(project.dist);
	expect(existsSync(join(project.root, KEPT_DIR))).toBe(true);
	vi.stubEnv('KEEP_FILES', 'no');
	expect(await project.run('build.ts')).toMatchObject({ code: 0 });
	expect(fingerprint(project.dist)).toEqual(kept);
});
