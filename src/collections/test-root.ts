import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small sound content folder of a province that does not exist; also built as a whole site elsewhere. */
export const GOOD_ROOT = join(import.meta.dirname, 'fixtures/good');

/** Only for tests: a copy of the good content in a folder named `content`, to be spoilt and thrown away. */
export async function withGoodCopy<Result>(use: (root: string) => Promise<Result>): Promise<Result> {
	const folder = await mkdtemp(join(tmpdir(), 'content-'));
	const root = join(folder, 'content');
	try {
		await cp(GOOD_ROOT, root, { recursive: true });
		return await use(root);
	} finally {
		await rm(folder, { recursive: true });
	}
}
