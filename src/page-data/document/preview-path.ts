/** Where the preview of a link is found. */
export interface PreviewPlace {
	/** Id of the document. */
	readonly document: string;
	/** The place whose preview it is: `dieu-24`, `phan-ii`; null for the document as a whole. */
	readonly file: string | null;
	/** The place that the link leads to, perhaps below that one: `dieu-24-khoan-2`. */
	readonly address: string | null;
}

const DOCUMENT_LINK = /^\/van-ban\/([^/#]+)\/(?:(dieu-[^/#]+)\/|toan-van\/)?(?:#(.+))?$/u;
const UP_TO_ARTICLE = /^(?:.*?-)?dieu-[0-9]+[a-z]?(?=-|$)/u;

/** The preview of a link to a document or a place in it; null for any other link. Used by the build and the reader's browser. */
export function previewPlace(href: string): PreviewPlace | null {
	const [, document, article, anchor] = DOCUMENT_LINK.exec(href) ?? [];
	if (document === undefined) return null;
	const address = anchor ?? article ?? null;
	return { document, file: address === null ? null : previewFile(address), address };
}

/** One file for an article with all below it, so that laws do not make thousands of files; else one for each place. */
export function previewFile(address: string): string {
	return UP_TO_ARTICLE.exec(address)?.[0] ?? address;
}
