/**
 * Whose files are read back. `npm run test:unit` makes files of the province of the fixtures; `npm run test:files`
 * reads those of the built site, so that nothing is set in type twice.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readContent, type Content } from '../../src/collections/load.ts';
import { contentOn } from '../../src/page-data/base/content.ts';
import { today } from '../../src/page-data/base/today.ts';
import { listFiles } from '../build/files.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const DIST_DIR = resolve(PROJECT, process.env['OUT_DIR'] ?? 'dist');

/** True in the run that reads the built site. */
export const READS_SITE = process.env['READ_BACK'] === 'dist';

/** True in `npm run test:long`, which asks all of what `npm test` asks a sample of. */
export const IS_LONG = process.env['LONG'] === 'all';

let content: Promise<Content> | undefined;

/** The content of the built site, read once for all files of a worker. Rejects as readContent. */
export function siteContent(): Promise<Content> {
	content ??= readContent(resolve(PROJECT, process.env['CONTENT_DIR'] ?? 'content')).then((read) =>
		contentOn(read, today()),
	);
	return content;
}

/** The bytes that readers get at an address of the built site. Throws where there is no such file. */
export function builtFile(href: string): Buffer {
	return readFileSync(join(DIST_DIR, href));
}

/** The addresses of all built files whose names end so: ".pdf". */
export function builtFiles(ending: string): readonly string[] {
	return listFiles(DIST_DIR)
		.filter((path) => path.endsWith(ending))
		.map((path) => `/${path}`);
}
