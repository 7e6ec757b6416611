/** A thread that prints its share of the sheets. */
import { workerData } from 'node:worker_threads';
import { readContent } from '../../../src/collections/load.ts';
import { sheetFile } from '../../../src/exports/pdf/sheet-files.ts';
import { contentOn } from '../../../src/page-data/base/content.ts';
import { today } from '../../../src/page-data/base/today.ts';
import { sheetRecords } from '../../../src/page-data/site/sheets.ts';
import type { Share } from './ahead.ts';

const { contentDir, first, width } = workerData as Share;
const content = contentOn(await readContent(contentDir), today());
const share = sheetRecords(content)
	.toReversed()
	.filter((_, index) => index % width === first);
for (const { kind, id } of share) await sheetFile(content, kind, id);
