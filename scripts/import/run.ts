import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { LATER_TEXT_KINDS } from '../../src/collections/document.ts';
import { isoDate } from '../../src/collections/fields.ts';
import { placeOf } from '../../src/collections/files/rooms.ts';
import { parseDocument } from '../../src/legal/parse.ts';
import { reportDocument } from '../../src/legal/report.ts';
import type { DocumentReport } from '../../src/legal/report.ts';
import type { DocumentFacts } from '../../src/legal/tree.ts';
import { shortDate } from '../../src/text/date.ts';
import { documentName } from './document-id.ts';
import type { DocumentName } from './document-id.ts';
import { disagreements, factIssues } from './document-yaml.ts';
import type { Later } from './document-yaml.ts';
import { cardIn, checkOverwrite, importedFiles, laterFiles, writeFolder } from './folder.ts';
import type { ImportedFiles } from './folder.ts';
import { guessIssues, neededGuesses, withGuesses } from './guesses.ts';
import { ImportError } from './import-error.ts';
import { readFile } from './read-file.ts';
import { freeName } from './same-document.ts';
import { summary } from './summary.ts';
import type { ImportReport } from './summary.ts';

/** Where the words of a run go: the process, or a list in tests. */
export interface Output {
	readonly out: (text: string) => void;
	readonly err: (text: string) => void;
}

const USAGE = `Cách dùng: npm run import -- <tệp .docx, .doc, .odt, .rtf, .pdf, .html, .md hoặc .txt> [--into <thư mục>] [--id <tên>] [--as <văn bản> --from <ngày>] [--force] [--json]

  --into   thư mục chứa các văn bản (mặc định: documents của content/nation hay content/province)
  --id     tên thư mục của văn bản (mặc định: loại, số và năm; chưa có số thì loại và trích yếu)
  --as     lời văn sau khi sửa của văn bản đã có (tên thư mục của nó), đi cùng --from
  --from   ngày đầu văn bản ấy đọc như vậy, ví dụ 2026-10-01; ghi vào text-2026-10-01.txt và mục texts của document.yaml
  --kind   hop-nhat (văn bản hợp nhất), phap-dien, sua-doi (nơi khác ghép); không ghi thì đoán từ lời văn
  --force  ghi đè text.txt dù đã được sửa; document.yaml do người viết chỉ thay phần text; các tệp khác giữ nguyên
  --json   chỉ in báo cáo dạng JSON
`;

/** Runs one import. Returns the exit code: 0 done, 1 bad input or refused, 2 wrong usage. Other errors are thrown. */
export function run(args: readonly string[], { out, err }: Output): number {
	const options = readOptions(args);
	if (options === null) {
		err(USAGE);
		return 2;
	}
	try {
		out(importFile(options));
		return 0;
	} catch (error) {
		if (!(error instanceof ImportError)) throw error;
		err(`${error.message}\n`);
		return 1;
	}
}

interface Options {
	readonly file: string;
	/** Null puts the document where the site's content has it, or where one of its type belongs. */
	readonly into: string | null;
	readonly id: string | undefined;
	/** The document that this is a text of, and from which day; null for a document of its own. */
	readonly later: LaterOptions | null;
	readonly force: boolean;
	readonly json: boolean;
}

interface LaterOptions {
	readonly id: string;
	readonly from: string;
	/** null where the words have to tell. */
	readonly kind: Later['kind'] | null;
}

/** Returns what to print after the files are in place. */
function importFile({ file, into, id: wanted, later, force, json }: Options): string {
	const { bytes, text, original, skipped, remarks, guessed: offered } = readFile(file);
	const result = parseDocument(text);
	const guessed = neededGuesses(result.tree.facts, offered);
	const facts = withGuesses(result.tree.facts, guessed);
	const folderOf = (name: string) => (into === null ? folderInContent(name, facts.type) : join(into, name));
	const place = later === null ? ownPlace() : laterPlace(later);
	const { id, folder, files, notes, card } = place;
	writeFolder(folder, files);
	const differences = card === null ? [] : disagreements(card, facts);
	const parsed = reportDocument(result);
	const report: ImportReport = {
		...parsed,
		...reportedGuesses(facts, parsed),
		issues: [
			...guessIssues(guessed),
			...factIssues(facts, new Set(parsed.issues.map(({ code }) => code))),
			...remarks,
			...parsed.issues,
		],
		id,
		nameNotes: notes,
		format: original?.format ?? 'txt',
		skipped,
		differences,
	};
	return json ? `${JSON.stringify(report, null, '\t')}\n` : summary(report, folder);

	function ownPlace(): Place {
		const named = documentName(facts, basename(file), wanted);
		const { id, other } = freeName(folderOf, { id: named.id, facts, isWanted: wanted !== undefined, force });
		const folder = folderOf(id);
		checkOverwrite(folder, force);
		const files = importedFiles(folder, { id, facts, guessed, bytes, original });
		return { id, folder, files, notes: nameNotes(named, other), card: cardIn(folder) };
	}

	function laterPlace({ id, from, kind }: LaterOptions): Place {
		const folder = folderOf(documentName(facts, basename(file), id).id);
		const of = { id, facts, guessed, bytes, original, from, kind: kind ?? guessedKind(text) };
		return { id, folder, files: laterFiles(folder, of, force), notes: [laterNote(of)], card: null };
	}
}

/** Where an import goes and what it writes there. */
interface Place {
	readonly id: string;
	readonly folder: string;
	readonly files: ImportedFiles;
	readonly notes: readonly string[];
	/** The card that stood there before, where it had no words. */
	readonly card: string | null;
}

/** An official consolidation says so; else somebody put the words together. */
function guessedKind(text: string): Later['kind'] {
	return /VĂN BẢN HỢP NHẤT|VBHN/iu.test(text) ? 'hop-nhat' : 'sua-doi';
}

const KIND_WORDS = {
	'hop-nhat': 'văn bản hợp nhất',
	'phap-dien': 'pháp điển',
	'sua-doi': 'lời văn do nơi khác ghép',
} as const;

function laterNote({ id, from, kind }: Pick<Later, 'id' | 'from' | 'kind'>): string {
	return `Là lời văn của “${id}” từ ngày ${shortDate(from)}, loại: ${KIND_WORDS[kind]} (đổi bằng --kind).`;
}

function reportedGuesses(
	{ type, number, title, issuer, issuedOn }: DocumentFacts,
	{ dates }: DocumentReport,
) {
	return { type, number, title, issuer, dates: { ...dates, issued: issuedOn } };
}

/** Why the folder has the name it has, in sentences; none where it is type, number and year. */
function nameNotes({ reason }: DocumentName, other: string | null): string[] {
	return [
		...(reason === null ? [] : [`Tên thư mục đặt theo ${reason}; muốn tên khác thì thêm --id.`]),
		...(other === null
			? []
			: [`Đã có văn bản khác cùng loại, số và năm (${other}), nên văn bản này được đặt tên riêng.`]),
	];
}

/** Types of document that no province issues. */
const NATIONAL_TYPES = /^(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Lệnh|Nghị định|Thông tư|Thông tư liên tịch)$/iu;

function folderInContent(id: string, type: string | null): string {
	const there = placeOf('content', 'documents', id);
	if (existsSync(there) || !NATIONAL_TYPES.test(type ?? '')) return there;
	const nation = join('content', 'nation');
	return existsSync(nation) ? join(nation, 'documents', id) : there;
}

function readOptions(args: readonly string[]): Options | null {
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				into: { type: 'string' },
				id: { type: 'string' },
				as: { type: 'string' },
				from: { type: 'string' },
				kind: { type: 'string' },
				force: { type: 'boolean', default: false },
				json: { type: 'boolean', default: false },
			},
		});
		const [file] = positionals;
		const later = laterOptions(values);
		return file === undefined || positionals.length > 1 || later === undefined
			? null
			: { ...values, into: values.into ?? null, id: values.id, later, file };
	} catch {
		return null;
	}
}

/** undefined where one is missing, the day is none, or the kind is unknown. */
function laterOptions({
	as: id,
	from,
	kind,
	id: own,
}: Readonly<Record<string, string | boolean | undefined>>) {
	if (id === undefined && from === undefined && kind === undefined) return null;
	const known = LATER_TEXT_KINDS.find((one) => one === kind) ?? null;
	const isSound = typeof id === 'string' && isoDate.safeParse(from).success && own === undefined;
	if (!isSound || (kind !== undefined && known === null)) return undefined;
	return { id, from: String(from), kind: known };
}
