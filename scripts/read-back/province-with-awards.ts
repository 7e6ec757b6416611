/** For tests: the province of the fixtures with everything that has a sheet. */
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readContent, type Content } from '../../src/collections/load.ts';
import { withGoodCopy } from '../../src/collections/test-root.ts';

const AWARDS = join(resolve(import.meta.dirname, '../..'), 'src/collections/fixtures/awards');

/** Its content; with an address of its own the site's links and QR codes reach into the sheets. */
export function provinceWithAwards(): Promise<Content> {
	return withGoodCopy(async (root) => {
		await cp(AWARDS, root, { recursive: true });
		const content = await readContent(root);
		return { ...content, site: { ...content.site, url: 'https://thi-dua.example.vn' } };
	});
}
