/** The last work on the pages of a staged site, and the last look at it: the index is whole. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { BuildError } from './error.ts';
import { remembered } from '../../src/collections/files/memory.ts';
import { listFiles } from './files.ts';
import { dropSheets, sheetsNamed, withJoinedSheets } from './joined-sheets.ts';
import { withoutStyleAttributes } from './style-attributes.ts';
import { withWholeNumbers } from './unbroken-numbers.ts';

/** Pagefind has been seen to leave torn files behind and still report success. */
export function checkSearchIndex(siteDir: string): void {
	const files = listFiles(join(siteDir, 'pagefind'));
	if (files.length === 0) throw new BuildError('Chỉ mục tìm kiếm không được tạo: thiếu thư mục pagefind.');
	const empty = files.filter((path) => statSync(join(siteDir, 'pagefind', path)).size === 0);
	if (empty.length > 0) throw new BuildError(`Chỉ mục tìm kiếm bị hỏng, tệp rỗng: ${empty.join(', ')}`);
}

/** Makes every page of a site the page that readers get, hearing what else goes on between two; sheets that no page names go. */
export async function finishPages(siteDir: string): Promise<void> {
	const named = new Set<string>();
	for (const path of listFiles(siteDir).filter((file) => file.endsWith('.html'))) {
		const file = join(siteDir, path);
		const html = readFileSync(file, 'utf8');
		const whole = finishedPage(siteDir, html);
		if (whole !== html) writeFileSync(file, whole);
		for (const href of sheetsNamed(whole)) named.add(href);
		await setImmediate();
	}
	dropSheets(siteDir, named);
}

/** One page as readers get it. */
export function finishedPage(siteDir: string, html: string): string {
	const joined = withJoinedSheets(siteDir, html);
	return remembered('finished page', joined, () => withWholeNumbers(withoutStyleAttributes(joined)));
}
