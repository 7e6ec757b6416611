import type { getDocumentProxy } from 'unpdf';

/** What a page of a PDF holds, as the reader's program finds it. */
type Items = Awaited<
	ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>['getTextContent']>
>['items'];

/** The words outside what is marked as an artifact: page numbers and rules. */
export function contentOf(items: Items): string {
	const open: boolean[] = [];
	let text = '';
	for (const item of items) {
		if ('str' in item) text += open.includes(true) ? '' : item.str;
		else if (item.type === 'endMarkedContent') open.pop();
		else open.push('tag' in item && item.tag === 'Artifact');
	}
	return text.normalize('NFC').replaceAll('**', '').replace(/\s+/gu, '');
}
