import { Document, isMap, parseDocument as parseYaml } from 'yaml';
import { shortAgency } from '../../src/legal/agency.ts';
import { headOf } from '../../src/legal/issues.ts';
import type { DocumentReport } from '../../src/legal/report.ts';
import type { DocumentFacts } from '../../src/legal/tree.ts';
import type { LATER_TEXT_KINDS } from '../../src/collections/document.ts';
import { ImportError } from './import-error.ts';
import type { GuessedFacts } from './extracted.ts';
import { guessComment } from './guesses.ts';
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

/** What stands where the text does not say what every page shows; the report asks editors to fill it in. */
const UNKNOWN = { type: 'Văn bản', issuer: 'Chưa rõ cơ quan ban hành', title: 'Chưa có trích yếu' } as const;

/** What `documentSchema` takes: a longer line was hardly meant as a name. */
const LONGEST_LABEL = 160;
const LONGEST_TITLE = 400;

function shortened(words: string | null, longest = LONGEST_LABEL): string | null {
	return words === null || words.length <= longest ? words : headOf(words, longest - 2);
}

/** What is missing or too long in the facts, for the report: what `documentYaml` had to put otherwise. */
export function factIssues(facts: DocumentFacts, known: ReadonlySet<string>): DocumentReport['issues'] {
	const missing = MISSING.filter(
		({ key, codes }) => facts[key] === null && !codes.some((code) => known.has(code)),
	);
	const long = LABELS.filter((key) => {
		return (facts[key]?.length ?? 0) > (key === 'title' ? LONGEST_TITLE : LONGEST_LABEL);
	});
	return [
		...missing.map(({ codes: [code], message }) => ({ line: 1, code, message })),
		...long.map((key) => ({
			line: 1,
			code: 'long-fact',
			message: `Lời ghi ở “${key}” dài hơn mức trang nhận nên được cắt bớt trong document.yaml; hãy viết lại cho gọn.`,
		})),
	];
}

const LABELS = ['type', 'number', 'issuer', 'place', 'title', 'signer', 'signerOffice'] as const;

/** A fact that pages show, the codes by which the parser may have said already that it is missing, and what to do. */
const MISSING: readonly {
	readonly key: keyof DocumentFacts;
	readonly codes: readonly [string, ...string[]];
	readonly message: string;
}[] = [
	{
		key: 'type',
		codes: ['no-type'],
		message: `Không thấy tên loại văn bản; document.yaml tạm ghi “${UNKNOWN.type}”.`,
	},
	{
		key: 'number',
		codes: ['no-number', 'blank-number'],
		message: 'Văn bản chưa có số, ký hiệu; trang ghi “chưa có số”.',
	},
	{
		key: 'issuedOn',
		codes: ['no-date', 'no-place-date', 'guessed-date'],
		message: 'Văn bản chưa có ngày ban hành; document.yaml ghi null.',
	},
	{
		key: 'title',
		codes: ['no-title'],
		message: `Không thấy trích yếu; document.yaml tạm ghi “${UNKNOWN.title}”.`,
	},
	{
		key: 'issuer',
		codes: ['no-issuer-line'],
		message: `Không thấy cơ quan ban hành; document.yaml tạm ghi “${UNKNOWN.issuer}”.`,
	},
];

/** What an import knows of a document. */
export interface Imported {
	readonly id: string;
	/** With the guesses. */
	readonly facts: DocumentFacts;
	/** Which of the facts the words do not say: they come from a table of facts or a front matter. */
	readonly guessed: GuessedFacts;
	/** The bytes of text.txt. */
	readonly bytes: Uint8Array;
	/** What the words were taken from; null for a plain text. */
	readonly original: Original | null;
}

/** Returns document.yaml for a text: the facts it states, and the SHA-256 of its bytes. Same input, same output. */
export function documentYaml(imported: Imported): string {
	return yamlOf(imported, textBlock(imported.bytes, imported.original));
}

/**
 * The same for a document whose words as issued are not held: a text of a later day is all there is. Number, day and
 * signer of a consolidation are its own, not those of the document.
 */
export function cardYaml({ kind, ...imported }: Later): string {
	const unknown = { number: null, place: null, issuedOn: null, signer: null, signerOffice: null };
	return yamlOf({ ...imported, facts: { ...imported.facts, ...(kind === 'hop-nhat' && unknown) } }, null);
}

function yamlOf({ id, facts, guessed }: Imported, text: object | null): string {
	const { issuer, issuedOn } = facts;
	const document = new Document({
		id,
		type: shortened(facts.type) ?? UNKNOWN.type,
		number: shortened(facts.number),
		issuer: shortened(issuer) ?? UNKNOWN.issuer,
		issuerShort: shortened(shortAgency(issuer)),
		place: shortened(facts.place),
		title: shortened(facts.title, LONGEST_TITLE) ?? UNKNOWN.title,
		issuedOn,
		signer: shortened(facts.signer),
		signerOffice: shortened(facts.signerOffice),
		text,
		checkedOn: null,
	});
	document.commentBefore = `${HEADER}${guessComment(guessed)}`;
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

/** A text that holds from a day on. */
export interface Later extends Imported {
	readonly from: string;
	readonly kind: (typeof LATER_TEXT_KINDS)[number];
}

/**
 * Returns a document.yaml with a later text among its `texts`, in the place of one of the same day. Everything else
 * stays, comments too. Throws ImportError where the file cannot be read or is about another document.
 */
export function withLaterText(
	folder: string,
	written: string,
	file: string,
	{ id, from, kind, bytes, original }: Later,
): string {
	const document = parseYaml(written);
	if (document.errors.length > 0 || !isMap(document.contents) || document.get('id') !== id)
		throw new ImportError(
			`${folder}/document.yaml: không đọc được hoặc khóa id khác “${id}”, nên không thêm lời văn vào được. Sửa tệp ấy rồi nhập lại.`,
		);
	const others = (dataIn(written)['texts'] ?? []) as readonly { readonly from: string }[];
	const entry = { from, kind, ...textBlock(bytes, original, file) };
	const at = others.findIndex((other) => other.from === from);
	if (at !== -1) document.setIn(['texts', at], document.createNode({ ...others[at], ...entry }));
	else if (others.length > 0) document.addIn(['texts'], document.createNode(entry));
	else document.set('texts', document.createNode([entry]));
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

function textBlock(bytes: Uint8Array, original: Original | null, file = 'text.txt'): object {
	const block = { file, sha256: sha256(bytes), receivedFrom: null, receivedOn: null };
	return original === null ? block : { ...block, original };
}
