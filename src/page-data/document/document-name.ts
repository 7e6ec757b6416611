import type { Content, Document } from '../../collections/load.ts';

/** "Kế hoạch số 26/KH-UBND"; "Kế hoạch (chưa có số)" before it is signed. */
export function documentName({ type, number }: Pick<Document, 'type' | 'number'>): string {
	return number === null ? `${type} (chưa có số)` : `${type} số ${number}`;
}

/** The document with this id. Throws where there is none: the loader has checked every reference. */
export function documentById(content: Content, id: string): Document {
	const document = content.documents.find((candidate) => candidate.id === id);
	if (!document) throw new Error(`Không có văn bản "${id}" trong nội dung.`);
	return document;
}

/** The short name of who issued the document, as `legal/citation.ts` takes it; empty where none is known. */
export function issuerOf({ issuerShort }: Document): { readonly issuerShort?: string } {
	return issuerShort === null ? {} : { issuerShort };
}
