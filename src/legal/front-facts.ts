import { findDate } from '../text/date.ts';
import { isAllCaps, titleCase } from '../text/letter-case.ts';
import {
	documentType,
	isGuessedName,
	joinAgencyLines,
	readTypeLine,
	sentenceName,
	withPlace,
} from './agency.ts';
import { nameIssue } from './back.ts';
import { NUMBER, PLACE_DATE, REGARDING } from './header-lines.ts';
import { headOf } from './issues.ts';
import type { ParserIssue } from './issues.ts';
import { typeOfNumber } from './references/types-of-document.ts';
import type { Block, BlockRole, DocumentFacts } from './tree.ts';

/** What of that line is the number: digits, then parts behind strokes. "(bản sao)" is none. */
const SYMBOL = /[\dIlO|]{1,6}[a-zA-Z]?(?:[/.–-]{1,2}[\p{L}\d&]+| ?[/.–-]{1,2} ?[\p{Lu}\d][\p{L}\d&]*)+/u;
/** Strokes and rings that scanning puts for digits: "II/2026/QĐ-UBND" is 11. */
const MISREAD_DIGITS = /^(?=.*[IlO|])[IlO|\d]+(?=\/)/u;

/** "…; Ủy ban nhân dân tỉnh ban hành Kế hoạch …": who issues, where the header does not say. */
const ISSUED_BY = /(?:^|[;.] )(\p{Lu}[^;,.]{2,80}?) ban hành (?=\p{Lu})/u;

/** What a header says, and what of it was guessed. */
interface HeaderFacts {
	readonly facts: Omit<DocumentFacts, 'signer' | 'signerOffice'>;
	readonly issues: readonly ParserIssue[];
}

/** Reads the facts that the blocks of a header state. */
export function readFacts(blocks: readonly Block[]): HeaderFacts {
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
