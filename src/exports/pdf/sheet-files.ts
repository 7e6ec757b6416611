import type { Content } from '../../collections/load.ts';
import { awardSheet } from '../../page-data/award/award-sheet.ts';
import type { Download } from '../../page-data/site/downloads.ts';
import { sheetRecord, sheetRecords, type SheetKind } from '../../page-data/site/sheets.ts';
import { taskSheet } from '../../page-data/plan/task-sheet.ts';
import { publishedFile, type PublishedFile } from '../published.ts';
import { awardSheetPdf } from './award-sheet.ts';
import { storySheetPdf } from './story-sheet.ts';
import { taskSheetPdf } from './task-sheet.ts';

const MAKERS: Readonly<Record<SheetKind, (content: Content, id: string) => Buffer | Promise<Buffer>>> = {
	guong: (content, id) => storySheetPdf(content, called(content.stories, id)),
	'nhiem-vu': (content, id) => taskSheetPdf(taskSheet(content, called(content.tasks, id))),
	'khen-thuong': (content, id) => awardSheetPdf(awardSheet(content, called(content.awards, id))),
};

/**
 * The sheet of a record, made once for its page, the list of files and the route that serves it. Rejects where there is
 * no such record, and as `typeset` throws.
 */
export function sheetFile(content: Content, kind: SheetKind, id: string): Promise<PublishedFile> {
	const { fileHref } = sheetRecord(content, kind, id);
	return publishedFile(content, fileHref, async () => ({
		type: 'application/pdf',
		bytes: await MAKERS[kind](content, id),
	}));
}

/** Every sheet, as the lists of files show it. */
export async function sheetDownloads(content: Content): Promise<readonly Download[]> {
	const files: Download[] = [];
	for (const { kind, id, title, href, fileHref } of sheetRecords(content)) {
		const { bytes, sha256 } = await sheetFile(content, kind, id);
		files.push({
			...{ href: fileHref, label: 'PDF, bản in', bytes: bytes.length, sha256 },
			...{ group: kind, of: { title, href } },
		});
	}
	return files;
}

function called<Record extends { readonly id: string }>(records: readonly Record[], id: string): Record {
	const record = records.find((one) => one.id === id);
	if (record === undefined) throw new Error(`Không có bản ghi "${id}" để in.`);
	return record;
}
