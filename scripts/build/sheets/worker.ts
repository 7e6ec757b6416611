/** A process that prints a batch of its share of the sheets, and says by its exit code whether there are more (ahead.ts). */
import { readContent } from '../../../src/collections/load.ts';
import { sheetFile } from '../../../src/exports/pdf/sheet-files.ts';
import { contentOn } from '../../../src/page-data/base/content.ts';
import { today } from '../../../src/page-data/base/today.ts';
import { sheetRecords } from '../../../src/page-data/site/sheets.ts';
import { MORE, type Share } from './ahead.ts';

const { contentDir, first, width, done, most } = JSON.parse(process.argv[2] ?? '') as Share;
const content = contentOn(await readContent(contentDir), today());
const share = sheetRecords(content)
	.toReversed()
	.filter((_, index) => index % width === first);
for (const { kind, id } of share.slice(done, done + most)) await sheetFile(content, kind, id);
if (share.length > done + most) process.exitCode = MORE;
