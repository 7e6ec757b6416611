import { isAllCaps } from '../text/letter-case.ts';
import { documentType, isAgencyLine, isAgencyWords, isUnfinishedName, readTypeLine } from './agency.ts';
import { toBlock, unplacedIssue } from './back.ts';
import { readFacts } from './front-facts.ts';
import { BARE_NUMBER, MOTTO, NUMBER, PLACE_DATE, REGARDING } from './header-lines.ts';
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

const BASIS = /^(?:Căn cứ |Theo đề nghị |Xét |(?:Thực hiện |Trên cơ sở ).*;$)/u;
const LEAD = /(?:ban hành|quyết định|như sau ?:|sau đây ?:)/iu;

/** Places where a header in two columns was flattened into one line. */
const COLUMN_BREAKS = [
	/ (?=C[ỘỌ]NG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM$)/u,
	/ (?=Độc lập ?[-–—] ?Tự do)/u,
	/(?<=^[Ss](?:ố|Ố) ?:?.*[/-]\S+) (?=(?:TP\. ?)?\p{Lu}\p{Ll}[^,:;]{1,60}, ?ngày )/u,
	// The office in capitals at the left, place and date at the right.
	/(?<=^[^\p{Ll}]{4,}) (?=\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,4}, ?ngày )/u,
];

/** No line of a header is longer; the patterns above look back. */
const LONGEST_HEADER_LINE = 300;

/** Lines in capitals of a header that are no names. */
const NO_NAME =
	/^(?:GIẤY |PHIẾU |CHỨNG NHẬN|XÁC NHẬN|\(?DỰ THẢO|HỎA TỐC|THƯỢNG KHẨN|KHẨN|TỐI MẬT|TUYỆT MẬT|MẬT|BẢN SAO|SAO Y|C[ỘỌ]NG H)/u;

/** True for a paragraph that only a header holds; used where the body has no numbers to begin with. */
export function isHeaderParagraph({ content: { text }, mark }: Paragraph): boolean {
	const isTypical = NUMBER.test(text) || PLACE_DATE.test(text) || MOTTO.test(text) || BASIS.test(text);
	return (
		isTypical || (mark === null && isAllCaps(text)) || REGARDING.test(text) || text.startsWith('Kính gửi')
	);
}

/** True for a line right below the type that is its title; used as `isHeaderParagraph` is. */
export function isTitleAfter(type: Paragraph | undefined, { content: { text }, mark }: Paragraph): boolean {
	const above = type?.content.text ?? '';
	const isType = documentType(above) !== null || readTypeLine(above)?.rest === '';
	return mark === null && isType && !/[.:;]$/u.test(text);
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
	if (paragraph.content.text.length > LONGEST_HEADER_LINE) return [paragraph];
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
	const addressee = units.findIndex(({ content }) => content.text.startsWith('Kính gửi'));
	const roles: BlockRole[] = [];
	let isHeader = true;
	for (const [index, unit] of units.entries()) {
		const above = roles.findLastIndex((role) => role !== 'motto');
		// Below number and date only an unfinished name goes on: "GIÁM ĐỐC" / "SỞ …".
		const isInName =
			roles[above] === 'issuer' && (isHeader || isUnfinishedName(units[above]?.content.text ?? ''));
		const role = headerRole(unit) ?? roleByPosition(units, index, { type, addressee, isInName });
		if (role === 'number' || role === 'place-date') isHeader = false;
		roles.push(role);
	}
	return roles;
}

/** Roles that the words alone decide. */
function headerRole({ content: { text }, mark }: Paragraph): BlockRole | null {
	if (NUMBER.test(text) || BARE_NUMBER.test(text)) return 'number';
	if (PLACE_DATE.test(text)) return 'place-date';
	if (MOTTO.test(text)) return 'motto';
	if (BASIS.test(text) && (mark === null || mark.kind === 'dash')) return 'basis';
	return null;
}

/** Where a line stands: the lines of type and addressee (-1: none), and whether the line above may go on here. */
interface Position {
	readonly type: number;
	readonly addressee: number;
	readonly isInName: boolean;
}

/** Roles that depend on where a line stands from the type ("KẾ HOẠCH"). */
function roleByPosition(units: readonly Paragraph[], index: number, at: Position): BlockRole {
	const { type } = at;
	const text = units[index]?.content.text ?? '';
	if (index === type) return 'type';
	if (REGARDING.test(text)) return 'title';
	if (type !== -1 && index > type && isTitle(units, index, type)) return 'title';
	const isName = isIssuerLine(units, index) || (at.isInName && isRestOfName(text));
	if (type === -1 || index < type) return isName ? 'issuer' : leadOrOther(text, index, at);
	// Decisions name the deciding office below the title: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …".
	return isAgencyLine(text) || (at.isInName && isRestOfName(text)) ? 'issuer' : 'lead';
}

/** Without a type, words before a numbered body still lead into it; in a letter, all that follows "Kính gửi". */
function leadOrOther(text: string, index: number, { type, addressee }: Position): BlockRole {
	const isLetter = addressee !== -1 && index > addressee && !/^[-–+]/u.test(text);
	return type === -1 && (LEAD.test(text) || isLetter) ? 'lead' : 'other';
}

/** "MÔI TRƯỜNG" below "SỞ NÔNG NGHIỆP VÀ". */
function isRestOfName(text: string): boolean {
	return isAllCaps(text) && text.length <= 80 && documentType(text) === null && !NO_NAME.test(text);
}

/**
 * The last line that names a type before the first basis: pages often repeat the title above the document. Where no line
 * is a type and nothing else, the first that begins with one: in capitals, else alone, else with a title.
 */
function typeIndex(units: readonly Paragraph[]): number {
	const basis = units.findIndex(({ content }) => BASIS.test(content.text));
	const header = (basis === -1 ? units : units.slice(0, basis)).map(({ content }) => content.text);
	const exact = header.findLastIndex((text) => documentType(text) !== null);
	if (exact !== -1) return exact;
	const below = header.findIndex((text) => NUMBER.test(text) || PLACE_DATE.test(text) || MOTTO.test(text));
	const isLetter = header.some((text) => text.startsWith('Kính gửi'));
	const forms = [
		(text: string): boolean => isAllCaps(text) && text.length <= 200 && readTypeLine(text) !== null,
		(text: string): boolean => readTypeLine(text)?.rest === '',
		(text: string): boolean =>
			!isLetter && text.length <= 160 && !/[.:;,]$/u.test(text) && readTypeLine(text) !== null,
	];
	for (const form of forms) {
		const found = header.findIndex((text, index) => index > below && form(text));
		if (found !== -1) return found;
	}
	return -1;
}

/** Titles in capitals, one line of the page each. */
const MOST_TITLE_LINES = 8;

/** The line after the type; further lines while all of them are in capitals. */
function isTitle(units: readonly Paragraph[], index: number, type: number): boolean {
	if ((units[index]?.content.text ?? '').startsWith('Kính gửi')) return false;
	if (index === type + 1) return !/[:;]$/u.test(units[index]?.content.text ?? '');
	if (index === type + 2 && isShortCaps(units[type + 1]) && isPlainTitle(units[index])) return true;
	return (
		index <= type + MOST_TITLE_LINES &&
		units
			.slice(type + 1, index + 1)
			.every(({ content }) => isAllCaps(content.text) && !isAgencyLine(content.text))
	);
}

/** "KẾ HOẠCH" / "LIÊN TỊCH" / "Tổ chức thi đua": the second line is the rest of the type. */
function isShortCaps(unit: Paragraph | undefined): boolean {
	const text = unit?.content.text ?? '';
	return isAllCaps(text) && text.split(' ').length <= 4 && !isAgencyLine(text);
}

function isPlainTitle(unit: Paragraph | undefined): boolean {
	const text = unit?.content.text ?? '';
	return unit?.mark === null && /\p{Ll}/u.test(text) && !/[.:;]$/u.test(text) && !LEAD.test(text);
}

/** An agency's name in capitals, or capitals right above the number or the motto. */
function isIssuerLine(units: readonly Paragraph[], index: number): boolean {
	const text = units[index]?.content.text ?? '';
	const next = units[index + 1]?.content.text ?? '';
	if (isAgencyLine(text) || (isAllCaps(text) && (NUMBER.test(next) || MOTTO.test(next)))) return true;
	const isAbove = units.slice(index + 1, index + 4).some(({ content }) => MOTTO.test(content.text));
	return isAbove && isAgencyWords(text);
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
