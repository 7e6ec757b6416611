import type { Content, Document } from '../../collections/load.ts';
import type { Download } from '../../page-data/site/downloads.ts';
import { documentName } from '../../page-data/document/document-name.ts';
import { datedTexts } from '../../page-data/document/dated-text.ts';
import { hasText, type WordedDocument } from '../../page-data/document/full-text.ts';
import { paths } from '../../page-data/base/paths.ts';
import { pinnedText, textKey, textName } from '../../page-data/document/texts.ts';
import { lowerFirst } from '../../text/letter-case.ts';
import { documentXml } from '../akoma/document.ts';
import { documentDocx, DOCX_TYPE } from '../docx/document.ts';
import { documentPdf } from '../pdf/document.ts';
import { publishedFile, type PublishedFile } from '../published.ts';
import { documentJson, documentSchemaJson } from './json.ts';
import { documentMarkdown } from './markdown.ts';
import { paperOf } from './paper.ts';
import { documentText } from './text.ts';

/** A form in which every document with words can be taken away. */
interface Format {
	readonly extension: string;
	/** What readers see: "PDF, bản in". */
	readonly label: string;
	readonly type: string;
	readonly make: (content: Content, document: WordedDocument) => Uint8Array | string;
}

const FORMATS: readonly Format[] = [
	{
		extension: 'pdf',
		label: 'PDF, bản in',
		type: 'application/pdf',
		make: (content, document) => documentPdf(paperOf(content, document)),
	},
	{
		extension: 'docx',
		label: 'DOCX, mở bằng Word',
		type: DOCX_TYPE,
		make: (content, document) => documentDocx(paperOf(content, document)),
	},
	{
		extension: 'txt',
		label: 'TXT, chữ thường',
		type: 'text/plain; charset=utf-8',
		make: (_content, document) => documentText(document),
	},
	{
		extension: 'md',
		label: 'Markdown',
		type: 'text/markdown; charset=utf-8',
		make: (content, document) => documentMarkdown(paperOf(content, document), document),
	},
	{ extension: 'xml', label: 'XML, Akoma Ntoso 3.0', type: 'application/xml', make: documentXml },
	{ extension: 'json', label: 'JSON, theo cây', type: 'application/json', make: documentJson },
];

/** The paths of all files of documents that can be made, as parameters of their route: each in the words of today. */
export async function documentFileRoutes(content: Content) {
	const routes: { params: { document: string; file: string }; props: { extension: string } }[] = [];
	for (const document of content.documents.filter(hasText)) {
		for (const { extension } of FORMATS) {
			if ((await fileIfMade(content, document, extension)) === null) continue;
			const { id } = document;
			routes.push({ params: { document: id, file: `${id}.${extension}` }, props: { extension } });
		}
	}
	return routes;
}

/** The same for each text of a document that has several. */
export async function datedFileRoutes(content: Content) {
	const routes: {
		params: { document: string; text: string; file: string };
		props: { extension: string };
	}[] = [];
	for (const { document, text } of datedTexts(content)) {
		if (!hasText(document)) continue;
		for (const { extension } of FORMATS) {
			if ((await fileIfMade(content, document, extension)) === null) continue;
			const key = textKey(text);
			const params = { document: document.id, text: key, file: `${document.id}-${key}.${extension}` };
			routes.push({ params, props: { extension } });
		}
	}
	return routes;
}

/** Documents whose failure was said already. */
const told = new WeakMap<Content, Set<string>>();

/**
 * The file, or null where it cannot be made: one document that cannot be printed is named, with its line, and does not
 * stop the others.
 */
async function fileIfMade(
	content: Content,
	document: WordedDocument,
	extension: string,
): Promise<PublishedFile | null> {
	try {
		return await fileOf(content, document, extension);
	} catch (error) {
		const known = told.get(content) ?? new Set();
		told.set(content, known);
		const message = error instanceof Error ? error.message : String(error);
		if (!known.has(message)) console.warn(message);
		known.add(message);
		return null;
	}
}

/**
 * One file of a document, in today's words or in those of one of its texts. Rejects where there are no such words, the
 * form is unknown, or it cannot be made.
 */
export function documentFile(
	content: Content,
	id: string,
	extension: string,
	text: string | null = null,
): Promise<PublishedFile> {
	const document =
		text === null
			? content.documents.find((one) => one.id === id)
			: datedTexts(content).find((one) => one.document.id === id && textKey(one.text) === text)?.document;
	if (document === undefined || !hasText(document))
		throw new Error(`Văn bản "${id}" không có lời để đưa vào tệp.`);
	return fileOf(content, document, extension);
}

function fileOf(content: Content, document: WordedDocument, extension: string): Promise<PublishedFile> {
	return publishedFile(content, fileHref(document, extension), () =>
		makeDocumentFile(content, document, extension),
	);
}

function fileHref(document: WordedDocument, extension: string): string {
	const text = pinnedText(document);
	return text === undefined
		? paths.documentFile(document.id, extension)
		: paths.datedFile(document.id, textKey(text), extension);
}

/** A document in one form, made anew. Throws where the form is unknown, or it cannot be made. */
export function makeDocumentFile(content: Content, document: WordedDocument, extension: string) {
	const format = FORMATS.find((one) => one.extension === extension);
	if (format === undefined) throw new Error(`Không có tệp .${extension} của văn bản "${document.id}".`);
	const made = makeOrName(format, content, document);
	return { type: format.type, bytes: typeof made === 'string' ? new TextEncoder().encode(made) : made };
}

/** Throws, in Vietnamese, the document, its line and the program's own words where the file cannot be made. */
function makeOrName(format: Format, content: Content, document: WordedDocument): Uint8Array | string {
	try {
		return format.make(content, document);
	} catch (error) {
		const line = unmadeLine(format, content, document);
		const place = `documents/${document.id}/${document.text.file}${line === null ? '' : `, dòng ${String(line)}`}`;
		throw new Error(
			`${place}: không làm được tệp .${format.extension} của “${documentName(document)}”. Các tệp và văn bản khác vẫn được làm. Lời của chương trình: ${error instanceof Error ? error.message : String(error)}`,
			{ cause: error },
		);
	}
}

/**
 * The first line of the text at which the file fails: the shortest beginning of the tree that cannot be made ends with
 * it. null where even nothing of it can be made.
 */
function unmadeLine(format: Format, content: Content, document: WordedDocument): number | null {
	const { front, body, back } = document.tree;
	const units = [...front, ...body, ...back];
	const fails = (count: number): boolean => {
		const tree = {
			...document.tree,
			front: front.slice(0, count),
			body: body.slice(0, Math.max(0, count - front.length)),
			back: back.slice(0, Math.max(0, count - front.length - body.length)),
		};
		try {
			format.make(content, { ...document, tree });
			return false;
		} catch {
			return true;
		}
	};
	if (fails(0)) return null;
	let [good, bad] = [0, units.length];
	while (bad - good > 1) {
		const middle = (good + bad) >> 1;
		if (fails(middle)) bad = middle;
		else good = middle;
	}
	return units[bad - 1]?.line ?? null;
}

/** The files of one document, as pages list them; none where we hold no words of it. */
export async function filesOfDocument(content: Content, document: Document): Promise<Download[]> {
	if (!hasText(document)) return [];
	const text = pinnedText(document);
	const name =
		text === undefined ? documentName(document) : `${documentName(document)}, ${lowerFirst(textName(text))}`;
	const of = { title: name, href: paths.document(document.id), document: document.id };
	const files: Download[] = [];
	for (const { extension, label } of FORMATS) {
		const file = await fileIfMade(content, document, extension);
		if (file === null) continue;
		const { bytes, sha256 } = file;
		const href = fileHref(document, extension);
		files.push({ href, label, bytes: bytes.length, sha256, group: 'van-ban', of });
	}
	return files;
}

/** The files of every document, the plan first, and the shape of their JSON. */
export async function documentDownloads(content: Content): Promise<readonly Download[]> {
	const { documents, site } = content;
	const ordered = documents.toSorted((a, b) => Number(b.id === site.plan) - Number(a.id === site.plan));
	const files: Download[] = [];
	const dated = datedTexts(content).map(({ document }) => document);
	for (const document of [...ordered, ...dated]) files.push(...(await filesOfDocument(content, document)));
	if (files.length === 0) return [];
	const { bytes, sha256 } = await documentSchemaFile(content);
	const label = 'JSON Schema của các tệp JSON ở trên';
	return [...files, { href: paths.documentSchema, label, bytes: bytes.length, sha256, group: 'van-ban' }];
}

/** The shape of every document's JSON file. */
export function documentSchemaFile(content: Content): Promise<PublishedFile> {
	return publishedFile(content, paths.documentSchema, () => ({
		type: 'application/schema+json',
		bytes: new TextEncoder().encode(documentSchemaJson(content)),
	}));
}
