import type { Content } from '../../collections/load.ts';
import type { Download } from '../../page-data/site/downloads.ts';
import { factSheet } from '../../page-data/press/fact-sheet.ts';
import { paths } from '../../page-data/base/paths.ts';
import { factSheetPdf } from '../pdf/fact-sheet.ts';
import { publishedFile, type PublishedFile } from '../published.ts';
import { pressPack } from './pack.ts';

/** The press room's files; none where there is no press room. `others` are the files that the pack takes from. */
export async function pressDownloads(
	content: Content,
	others: readonly Download[],
): Promise<readonly Download[]> {
	if (content.press === null) return [];
	const sheet = await factSheetFile(content);
	const pack = await publishedFile(content, paths.pressPack, async () => ({
		type: 'application/zip',
		bytes: await pressPack(content, others),
	}));
	return [
		listed(paths.pressPack, 'Bộ tài liệu báo chí (.zip)', pack, {
			about: 'Tờ thông tin, kế hoạch, dữ liệu, hình do chúng tôi vẽ, điều kiện dùng.',
		}),
		listed(paths.factSheetFile, 'Tờ thông tin (PDF, một tờ A4)', sheet),
	];
}

/** The fact sheet as PDF, made once. */
function factSheetFile(content: Content): Promise<PublishedFile> {
	return publishedFile(content, paths.factSheetFile, () => ({
		type: 'application/pdf',
		bytes: factSheetPdf(factSheet(content)),
	}));
}

function listed(
	href: string,
	label: string,
	{ bytes, sha256 }: PublishedFile,
	more: Pick<Download, 'about'> = {},
): Download {
	return { href, label, bytes: bytes.length, sha256, group: 'bao-chi', ...more };
}
