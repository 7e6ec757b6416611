import type { Content } from '../../collections/load.ts';
import type { Download } from '../../page-data/site/downloads.ts';
import { formFiles, formView, type FormKey } from '../../page-data/site/taking-part.ts';
import { publishedFile, type PublishedFile } from '../published.ts';
import { formPdf } from './form.ts';

/** A form's PDF, made once for the list of files and the route that serves it. Rejects as `typeset` throws. */
export function formFile(content: Content, key: FormKey): Promise<PublishedFile> {
	const view = formView(content, key);
	return publishedFile(content, view.fileHref, () => ({ type: 'application/pdf', bytes: formPdf(view) }));
}

/** The forms to print, as the list of all files shows them. */
export async function formDownloads(content: Content): Promise<readonly Download[]> {
	const forms = formFiles(content);
	const files = await Promise.all(forms.map(({ key }) => formFile(content, key)));
	return forms.flatMap(({ title, href }, index) => {
		const file = files[index];
		if (file === undefined) return [];
		const { bytes, sha256 } = file;
		return [{ href, label: `${title} (PDF)`, bytes: bytes.length, sha256, group: 'to-in' as const }];
	});
}
