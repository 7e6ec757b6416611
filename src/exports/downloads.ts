import type { Content } from '../collections/load.ts';
import type { Download } from '../page-data/site/downloads.ts';
import { dataDownloads } from './data/downloads.ts';
import { documentDownloads } from './document/files.ts';
import { formDownloads } from './pdf/form-files.ts';
import { sheetDownloads } from './pdf/sheet-files.ts';
import { pressDownloads } from './press/downloads.ts';

/** Who publishes files: each gives its own, with size and fingerprint. A new kind of file is one line here. */
const SOURCES: readonly ((content: Content) => Promise<readonly Download[]>)[] = [
	documentDownloads,
	dataDownloads,
	formDownloads,
	sheetDownloads,
];

/** Every file of the site to take away. Rejects where a file cannot be made: the build stops. */
export async function allDownloads(content: Content): Promise<readonly Download[]> {
	const files: Download[] = [];
	// One after the other: setting type is work for one processor, and its memory is freed in between.
	for (const source of SOURCES) files.push(...(await source(content)));
	// Last: the press pack takes from all the others.
	return [...files, ...(await pressDownloads(content, files))];
}
