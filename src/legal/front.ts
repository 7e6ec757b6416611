import { findDate } from '../text/date.ts';
import { isAllCaps, titleCase } from '../text/letter-case.ts';
import {
	documentType,
	isAgencyLine,
	isAgencyWords,
	isGuessedName,
	isUnfinishedName,
	joinAgencyLines,
	readTypeLine,
	sentenceName,
	withPlace,
} from './agency.ts';
import { nameIssue, toBlock, unplacedIssue } from './back.ts';
import { headOf } from './issues.ts';
import type { ParserIssue } from './issues.ts';
import type { Paragraph } from './repair.ts';
import { typeOfNumber } from './references/types-of-document.ts';
import { sliceRich } from './rich-text.ts';
import type { Block, BlockRole, DocumentFacts } from './tree.ts';

/** What stands before the body, and what it says. */
export interface Front {
	readonly blocks: readonly Block[];
	readonly facts: Omit<DocumentFacts, 'signer' | 'signerOffice'>;
	readonly issues: readonly ParserIssue[];
}

/** "Số: 12/KH-UBND", "SỐ:", "Sổ:" (OCR), "Số hiệu:"; without a colon only where nothing but a number follows. */
const NUMBER =
	/^\(?(?:(?:Luật|Bộ luật|Nghị quyết|Pháp lệnh|LUẬT|NGHỊ QUYẾT) )?[Ss](?:[ốổóôo]|[ỐỔÓ])(?: ?(?:hiệu|văn bản|\/ ?[Kk]ý hiệu|(?:, |và )[Kk]ý hiệu))? ?(?:[:;]|\.(?= ?\d)|(?= \d[\d ]*(?:[/-] ?[\p{Lu}\d][\p{L}\d&.]*(?: ?- ?[\p{Lu}\d&]+)*)+(?: ?\(.*\))?$))/u;
/** A number that lost its word: "471/QĐ-UBND". */
const BARE_NUMBER = /^\d{1,5}[a-z]? ?\/ ?(?:\d{4} ?\/ ?)?\p{Lu}{1,6}(?: ?- ?[\p{Lu}\d&]+)+$/u;
/** What of that line is the number: digits, then parts behind strokes. "(bản sao)" is none. */
const SYMBOL = /[\dIlO|]{1,6}[a-zA-Z]?(?:[/.–-]{1,2}[\p{L}\d&]+| ?[/.–-]{1,2} ?[\p{Lu}\d][\p{L}\d&]*)+/u;
/** Strokes and rings that scanning puts for digits: "II/2026/QĐ-UBND" is 11. */
const MISREAD_DIGITS = /^(?=.*[IlO|])[IlO|\d]+(?=\/)/u;

const DATE =
	'(?:[Nn](?:gày|GÀY) ?[\\d.…_/ ]* ?,? ?[Tt](?:háng|HÁNG) ?[\\d.…_ ]*(?:,? ?[Nn](?:ăm|ĂM) ?[\\d.…_ ]*)?|[Nn](?:gày|GÀY) ?\\d{1,2} ?[-/.] ?\\d{1,2} ?[-/.] ?\\d{4}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}|\\d{1,2} tháng \\d{1,2} năm \\d{4}|(?:[Nn]gày )?\\d{4}-\\d{2}-\\d{2})';
/** A place is a name: "Hòa An", "TP. Hồ Chí Minh", "Thị xã Gò Công". "Hôm nay" is none. */
const PLACE_NAME =
	"(?!Ngày|NGÀY)(?:\\p{Lu}[\\p{L}’'.]*|Thị xã|Thị trấn|Thành phố|Đặc khu)(?:(?: ?[-–] ?| )(?:\\p{Lu}[\\p{L}’'.]*|phố|xã|trấn|tỉnh|huyện)){0,6}";
const PLACE_DATE = new RegExp(`^\\(?(?:(?<place>${PLACE_NAME}) ?[,;.:]? ?)?${DATE}[ .;)]*$`, 'u');
/** With the slips of scanning: "CỌNG HÒA". The Party's papers have their own. */
const MOTTO =
	/^(?:C[ỘỌO]NG H(?:ÒA|OÀ|[OÒ]A) X[ÃA] H[ỘỌO]I|[ĐÐ]ộc [Ll]ập ?[-–—]|[ĐÐ]ỘC LẬP ?[-–—]|[ĐÐ]ẢNG CỘNG SẢN VIỆT NAM$)/u;
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

/** "V/v tổ chức …": the title of a letter, which has no line of type. */
const REGARDING = /^(?:\(?[Vv]\/[Vv]|Về việc)(?: ?:)? /u;

/** "…; Ủy ban nhân dân tỉnh ban hành Kế hoạch …": who issues, where the header does not say. */
const ISSUED_BY = /(?:^|[;.] )(\p{Lu}[^;,.]{2,80}?) ban hành (?=\p{Lu})/u;

export function isNumberLine(text: string): boolean {
	return NUMBER.test(text);
}

export function isDateLine(text: string): boolean {
	return PLACE_DATE.test(text) || / (?:ngày|NGÀY) \d{1,2} tháng \d{1,2} năm \d{4}$/u.test(text.slice(-60));
}

/** Also in the right column of a flattened header. */
export function isMottoLine(text: string): boolean {
	return MOTTO.test(text) || / CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM$/u.test(text.slice(-60));
}

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

function readFacts(blocks: readonly Block[]): Pick<Front, 'facts' | 'issues'> {
	const texts = (role: BlockRole): string[] =>
		blocks.filter((block) => block.role === role).map((block) => block.content.text);
	const date = readDate(blocks);
	const number = readNumber(blocks);
	const issuer = readIssuer(blocks, date.place);
	const type = readType(blocks, number.value);
	const title = [type.rest, ...texts('title')].filter((words) => words !== '').join(' ');
	const facts = {
		type: type.value,
		number: number.value,
		issuer: issuer.value,
		place: date.place,
		issuedOn: date.value,
		title: title.replace(type.value === 'Công văn' ? REGARDING : /^\(?[Vv]\/[Vv](?: ?:)? /u, '') || null,
	};
	return { facts, issues: [...number.issues, ...issuer.issues, ...type.issues, ...date.issues] };
}

interface Reading {
	readonly value: string | null;
	readonly issues: readonly ParserIssue[];
}

/** The line of type; where there is none, the number tells, and a letter has none at all. */
function readType(blocks: readonly Block[], number: string | null): Reading & { readonly rest: string } {
	const block = blocks.find(({ role }) => role === 'type');
	const text = block?.content.text ?? '';
	const exact = documentType(text);
	if (exact !== null) return { value: exact, rest: '', issues: [] };
	const line = readTypeLine(text);
	const source =
		block ??
		blocks.find(({ content }) => REGARDING.test(content.text) || content.text.startsWith('Kính gửi'));
	const coded = block === undefined && number !== null ? (typeOfNumber(number)?.name ?? null) : null;
	const value = line?.type ?? coded ?? (source === undefined ? null : 'Công văn');
	if (value === null) return { value, rest: '', issues: [] };
	const by =
		line !== null
			? `dòng “${headOf(text)}”`
			: coded === null
				? 'dòng “V/v” hoặc “Kính gửi”'
				: `số ${number ?? ''}`;
	const message = `Không có dòng chỉ ghi tên loại; “${value}” đoán từ ${by}.`;
	const { line: at, address } = source ?? blocks.find(({ role }) => role === 'number') ?? { line: 1 };
	const where = address === undefined ? {} : { address };
	return { value, rest: line?.rest ?? '', issues: [{ line: at, code: 'guessed-type', message, ...where }] };
}

/** Minutes have no line of place and date: "Hôm nay, ngày 03 tháng 02 năm 2025, tại …". */
const TODAY = /^(?:(?:Hôm|Sáng|Chiều) nay|Vào (?:hồi|lúc)|Hồi) /u;

function readDate(blocks: readonly Block[]): Reading & { readonly place: string | null } {
	const block = blocks.find(({ role }) => role === 'place-date');
	if (block === undefined) {
		const source = blocks.find(({ content }) => TODAY.test(content.text.replace(',', ' ')));
		const value = findDate(source?.content.text ?? '');
		if (source === undefined || value === null) return { value: null, place: null, issues: [] };
		const message = 'Không có dòng địa danh và ngày; ngày lấy từ câu “Hôm nay, ngày …”.';
		return {
			value,
			place: null,
			issues: [{ line: source.line, code: 'guessed-date', message, address: source.address }],
		};
	}
	const { line, address, content } = block;
	const written = PLACE_DATE.exec(content.text)?.groups?.place?.replace(/\.$/u, '') ?? null;
	const place =
		written !== null && isAllCaps(written) && /\p{L}{3}/u.test(written) ? titleCase(written) : written;
	const value = dateIn(content.text);
	const faults = [
		value === null && `Ngày ban hành còn để trống hoặc không đọc được: “${headOf(content.text)}”.`,
		written === null && `Dòng ngày không có địa danh: “${headOf(content.text)}”.`,
		place !== written && `Địa danh viết hoa cả chữ; viết lại là “${place ?? ''}”.`,
	].filter((fault) => fault !== false);
	return {
		value,
		place,
		issues: faults.map((message) => ({ line, code: 'guessed-date', message, address })),
	};
}

/** Also "03 tháng 02 năm 2025" and "2025-02-03": only in the line of the date. */
function dateIn(text: string): string | null {
	const [, year, month, day] = /(\d{4})-(\d{2})-(\d{2})/u.exec(text) ?? [];
	const iso = day === undefined ? null : findDate(`${day}/${month ?? ''}/${year ?? ''}`);
	return findDate(text) ?? iso ?? findDate(text.replace(/(?=\d{1,2} tháng )/u, 'ngày '));
}

function readNumber(blocks: readonly Block[]): Reading {
	const lines = blocks.filter(({ role }) => role === 'number');
	// "THEO QUYẾT ĐỊNH" / "SỐ 9/QĐ-X" stands in some headers: the number of the document has its colon.
	const block = lines.find(({ content }) => content.text.includes(':')) ?? lines[0];
	if (block === undefined) return { value: null, issues: [] };
	const { line, address, content } = block;
	const written = content.text.replace(NUMBER, '').trim();
	const read = SYMBOL.exec(written)?.[0] ?? (/^\d+$/u.test(written) ? written : '');
	const value = read
		.replace(/ /gu, '')
		.replace(/\/{2,}/gu, '/')
		.replace(MISREAD_DIGITS, (digits) => digits.replace(/[Il|]/gu, '1').replace(/O/gu, '0'));
	const at = { line, address, before: content.text, after: value };
	if (!/^\d/u.test(value) || /^[/….]/u.test(written) || (read !== '' && /[.…_]{2}/u.test(written))) {
		const message = `Dòng số, ký hiệu còn để trống hoặc không đọc được: “${headOf(content.text)}”.`;
		return { value: null, issues: [{ line, address, code: 'blank-number', message }] };
	}
	if (value === written) return { value, issues: [] };
	if (value === written.replace(/ /gu, '').replace(/[.;,]$/u, '')) {
		const message =
			'Số, ký hiệu có dấu cách hoặc dấu chấm thừa; khi dẫn số thì bỏ đi, còn dòng gốc giữ nguyên.';
		return { value, issues: [{ ...at, code: 'number-space', message, before: written }] };
	}
	const message = `Số, ký hiệu viết khác thể thức; đọc là “${value}”, dòng gốc giữ nguyên.`;
	return { value, issues: [{ ...at, code: 'guessed-number', message }] };
}

function readIssuer(blocks: readonly Block[], place: string | null): Reading {
	const lines = blocks.filter(({ role }) => role === 'issuer').map(({ content }) => content.text);
	const named = joinAgencyLines(lines);
	if (named !== null) {
		const value = withPlace(sentenceName(named), place);
		const last = blocks.findLast(({ role }) => role === 'issuer');
		return {
			value,
			issues: last !== undefined && isGuessedName(named, value) ? [nameIssue(last, named, value)] : [],
		};
	}
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
