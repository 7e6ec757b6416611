/** The last look at a staged site: the index is whole. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { BuildError } from './error.ts';
import { listFiles } from './files.ts';

/** Pagefind has been seen to leave torn files behind and still report success. */
export function checkSearchIndex(siteDir: string): void {
	const files = listFiles(join(siteDir, 'pagefind'));
	if (files.length === 0) throw new BuildError('Chỉ mục tìm kiếm không được tạo: thiếu thư mục pagefind.');
	const empty = files.filter((path) => statSync(join(siteDir, 'pagefind', path)).size === 0);
	if (empty.length > 0) throw new BuildError(`Chỉ mục tìm kiếm bị hỏng, tệp rỗng: ${empty.join(', ')}`);
}
