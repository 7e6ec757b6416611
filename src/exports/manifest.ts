import type { Content } from '../collections/load.ts';
import { paths } from '../page-data/base/paths.ts';
import { csvFile } from './data/csv.ts';
import { allDownloads } from './downloads.ts';

const COLUMNS = ['dia_chi', 'ten', 'thuoc', 'co_byte', 'sha256'].map((key) => ({ key }));

/** Every file of the site with its length and SHA-256, for who wants to know that nothing changed on the way. */
export async function manifestFile(content: Content): Promise<string> {
	const files = await allDownloads(content);
	const records = files.map(({ href, label, of, bytes, sha256 }) => ({
		dia_chi: href,
		ten: label,
		thuoc: of?.title ?? null,
		co_byte: bytes,
		sha256,
	}));
	return csvFile({ columns: COLUMNS }, [...records, ...receivedTexts(content)]);
}

/** What the words of documents were taken from, as it was received. */
function receivedTexts({ documents }: Content) {
	return documents.flatMap(({ id, text }) =>
		text === null
			? []
			: [
					{
						dia_chi: paths.sourceText(id),
						ten: 'Bản nhận được',
						thuoc: id,
						co_byte: null,
						sha256: text.sha256,
					},
				],
	);
}
