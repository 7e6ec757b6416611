import { findDate } from '../text/date.ts';
import { isAllCaps } from '../text/letter-case.ts';
import { documentType, isAgencyLine, joinAgencyLines, sentenceName, withPlace } from './agency.ts';
import { toBlock, unplacedIssue } from './back.ts';
import { headOf } from './issues.ts';
import type { ParserIssue } from './issues.ts';
import type { Paragraph } from './repair.ts';
import { sliceRich } from './rich-text.ts';
import type { Block, BlockRole, DocumentFacts } from './tree.ts';

/** What stands before the body, and what it says. */
export interface Front {
	readonly blocks: readonly Block[];
	readonly facts: Omit<DocumentFacts, 'signer' | 'signerOffice'>;
	readonly issues: readonly ParserIssue[];
}

const NUMBER = /^(?:(?:Luật|Bộ luật|Nghị quyết|Pháp lệnh) )?[Ss]ố ?:/u;
const PLACE_DATE = /^(?<place>\p{Lu}[^,:;]{1,60}), ?ngày ?(?:\d|[.…]| )+ ?tháng/u;
const MOTTO = /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập ?[-–—])/u;
const BASIS = /^(?:Căn cứ |Theo đề nghị |Xét |(?:Thực hiện |Trên cơ sở ).*;$)/u;
const LEAD = /(?:ban hành|quyết định|như sau ?:|sau đây ?:)/iu;

/** Places where a header in two columns was flattened into one line. */
const COLUMN_BREAKS = [
	/ (?=CỘNG H(?:ÒA|OÀ) XÃ HỘI)/u,
	/ (?=Độc lập ?[-–—] ?Tự do)/u,
	/(?<=^[Ss]ố ?:.*\/\S+) (?=\p{Lu}\p{Ll}[^,:;]{1,60}, ?ngày )/u,
];

/** "…; Ủy ban nhân dân tỉnh ban hành Kế hoạch …": who issues, where the header does not say. */
const ISSUED_BY = /(?:^|[;.] )(\p{Lu}[^;,.]{2,80}?) ban hành (?=\p{Lu})/u;

/** True for a paragraph that only a header holds; used where the body has no numbers to begin with. */
export function isHeaderParagraph({ content: { text }, mark }: Paragraph): boolean {
	const isTypical = NUMBER.test(text) || PLACE_DATE.test(text) || MOTTO.test(text) || BASIS.test(text);
	return isTypical || (mark === null && isAllCaps(text)) || /^(?:V\/v|Về việc|Kính gửi)/u.test(text);
}

/** True for a line right below the type that is its title; used as `isHeaderParagraph` is. */
export function isTitleAfter(type: Paragraph | undefined, { content: { text }, mark }: Paragraph): boolean {
	return mark === null && documentType(type?.content.text ?? '') !== null && !/[.:;]$/u.test(text);
}

/** Reads the paragraphs before the body into blocks with roles, and the facts they state. */
export function readFront(paragraphs: readonly Paragraph[]): Front {
	const units = paragraphs.flatMap(splitColumns);
	const roles = assignRoles(units);
	const taken = new Map<string, number>();
	const blocks = units.map((unit, index) => {
		const role = roles[index] ?? 'other';
		return toBlock(unit, role, addressFor(role, unit, taken));
	});
	const { facts, issues } = readFacts(blocks);
	return { blocks, facts, issues: [...issues, ...blocks.filter(isUnplaced).map(unplacedIssue)] };
}

function splitColumns(paragraph: Paragraph): Paragraph[] {
	const cuts = COLUMN_BREAKS.map((pattern) => pattern.exec(paragraph.content.text)?.index ?? -1)
		.filter((at) => at > 0)
		.sort((a, b) => a - b);
	const edges = [0, ...cuts, paragraph.content.text.length];
	return edges
		.slice(1)
		.map((end, index) => ({
			...paragraph,
			mark: index === 0 ? paragraph.mark : null,
			content: sliceRich(paragraph.content, edges[index] ?? 0, end),
		}))
		.filter(({ content }) => content.text !== '');
}

function assignRoles(units: readonly Paragraph[]): BlockRole[] {
	const type = typeIndex(units);
	return units.map((unit, index) => headerRole(unit) ?? roleByPosition(units, index, type));
}

/** Roles that the words alone decide. */
function headerRole({ content: { text }, mark }: Paragraph): BlockRole | null {
	if (NUMBER.test(text)) return 'number';
	if (PLACE_DATE.test(text)) return 'place-date';
	if (MOTTO.test(text)) return 'motto';
	if (BASIS.test(text) && (mark === null || mark.kind === 'dash')) return 'basis';
	return null;
}

/** Roles that depend on where a line stands from the type ("KẾ HOẠCH"). */
function roleByPosition(units: readonly Paragraph[], index: number, type: number): BlockRole {
	const text = units[index]?.content.text ?? '';
	if (index === type) return 'type';
	if (/^(?:V\/v|Về việc) /u.test(text)) return 'title';
	if (type !== -1 && index > type && isTitle(units, index, type)) return 'title';
	if (type === -1 || index < type)
		return isIssuerLine(units, index) ? 'issuer' : leadOrOther(units, index, type);
	// Decisions name the deciding office below the title: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …".
	return isAgencyLine(text) ? 'issuer' : 'lead';
}

/** Without a type, words before a numbered body still lead into it once a header line has come. */
function leadOrOther(units: readonly Paragraph[], index: number, type: number): BlockRole {
	const text = units[index]?.content.text ?? '';
	return type === -1 && LEAD.test(text) ? 'lead' : 'other';
}

/** The last line that names a type before the first basis: pages often repeat the title above the document. */
function typeIndex(units: readonly Paragraph[]): number {
	const basis = units.findIndex(({ content }) => BASIS.test(content.text));
	const header = basis === -1 ? units : units.slice(0, basis);
	return header.findLastIndex(({ content }) => documentType(content.text) !== null);
}

/** Titles in capitals, one line of the page each. */
const MOST_TITLE_LINES = 8;

/** The line after the type; further lines while all of them are in capitals. */
function isTitle(units: readonly Paragraph[], index: number, type: number): boolean {
	if (index === type + 1) return !/[:;]$/u.test(units[index]?.content.text ?? '');
	return (
		index <= type + MOST_TITLE_LINES &&
		units
			.slice(type + 1, index + 1)
			.every(({ content }) => isAllCaps(content.text) && !isAgencyLine(content.text))
	);
}

/** An agency's name in capitals, or capitals right above the number or the motto. */
function isIssuerLine(units: readonly Paragraph[], index: number): boolean {
	const text = units[index]?.content.text ?? '';
	const next = units[index + 1]?.content.text ?? '';
	return isAgencyLine(text) || (isAllCaps(text) && (NUMBER.test(next) || MOTTO.test(next)));
}

function isUnplaced({ role, content: { text } }: Block): boolean {
	return role === 'other' && /[\p{L}\p{N}]/u.test(text) && !text.startsWith('Kính gửi');
}

const ADDRESS_BASE: Record<BlockRole, string> = {
	issuer: 'co-quan-ban-hanh',
	motto: 'tieu-ngu',
	number: 'so',
	'place-date': 'dia-danh-ngay',
	type: 'loai',
	title: 'trich-yeu',
	basis: 'can-cu',
	lead: 'dan-nhap',
	closing: 'ket',
	'recipients-heading': 'noi-nhan',
	recipient: 'noi-nhan',
	'signing-authority': 'tham-quyen-ky',
	signer: 'nguoi-ky',
	other: 'khac',
};

/** Roles that may stand many times are numbered from the first. */
const COUNTED: ReadonlySet<BlockRole> = new Set<BlockRole>(['basis', 'lead', 'other']);

function addressFor(role: BlockRole, { content }: Paragraph, taken: Map<string, number>): string {
	const base = role === 'motto' && content.text.startsWith('CỘNG') ? 'quoc-hieu' : ADDRESS_BASE[role];
	const count = (taken.get(base) ?? 0) + 1;
	taken.set(base, count);
	return count === 1 && !COUNTED.has(role) ? base : `${base}-${String(count)}`;
}

function readFacts(blocks: readonly Block[]): Pick<Front, 'facts' | 'issues'> {
	const texts = (role: BlockRole): string[] =>
		blocks.filter((block) => block.role === role).map((block) => block.content.text);
	const date = texts('place-date')[0] ?? '';
	const place = PLACE_DATE.exec(date)?.groups?.place ?? null;
	const number = readNumber(blocks);
	const issuer = readIssuer(blocks, place);
	const facts = {
		type: documentType(texts('type')[0] ?? ''),
		number: number.value,
		issuer: issuer.value,
		place,
		issuedOn: findDate(date),
		title: texts('title').join(' ') || null,
	};
	return { facts, issues: [...number.issues, ...issuer.issues] };
}

interface Reading {
	readonly value: string | null;
	readonly issues: readonly ParserIssue[];
}

function readNumber(blocks: readonly Block[]): Reading {
	const block = blocks.find(({ role }) => role === 'number');
	const written = block?.content.text.replace(/^[^:]*: ?/u, '') ?? '';
	const value = written.replace(/ /gu, '').replace(/[.;,]$/u, '');
	if (block === undefined || !/\d/u.test(value)) return { value: null, issues: [] };
	if (value === written) return { value, issues: [] };
	const message =
		'Số, ký hiệu có dấu cách hoặc dấu chấm thừa; khi dẫn số thì bỏ đi, còn dòng gốc giữ nguyên.';
	const { line, address } = block;
	return { value, issues: [{ line, code: 'number-space', message, before: written, after: value, address }] };
}

function readIssuer(blocks: readonly Block[], place: string | null): Reading {
	const lines = blocks.filter(({ role }) => role === 'issuer').map(({ content }) => content.text);
	const named = joinAgencyLines(lines);
	if (named !== null) return { value: withPlace(sentenceName(named), place), issues: [] };
	const source = blocks.find(({ content }) => ISSUED_BY.test(content.text));
	const written = ISSUED_BY.exec(source?.content.text ?? '')?.[1];
	if (source === undefined || written === undefined) return { value: null, issues: [] };
	const value = withPlace(written, place);
	return { value, issues: [noIssuerLine(source, written, value)] };
}

function noIssuerLine({ line, address }: Block, written: string, value: string): ParserIssue {
	const message = `Không có dòng tên cơ quan ban hành; tên “${value}” lấy từ câu “${headOf(`${written} ban hành`)} …”.`;
	return { line, code: 'no-issuer-line', message, address };
}
