import { Document, isMap, parseDocument as parseYaml } from 'yaml';
import { shortAgency } from '../../src/legal/agency.ts';
import type { DocumentFacts } from '../../src/legal/tree.ts';
import { sha256 } from './read-file.ts';
import type { Original } from './read-file.ts';

const HEADER = ` Do lệnh "npm run import" tạo ra từ text.txt. Có thể sửa tay; sau khi sửa, nhập lại phải thêm --force.
 null = chưa có thông tin.`;

/** What each fact that needs a word of explanation means; the comment stands behind the value. */
const COMMENTS: Readonly<Record<string, string>> = {
	issuerShort: ' tên ngắn khi viện dẫn',
	receivedFrom: ' ai cung cấp bản này; null = chưa có thông tin',
	original: ' tệp đã lấy chữ ra',
};

/** What an import knows of a document. */
export interface Imported {
	readonly id: string;
	readonly facts: DocumentFacts;
	/** The bytes of text.txt. */
	readonly bytes: Uint8Array;
	/** What the words were taken from; null for a plain text. */
	readonly original: Original | null;
}

/** Returns document.yaml for a text: the facts it states, and the SHA-256 of its bytes. Same input, same output. */
export function documentYaml({ id, facts, bytes, original }: Imported): string {
	const { type, number, issuer, place, title, issuedOn, signer, signerOffice } = facts;
	const issuerShort = shortAgency(issuer);
	const document = new Document({
		id,
		type,
		number,
		issuer,
		issuerShort,
		place,
		title,
		issuedOn,
		signer,
		signerOffice,
		text: textBlock(bytes, original),
		checkedOn: null,
	});
	document.commentBefore = HEADER;
	const yaml = document.toString({ lineWidth: 0 });
	return yaml.replace(/^( *)(\w+):( .+|)$/gmu, (line, _indent: string, key: string) => {
		const comment = COMMENTS[key];
		return comment === undefined ? line : `${line} #${comment}`;
	});
}

/**
 * Returns a document.yaml that editors wrote with the words of an import in it. Everything else stays, comments too.
 * null where the file cannot be read or is about another document.
 */
export function withText(written: string, { id, bytes, original }: Imported): string | null {
	const document = parseYaml(written);
	if (document.errors.length > 0 || !isMap(document.contents) || document.get('id') !== id) return null;
	document.set('text', document.createNode(textBlock(bytes, original)));
	return document.toString({ lineWidth: 0 });
}

/** True for a document.yaml with the id of its folder and without words. */
export function isCard(written: string, id: string): boolean {
	const data = dataIn(written);
	return data.id === id && (data.text ?? null) === null;
}

/** Returns what a document.yaml says its words were taken from; null for a plain text or an unreadable file. */
export function originalOf(written: string): Original | null {
	const text = dataIn(written).text as { original?: Original } | null | undefined;
	return text?.original ?? null;
}

/** Facts that a card and the text it got both state, and state differently: [key, card, text]. */
export function disagreements(card: string, facts: DocumentFacts): [string, string, string][] {
	const data = dataIn(card);
	const keys = ['type', 'number', 'issuer', 'issuedOn', 'signer'] as const;
	return keys.flatMap((key): [string, string, string][] => {
		const [written, read] = [data[key], facts[key]];
		if (typeof written !== 'string' || read === null || written === read) return [];
		return [[key, written, read]];
	});
}

/** What a file says, or nothing where it is no list of keys. */
function dataIn(written: string): Readonly<Record<string, unknown>> {
	const document = parseYaml(written);
	return document.errors.length > 0 || !isMap(document.contents)
		? {}
		: (document.toJS() as Record<string, unknown>);
}

function textBlock(bytes: Uint8Array, original: Original | null): object {
	const block = { file: 'text.txt', sha256: sha256(bytes), receivedFrom: null, receivedOn: null };
	return original === null ? block : { ...block, original };
}
