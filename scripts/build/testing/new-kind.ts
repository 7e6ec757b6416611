/** For tests: the recipe "Thêm một loại nội dung" of README.md, followed in a copy of the project, and what it gives. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openNodeEngine } from '../../search/node-engine.ts';
import type { ProjectCopy } from './project-copy.ts';

const SLOW = { timeout: 400_000 };

/** The schema. */
const SCHEMA = `import { z } from 'zod';
import { label, sentences, type WithId } from './fields.ts';

/** An idea that was tried: content/initiatives/<id>.yaml. */
export const initiativeSchema = z.strictObject({
	/** Its name. */
	name: label,
	/** What it changed. */
	about: sentences,
});

export type Initiative = WithId<z.infer<typeof initiativeSchema>>;
`;

/** The entry: a line in the table and the import that it needs. */
const TABLE = 'src/collections/collections.ts';
const IMPORT = `import { initiativeSchema, type Initiative } from './initiative.ts';\n`;
const TABLE_HEAD = 'export const collections = {\n';
const ENTRY = `	initiatives: records<Initiative>('initiatives', initiativeSchema),\n`;

/** The folder. */
const RECORDS = {
	'vot-beo': 'name: Vợt bèo\nabout: Thuyền nhỏ vợt bèo trên kênh, không phải lội nước.\n',
	'may-sang-hat': 'name: Máy sàng hạt\nabout: Một người làm thay ba người.\n',
};

/** The name that `content/pages/` must not take, now that a page has it. */
const PROSE = 'src/collections/prose.ts';
const NAME = `\t'sang-kien',\n`;

/** The page; a larger one has its data in src/page-data and its HTML in src/components. */
const PAGE = `---
import Page from '../layouts/Page.astro';
import { siteContent } from '../page-data/base/content.ts';

const { initiatives } = await siteContent();
---

<Page title="Sáng kiến" description="Việc đã làm thử và được việc." kind="Sáng kiến" time="today">
	<h1>Sáng kiến</h1>
	<ul>{initiatives.map(({ id, name, about }) => <li id={id}>{name}: {about}</li>)}</ul>
</Page>
`;

/** What leads readers to it: a line of its section, and so of the foot. */
const FOOT = 'src/page-data/site/site.ts';
const LINKS_HEAD = '\t\t\t\tCHANGING,\n';
const LINK = `\t\t\t\t...only(content.initiatives.length > 0, { href: '/sang-kien/', label: 'Sáng kiến' }),\n`;

/** Adds the kind to a copy of the project that is not built yet. */
export function addKind({ root }: Pick<ProjectCopy, 'root'>): void {
	write(root, 'src/collections/initiative.ts', SCHEMA);
	write(root, TABLE, IMPORT + read(root, TABLE).replace(TABLE_HEAD, TABLE_HEAD + ENTRY));
	addRecords({ root });
	write(root, 'src/pages/sang-kien.astro', PAGE);
	write(root, PROSE, read(root, PROSE).replace(`\t'tai-ve',\n`, `${NAME}\t'tai-ve',\n`));
	write(root, FOOT, read(root, FOOT).replace(LINKS_HEAD, LINKS_HEAD + LINK));
}

/** Writes the kind's records, without which its folder is missing. */
export function addRecords({ root }: Pick<ProjectCopy, 'root'>): void {
	for (const [id, text] of Object.entries(RECORDS)) write(root, `content/initiatives/${id}.yaml`, text);
}

/** Asks the copy that was built; it must have passed the check of the built site. Leaves its content as it was. */
export function askKind(project: () => ProjectCopy): void {
	describe('a new kind of content: one entry, one schema, one folder, and a page', () => {
		it('is built', () => {
			const html = read(project().root, 'dist/sang-kien/index.html');
			expect(html).toContain('<li id="may-sang-hat">Máy sàng hạt: Một người làm thay ba người.</li>');
			expect(html).toContain('<li id="vot-beo">');
			expect(html.indexOf('may-sang-hat')).toBeLessThan(html.indexOf('vot-beo'));
		});

		it('has a name that nobody else may take, and is checked by its schema', SLOW, async () => {
			const { root, run } = project();
			write(root, 'content/pages/sang-kien.mdx', '---\ntitle: Trang khác\n---\n');
			write(root, 'content/initiatives/vot-beo.yaml', 'name: Vợt bèo\nabuot: Thuyền nhỏ.\n');
			const { code, output } = await run('check-content.ts');
			rmSync(join(root, 'content/pages/sang-kien.mdx'));
			write(root, 'content/initiatives/vot-beo.yaml', RECORDS['vot-beo']);
			expect(code).toBe(1);
			expect(output).toContain('Trang web đã có trang ở địa chỉ này.');
			expect(output).toContain('content/initiatives/vot-beo.yaml:2 · abuot · Không có khóa “abuot”.');
			expect(output).toContain('Có phải “about”?');
		});

		it('is found by the search, under the kind that its page has', async () => {
			const engine = await openNodeEngine(project().dist);
			expect((await engine?.search('vợt bèo trên kênh'))?.results).toContainEqual(
				expect.objectContaining({ url: expect.stringContaining('/sang-kien/') as string, kind: 'Sáng kiến' }),
			);
		});
	});
}

function read(root: string, path: string): string {
	return readFileSync(join(root, path), 'utf8');
}

function write(root: string, path: string, text: string): void {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), text);
}
