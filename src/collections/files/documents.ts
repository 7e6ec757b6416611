import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { addressMap } from '../../legal/address.ts';
import { parseDocument } from '../../legal/parse.ts';
import type { DocumentFacts } from '../../legal/tree.ts';
import { coverageSchema } from '../coverage.ts';
import {
	documentSchema,
	type DatedText,
	type Document,
	type DocumentText,
	type ReceivedFile,
} from '../document.ts';
import { isSlug } from '../fields.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { recipientsSchema } from '../recipient.ts';
import type { Read } from './collection.ts';
import { decode } from './decode.ts';
import { bytesOf, entriesOf } from './disk.ts';
import { remembered } from './memory.ts';
import { contentName } from './names.ts';
import { atFile, readSingle, type Loaded } from './records.ts';
import { placeIn } from './yaml-file.ts';

/** The files of one document folder; each is null where it is missing or broken. */
export interface DocumentDraft {
	readonly id: string;
	readonly facts: Loaded<z.infer<typeof documentSchema>> | null;
	/** The words as issued, else the oldest we hold: records are held against them. */
	readonly text: DocumentText | null;
	readonly texts: readonly DatedText[];
	readonly recipients: Loaded<z.infer<typeof recipientsSchema>> | null;
	readonly coverage: Loaded<z.infer<typeof coverageSchema>> | null;
	/** Files that are not there though the plan needs them; any other document may do without. */
	readonly absent: readonly string[];
}

/** The document folders. */
export interface DocumentDrafts {
	/** Every folder there is, broken ones too. */
	readonly ids: ReadonlySet<string>;
	readonly drafts: readonly DocumentDraft[];
}

const FOLDER = 'documents';
const RECIPIENTS = 'recipients.yaml';
const COVERAGE = 'coverage.yaml';
const PLAN_FILES = [RECIPIENTS, COVERAGE];
/** A file that a document may do without, so that a decree just imported is a whole document. */
const NOT_THERE = { loaded: null, problems: [] } as const;

/** Reads every folder of content/documents; pages get them sorted by id. */
export async function readDocuments(root: string): Promise<Read<DocumentDrafts, readonly Document[]>> {
	const entries = await entriesOf(root, FOLDER);
	if (entries === null) {
		const missing = problem('folder-missing', atFile(contentName(root, FOLDER)), 'Không có thư mục này.');
		return { draft: { ids: new Set(), drafts: [] }, problems: [missing], finish: () => [] };
	}
	const folders = entries.filter(({ isFolder }) => isFolder).map(({ name }) => name);
	const stray = entries
		.filter(({ isFolder }) => !isFolder)
		.map(({ name }) =>
			problem('file-extra', atFile(contentName(root, FOLDER, name)), 'Ở đây chỉ có thư mục.', name),
		);
	const read = await Promise.all(folders.map((id) => readDocument(root, id)));
	const drafts = read.map(({ draft }) => draft);
	return {
		draft: { ids: new Set(folders), drafts },
		problems: [...stray, ...read.flatMap(({ problems }) => problems)],
		finish: () => drafts.flatMap(documentFrom).sort((a, b) => (a.id < b.id ? -1 : 1)),
	};
}

function documentFrom({ facts, text, texts, recipients, coverage }: DocumentDraft): readonly Document[] {
	if (facts === null || text === null) return [];
	return [
		{
			...facts.value,
			text: facts.value.text ?? texts[0]?.file ?? null,
			...text,
			texts,
			operative: coverage?.value.operative ?? [],
			recipients: recipients?.value.recipients ?? [],
			coverage: coverage?.value.reasons ?? [],
		},
	];
}

interface ReadDocument {
	readonly draft: DocumentDraft;
	readonly problems: readonly Problem[];
}

async function readDocument(root: string, id: string): Promise<ReadDocument> {
	const folder = `${FOLDER}/${id}`;
	const names = new Set((await entriesOf(root, FOLDER, id))?.map(({ name }) => name));
	const absent = PLAN_FILES.filter((name) => !names.has(name));
	const [facts, recipients, coverage] = await Promise.all([
		readSingle(root, `${folder}/document.yaml`, documentSchema),
		names.has(RECIPIENTS) ? readSingle(root, `${folder}/${RECIPIENTS}`, recipientsSchema) : NOT_THERE,
		names.has(COVERAGE) ? readSingle(root, `${folder}/${COVERAGE}`, coverageSchema) : NOT_THERE,
	]);
	const textFile = textFileOf(facts.loaded, names);
	const later = facts.loaded?.value.texts.toSorted((a, b) => (a.from < b.from ? -1 : 1)) ?? [];
	const [first, ...read] = await Promise.all([
		readWords(root, folder, textFile, facts.loaded),
		...later.map(({ file, sha256 }) => readText(root, `${folder}/${file}`, sha256)),
	]);
	const texts = datedTexts(facts.loaded, first, later, read);
	return {
		draft: {
			id,
			facts: facts.loaded,
			text: textFile === null ? (texts[0] ?? first.text) : first.text,
			texts,
			recipients: recipients.loaded,
			coverage: coverage.loaded,
			absent: absent.map((name) => contentName(root, FOLDER, id, name)),
		},
		problems: [
			...(await folderProblems(root, id, [textFile, ...later.map(({ file }) => file)])),
			...idProblems(id, facts.loaded),
			...[facts, recipients, coverage, first, ...read].flatMap(({ problems }) => problems),
		],
	};
}

/** The texts that could be read, oldest first. A consolidation names itself; what it is a text of, the card says. */
function datedTexts(
	facts: DocumentDraft['facts'],
	issued: ReadText,
	later: readonly LaterText[],
	read: readonly ReadText[],
): DatedText[] {
	if (facts === null) return [];
	const { text: file } = facts.value;
	const first =
		file === null || issued.text === null
			? []
			: [
					{
						...issued.text,
						from: null,
						kind: 'ban-hanh' as const,
						file,
						where: null,
						certainty: null,
						note: null,
					},
				];
	return [
		...first,
		...later.flatMap(({ from, kind, source: where, certainty, note, ...record }, index): DatedText[] => {
			const words = read[index]?.text ?? null;
			if (words === null) return [];
			const isItself = words.tree.facts.number === facts.value.number;
			const tree = isItself ? words.tree : { ...words.tree, facts: factsOf(facts.value) };
			return [{ ...words, tree, from, kind, file: record satisfies ReceivedFile, where, certainty, note }];
		}),
	];
}

type LaterText = z.infer<typeof documentSchema>['texts'][number];

/** null where the document has no text, or where its broken card leaves that open and there is no file. */
function textFileOf(facts: DocumentDraft['facts'], names: ReadonlySet<string>): string | null {
	if (facts !== null) return facts.value.text?.file ?? null;
	return names.has('text.txt') ? 'text.txt' : null;
}

async function readWords(
	root: string,
	folder: string,
	textFile: string | null,
	facts: DocumentDraft['facts'],
): Promise<ReadText> {
	if (textFile === null) return { text: facts === null ? null : withoutWords(facts.value), problems: [] };
	return readText(root, `${folder}/${textFile}`, facts?.value.text?.sha256 ?? null);
}

/** A document that we know of but whose words we do not hold: nothing has an address in it. */
function withoutWords(facts: z.infer<typeof documentSchema>): DocumentText {
	const tree = { facts: factsOf(facts), front: [], body: [], back: [] };
	return { source: '', tree, issues: [], addresses: new Map() };
}

function factsOf(card: z.infer<typeof documentSchema>): DocumentFacts {
	const { type, number, issuer, place, issuedOn, title, signer, signerOffice } = card;
	return { type, number, issuer, place, issuedOn, title, signer, signerOffice };
}

interface ReadText {
	readonly text: DocumentText | null;
	readonly problems: readonly Problem[];
}

/**
 * Reads the official words. They stay as they were received, so only what makes them unreadable
 * or different from what was received is a problem; the parser reports the rest to readers.
 */
async function readText(root: string, path: string, sha256: string | null): Promise<ReadText> {
	const file = contentName(root, path);
	const failed = (...problems: readonly Problem[]) => ({ text: null, problems });
	const bytes = await bytesOf(root, path);
	if (bytes === null) return failed(problem('file-missing', atFile(file), 'Không có tệp văn bản.'));
	if (bytes.length === 0) return failed(problem('file-empty', atFile(file), 'Tệp văn bản trống.'));
	const sum = createHash('sha256').update(bytes).digest('hex');
	if (sha256 !== null && sum !== sha256) {
		return failed(
			problem('file-changed', atFile(file), 'Văn bản khác bản đã nhận (SHA-256 không khớp).', sum),
		);
	}
	const { text: source, problems } = decode(file, bytes);
	if (source === null) return failed(...problems);
	const { tree, issues } = remembered('official words', bytes, () => parseDocument(source));
	return {
		text: { source, tree, issues, addresses: addressMap(tree) },
		problems: controlProblems(file, source),
	};
}

/** Signs that no reading mends: other line ends and signs without width go where text is read (src/text/nfc.ts). */
const CONTROL = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** Control signs stop the typesetter, and signs that turn the direction of writing change the words for the eye. */
function controlProblems(file: string, source: string): readonly Problem[] {
	return source.split('\n').flatMap((line, index) => {
		const found = CONTROL.exec(line.replace(/[\t\r\v\f\u0085]/g, ''));
		if (found === null) return [];
		const message = 'Văn bản nhận được có ký tự điều khiển, mắt không thấy.';
		const remedy =
			'Nhập lại từ một bản khác; nếu bản gốc đúng là như vậy thì xóa ký tự ấy ở bản gốc rồi chạy lại “npm run import”.';
		return [problem('text-control', { file, line: index + 1, field: null }, message, found[0], remedy)];
	});
}

async function folderProblems(
	root: string,
	id: string,
	textFiles: readonly (string | null)[],
): Promise<readonly Problem[]> {
	const known = new Set(['document.yaml', ...PLAN_FILES, ...textFiles]);
	const entries = (await entriesOf(root, FOLDER, id)) ?? [];
	const stray = entries
		.filter(({ name, isFolder }) => isFolder || !(known.has(name) || name.endsWith('.mdx')))
		.map(({ name }) => contentName(root, FOLDER, id, name))
		.map((file) => problem('file-extra', atFile(file), 'Tệp này không thuộc thư mục văn bản.', file));
	const folder = atFile(contentName(root, FOLDER, id));
	const named = isSlug(id) ? [] : [problem('id-not-slug', folder, 'Tên thư mục không dùng làm id được.', id)];
	return [...named, ...stray];
}

function idProblems(id: string, facts: DocumentDraft['facts']): readonly Problem[] {
	if (facts === null || facts.value.id === id) return [];
	const message = `Khóa id khác tên thư mục “${id}”.`;
	return [problem('id-mismatch', placeIn(facts.yaml, ['id']), message, facts.value.id)];
}
