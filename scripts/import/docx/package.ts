import { strFromU8, unzipSync } from 'fflate';
import { ImportError } from '../import-error.ts';
import { readXml } from './xml.ts';
import type { Element } from './xml.ts';

/** The parts of a Word file that hold words or say how they are numbered. */
export interface WordPackage {
	readonly document: Element;
	readonly styles: Element | null;
	readonly numbering: Element | null;
	readonly footnotes: Element | null;
	readonly endnotes: Element | null;
	/** Headers and footers of the page. */
	readonly margins: readonly Element[];
	readonly hasComments: boolean;
	/** A part of another format that stands in the text, by the id of its relation; null where it is not there. */
	readonly chunk: (id: string) => Chunk | null;
}

/** A file inside the file. */
export interface Chunk {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** A part larger than this is no document but a trap. */
const LARGEST_PART = 200_000_000;

const WANTED =
	/^(?:word\/(?:_rels\/[^/]+\.rels|[^/]+\.(?:xml|x?html?|mht|txt|rtf|docx))|_rels\/\.rels|[^/]+\.(?:x?html?|mht|txt|rtf|docx))$/iu;

/** Old .doc files, and .docx files with a password, are OLE containers. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Returns the parts of a .docx file. Throws ImportError, in Vietnamese, where it cannot be opened. */
export function openPackage(path: string, bytes: Uint8Array): WordPackage {
	if (OLE.every((byte, index) => bytes[index] === byte)) {
		throw new ImportError(
			`${path}: tệp ở dạng .doc cũ hoặc có mật khẩu. Hãy mở bằng Word, bỏ mật khẩu, chọn “Lưu thành” dạng .docx rồi nhập lại.`,
		);
	}
	const parts = unzip(path, bytes);
	const name = mainPart(parts);
	const folder = name.slice(0, name.lastIndexOf('/') + 1);
	const part = (local: string): Element | null => readPart(path, parts, `${folder}${local}`);
	const document = readPart(path, parts, name);
	if (document === null) {
		throw new ImportError(
			`${path}: tệp nén nhưng không phải văn bản Word (không có word/document.xml). Hãy kiểm tra lại tệp.`,
		);
	}
	const margins = Object.keys(parts).filter((key) => /(?:header|footer)\d*\.xml$/u.test(key));
	return {
		document,
		styles: part('styles.xml'),
		numbering: part('numbering.xml'),
		footnotes: part('footnotes.xml'),
		endnotes: part('endnotes.xml'),
		margins: margins.sort().flatMap((key) => readPart(path, parts, key) ?? []),
		chunk: (id) => chunkOf(parts, name, id),
		hasComments: parts[`${folder}comments.xml`] !== undefined,
	};
}

function unzip(path: string, bytes: Uint8Array): Record<string, Uint8Array> {
	try {
		return unzipSync(bytes, {
			filter: ({ name, originalSize }) => WANTED.test(name) && originalSize < LARGEST_PART,
		});
	} catch {
		throw new ImportError(
			`${path}: không mở được tệp .docx, có thể tệp tải về chưa đủ. Hãy tải lại, hoặc mở bằng Word rồi lưu lại.`,
		);
	}
}

/** Word writes "word/document.xml"; other programs name it in the relations of the package. */
function mainPart(parts: Record<string, Uint8Array>): string {
	const relations = parts['_rels/.rels'];
	const xml = relations === undefined ? '' : strFromU8(relations);
	const tag = /<Relationship\b[^>]*officeDocument"[^>]*>/u.exec(xml)?.[0] ?? '';
	const target = /Target="\/?([^"]+)"/u.exec(tag)?.[1];
	return target !== undefined && parts[target] !== undefined ? target : 'word/document.xml';
}

function chunkOf(parts: Record<string, Uint8Array>, main: string, id: string): Chunk | null {
	const [folder, file] = [main.slice(0, main.lastIndexOf('/') + 1), main.slice(main.lastIndexOf('/') + 1)];
	const relations = parts[`${folder}_rels/${file}.rels`];
	const tags = relations === undefined ? [] : (strFromU8(relations).match(/<Relationship\b[^>]*>/gu) ?? []);
	const target = /Target="([^"]+)"/u.exec(tags.find((tag) => tag.includes(`Id="${id}"`)) ?? '')?.[1];
	if (target === undefined) return null;
	const name = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
	const bytes = parts[name];
	return bytes === undefined ? null : { name, bytes };
}

function readPart(path: string, parts: Record<string, Uint8Array>, name: string): Element | null {
	const bytes = parts[name];
	if (bytes === undefined) return null;
	try {
		return readXml(strFromU8(bytes));
	} catch {
		throw new ImportError(`${path}: phần ${name} bị hỏng. Hãy mở tệp bằng Word rồi lưu lại dạng .docx.`);
	}
}
