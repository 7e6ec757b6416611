/** A process that prints a batch of its share of the sheets, and says what it left (ahead.ts). */
import { readContent } from '../../../src/collections/load.ts';
import { sheetFile } from '../../../src/exports/pdf/sheet-files.ts';
import { sheetsSet } from '../../../src/exports/pdf/typeset.ts';
import { contentOn } from '../../../src/page-data/base/content.ts';
import { today } from '../../../src/page-data/base/today.ts';
import { sheetRecords } from '../../../src/page-data/site/sheets.ts';
import type { Left, Share } from './ahead.ts';

const { contentDir, first, width, done, most } = JSON.parse(process.argv[2] ?? '') as Share;
const content = contentOn(await readContent(contentDir), today());
const share = sheetRecords(content).filter((_, index) => index % width === first);
for (const [index, { kind, id }] of share.entries()) {
	if (index < done) continue;
	if (sheetsSet() === most) {
		const left: Left = { done: index };
		process.send?.(left);
		break;
	}
	await sheetFile(content, kind, id);
}
