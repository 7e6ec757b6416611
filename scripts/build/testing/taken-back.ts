/** For tests: that a story that is taken back is gone everywhere after the next build, and nothing goes in silence. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProjectCopy } from './project-copy.ts';
import { edit, filesNaming, NEW, OLD, readBuilt, SAID, SILENT } from './published-site.ts';

const SLOW = { timeout: 400_000 };

/** Asks a copy that has an address (published-site.ts) and was built; builds it twice more. */
export function askTakenBack(project: () => ProjectCopy): void {
	const read = (path: string) => readBuilt(project(), path);

	describe('an address that was published', () => {
		it('is written down by npm run published, files and places on pages too', async () => {
			expect(await project().run('published.ts')).toMatchObject({ code: 0 });
			const list = readFileSync(join(project().content, 'published.txt'), 'utf8').split('\n');
			expect(list).toEqual(
				expect.arrayContaining([
					OLD,
					NEW,
					`/guong/${SILENT.id}/`,
					`/du-lieu/guong/${SILENT.id}.json`,
					'/tin/tat-ca.atom.xml',
					expect.stringMatching(/^\/lich\/#/u),
					expect.stringMatching(/^\/van-ban\/[^/]+\/toan-van\/#phan-/u),
				]),
			);
		});

		it(
			'cannot go in silence: the build stops and names it, but for a story that is said to be taken back',
			SLOW,
			async () => {
				for (const { id } of [SILENT, SAID]) rmSync(join(project().content, `stories/${id}.mdx`));
				edit(
					project(),
					'withdrawn.yaml',
					(text) =>
						`${text.trimEnd()}\n  - id: ${SAID.id}\n    on: 2025-03-02\n    reason: Theo đề nghị của gia đình.\n`,
				);
				const { code, output } = await project().run('build.ts');
				expect(code).toBe(1);
				expect(output).toMatch(new RegExp(`published\\.txt:\\d+: /du-lieu/guong/${SILENT.id}\\.json`, 'u'));
				expect(output).not.toContain(`: /guong/${SAID.id}/`);
				expect(read(`guong/${SILENT.id}/index.html`)).toContain(SILENT.name);
			},
		);
	});

	describe('a story whose file is removed', () => {
		it('leaves no trace after the next build, once its lines are out of the list', SLOW, async () => {
			// Short addresses and lists of what is no longer there go with it.
			const going = new RegExp(`${SILENT.id}|^/k/|/theo/|^/du-lieu/guong|tem\\.svg`, 'u');
			edit(project(), 'published.txt', (text) =>
				text
					.split('\n')
					.filter((line) => !going.test(line))
					.join('\n'),
			);
			expect(await project().run('build.ts')).toMatchObject({ code: 0 });
			expect(filesNaming(project(), SILENT)).toEqual([]);
			expect(await project().run('check-dist.ts')).toMatchObject({ code: 0 });
		});

		it('is no longer counted on the map', () => {
			const page = read('dia-phuong/index.html');
			expect(page).toContain('aria-label="Huyện Mỏm Chài: 0 gương"');
		});

		it('has a page that says it was taken back where the editor asked for one, and is in no list', () => {
			const page = read(`guong/${SAID.id}/index.html`);
			expect(page).toContain('đã được gỡ');
			expect(page).toContain('Theo đề nghị của gia đình.');
			expect(page).toMatch(/<meta name="robots" content="noindex"\s*\/?>/u);
			// The short link of a printed sheet goes on to the page that says so; the pack for reading without a line holds it.
			expect(filesNaming(project(), SAID)).toEqual([
				`guong/${SAID.id}/index.html`,
				expect.stringMatching(/^k\/[^/]+\/index\.html$/u),
				expect.stringMatching(/^luu\/goi-\w+\.bin$/u),
			]);
		});
	});
}
