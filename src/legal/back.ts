import { isAllCaps, titleCase } from '../text/letter-case.ts';
import { isGuessedName, sentenceName } from './agency.ts';
import { headOf } from './issues.ts';
import type { ParserIssue } from './issues.ts';
import type { Mark } from './mark.ts';
import { sliceRich } from './rich-text.ts';
import type { Paragraph } from './repair.ts';
import type { Block, BlockRole } from './tree.ts';

/** What stands after the body: closing words, "Nơi nhận:", recipients, signature. */
export interface Back {
	readonly blocks: readonly Block[];
	readonly signer: string | null;
	readonly signerOffice: string | null;
	readonly issues: readonly ParserIssue[];
}

/** "Trên đây là …" in plans; "Luật này được Quốc hội … thông qua" in laws. */
const CLOSING = /^(?:Trên đây là |(?:Bộ luật|Luật|Nghị quyết|Pháp lệnh) này (?:đã )?được .*thông qua)/u;

const RECIPIENTS = /^Nơi nhận ?:/iu;

/** TM. thay mặt, KT. ký thay, TL. thừa lệnh, TUQ. thừa ủy quyền, Q. quyền: Decree 30/2020/NĐ-CP, Annex I, II.7. */
const OFFICE =
	/^(?:(?:TM|KT|TL|TUQ|Q)(?:\.| (?=\p{Lu}{2}))|(?:T\/M|K\/T|T\/L|TUQ)[. ])|^(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|CHỦ NHIỆM|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|GIÁM ĐỐC|CHÁNH|TRƯỞNG|BÍ THƯ|CỤC TRƯỞNG|VỤ TRƯỞNG|TỔNG (?:GIÁM ĐỐC|BÍ THƯ|CỤC TRƯỞNG|THƯ KÝ|BIÊN TẬP|THANH TRA|KIỂM TOÁN)|HIỆU TRƯỞNG|VIỆN TRƯỞNG|CHI CỤC TRƯỞNG|ĐỘI TRƯỞNG|HẠT TRƯỞNG|KẾ TOÁN TRƯỞNG|ĐẠI DIỆN|THƯ KÝ|CHỦ TRÌ|CHỦ TỌA|ỦY VIÊN)(?!\p{L})/u;

/** The same offices in small letters; only a name below tells them from words. */
const SMALL_OFFICE =
	/^(?:(?:TM|KT|TL|TUQ|Q)\. ?)?(?:Phó |Quyền )?(?:Chủ tịch|Chủ nhiệm|Bí thư|Bộ trưởng|Thứ trưởng|Giám đốc|Tổng [Gg]iám đốc|Cục trưởng|Chi cục trưởng|Vụ trưởng|Hiệu trưởng|Viện trưởng|Chánh \p{L}+|Trưởng \p{L}+)(?: \p{L}+){0,8}$/u;

/** A name: "Trần Văn Ba", "H’ Mẫu Niê Kđăm", "Y Bli Niê", "K'Ly", "Bh'riu Liếc", "Ja-Đíp". */
const NAME = "\\p{Lu}\\p{Ll}*(?:['’‘ʼ`´-]\\p{L}\\p{Ll}*)*['’‘ʼ]?";
const PERSON = new RegExp(`^${NAME}(?: ${NAME}){1,5}$`, 'u');

/** Before the name, no part of it: "TS. Nguyễn Văn Ba", "BSCKII Trần Ba", "Đại tá Lê Tư". */
const DEGREE =
	/^(?:(?:GS|PGS|TSKH|TS|Ts|ThS|Ths|THS|BS|Bs|BSCKI{1,2}|CKI{1,2}|CN|KS|DS|LS|NGND|NGƯT|TTND|TTƯT|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Luật sư|Ông|Bà|Đồng chí|Đ\/c)(?:\. ?|, ?| |(?=\.)))+/u;

/** Behind it: "Nguyễn Văn Ba, TS.". */
const TAIL = /(?:, ?(?:GS|PGS|TS|ThS|Ths|BS|KS|CN)\.?)*[.,]?$/u;

/** Family names: what tells NGUYỄN VĂN MẪU from an office in capitals. The commonest, of all peoples of the country. */
const FAMILY = new Set(
	"NGUYỄN TRẦN LÊ PHẠM HOÀNG HUỲNH PHAN VŨ VÕ ĐẶNG BÙI ĐỖ HỒ NGÔ DƯƠNG LÝ ĐÀO ĐINH ĐOÀN TRỊNH MAI TRƯƠNG LÂM PHÙNG TÔ HÀ CAO CHU LƯƠNG TẠ QUÁCH THÁI TĂNG LƯU KIỀU NÔNG BẾ LỤC VI GIÀNG LÒ SÙNG VÀNG THÀO HẠNG LẦU QUÀNG CÀ TÒNG LƯỜNG HỨA MA TRIỆU BÀN ĐÀM MÔNG SẦM VƯƠNG TẨN CHẢO LÙ KSOR RƠ SIU NAY RMAH NIÊ ĐIỂU THẠCH SƠN KIM DANH CHÂU LẠI NGHIÊM LA MẠC Y H’ H' K' BÁ LA ÂU PHÍ TỪ THÂN ÔNG NHỮ KHUẤT MẠNH DOÃN GIANG VIÊN TỐNG".split(
		' ',
	),
);

/** "(Đã ký)", "[Ký, đóng dấu]", and rules of dashes: part of the layout, not words out of place. */
const LAYOUT = /^[([].*[)\]]$|^[^\p{L}\p{N}]+$/u;

export function isClosing({ content }: Paragraph): boolean {
	return CLOSING.test(content.text);
}

export function isRecipientsHeading({ content }: Paragraph): boolean {
	return RECIPIENTS.test(content.text);
}

/** True for "TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH". */
export function isSigningLine({ content, mark }: Paragraph): boolean {
	return mark === null && isAllCaps(content.text) && OFFICE.test(content.text);
}

/** True for what may stand in a signature: office, name, "(Đã ký)". */
export function isSignaturePart(paragraph: Paragraph | undefined): boolean {
	if (paragraph === undefined) return false;
	return isSigningLine(paragraph) || isPerson(paragraph) || LAYOUT.test(paragraph.content.text);
}

/** True for a name in small letters with or without a degree, or in capitals with a known family name. */
export function isPerson({ content: { text }, mark }: Paragraph): boolean {
	return mark === null && (PERSON.test(bareName(text)) || isCapitalName(text));
}

/** "DANH" is a family name, too, and begins most lists. */
function isCapitalName(text: string): boolean {
	const name = bareName(text);
	const words = name.split(' ');
	const isShaped = /^[\p{Lu}’' ]+$/u.test(name) && words.length > 1 && words.length < 6;
	return isShaped && FAMILY.has(words[0] ?? '') && !/^DANH (?:MỤC|SÁCH)/u.test(name);
}

function bareName(text: string): string {
	return text.length > 80 ? text : text.replace(DEGREE, '').replace(TAIL, '');
}

/** True where an office stands and a name below it, a few lines at most. */
export function startsSignature(paragraphs: readonly Paragraph[], index: number): boolean {
	const here = paragraphs[index];
	if (here?.mark !== null || (!isSigningLine(here) && !SMALL_OFFICE.test(here.content.text))) return false;
	const next = paragraphs.slice(index + 1, index + 5);
	return next.some(isPerson) && (isSigningLine(here) || next.slice(0, 2).some(isPerson));
}

/**
 * Reads the paragraphs after the body into blocks, in order. `others` is how many `khac-…` addresses the header took.
 */
export function readBack(paragraphs: readonly Paragraph[], others = 0): Back {
	const units = paragraphs.flatMap(splitRecipients);
	const roles = assignRoles(units);
	const taken = new Map([['khac', others]]);
	const blocks = units.map((unit, index) => {
		const role = roles[index] ?? 'other';
		return toBlock(unit, role, addressFor(role, unit, roles[index + 1], taken));
	});
	// A translation is one issue, not one for each line.
	const unplaced = blocks.filter(
		({ role, content }, index) =>
			role === 'other' && !LAYOUT.test(content.text) && units[index]?.isQuoted !== true,
	);
	const signers = blocks.filter(({ role }) => role === 'signer');
	const signer = signers[0] === undefined ? null : readName(signers[0].content.text);
	const office = officeOf(blocks, signers);
	const written = office?.content.text.replace(/^(?:KT|TL|TUQ|Q)\. ?/u, '') ?? '';
	const signerOffice = office === undefined ? null : sentenceName(written);
	return {
		blocks,
		signer,
		signerOffice,
		issues: [
			...unplaced.map(unplacedIssue),
			...signers
				.filter(({ content }) => readName(content.text) !== content.text)
				.map((block) => nameIssue(block, block.content.text, readName(block.content.text))),
			...(office !== undefined && isGuessedName(written, signerOffice ?? '')
				? [nameIssue(office, written, signerOffice ?? '')]
				: []),
			...twoSigners(signers),
		],
	};
}

/** The name without degree and in small letters: "TS. NGUYỄN VĂN BA" → "Nguyễn Văn Ba". */
function readName(text: string): string {
	const name = bareName(text);
	return isAllCaps(name) ? titleCase(name) : name;
}

/** The last office above the first name; of two names side by side the first has the first of the offices. */
function officeOf(blocks: readonly Block[], signers: readonly Block[]): Block | undefined {
	const first = signers[0] === undefined ? blocks.length : blocks.indexOf(signers[0]);
	const pairs = signers.filter((signer, index) => blocks.indexOf(signer) === first + index).length;
	const above = blocks
		.slice(0, first)
		.filter(({ role, content }) => role === 'signing-authority' && !BEHALF.test(content.text));
	return pairs > 1 && above.length >= pairs ? above.at(-pairs) : above.at(-1);
}

const BEHALF = /^(?:TM|T\/M)[. ]/u;

function twoSigners(signers: readonly Block[]): ParserIssue[] {
	const [first] = signers;
	if (first === undefined || signers.length < 2) return [];
	const names = signers.map(({ content }) => readName(content.text)).join(', ');
	const message = `Có ${String(signers.length)} người ký: ${names}. Phần thông tin chỉ ghi người thứ nhất; hãy bổ sung.`;
	return [{ line: first.line, code: 'two-signers', message, address: first.address }];
}

/** Says that small letters were put into a name in capitals, or a degree was left out. */
export function nameIssue({ line, address }: Block, before: string, after: string): ParserIssue {
	const message = `Tên “${before}” được ghi lại là “${after}”. Hãy xem chữ hoa, chữ thường đã đúng chưa.`;
	return { line, code: 'guessed-name', message, before, after, address };
}

/** Makes a block of a paragraph; a list mark stays apart from the words. */
export function toBlock({ line, content, mark }: Paragraph, role: BlockRole, address: string): Block {
	const marker = isListMark(mark) ? mark.text : '';
	return { role, address, line, marker, content: sliceRich(content, marker.length) };
}

/** Says that words fit nowhere; they are shown where they stand. */
export function unplacedIssue({ line, address, content }: Block): ParserIssue {
	return {
		line,
		code: 'unplaced',
		message: `Chưa rõ dòng này thuộc phần nào của văn bản: “${headOf(content.text)}”. Dòng được giữ nguyên tại chỗ.`,
		address,
	};
}

function isListMark(mark: Mark | null): mark is Mark {
	return mark !== null && (mark.kind === 'dash' || mark.kind === 'plus');
}

/** "Nơi nhận: - Như trên;" holds two things, and so does "CHỦ TỊCH Trần Văn Ba". */
function splitRecipients(paragraph: Paragraph): Paragraph[] {
	const [, office = '', name = ''] = /^(\P{Ll}{4,80}) (\p{Lu}\p{Ll}.*)$/u.exec(paragraph.content.text) ?? [];
	if (paragraph.mark === null && OFFICE.test(office) && PERSON.test(bareName(name))) {
		return [
			{ ...paragraph, content: sliceRich(paragraph.content, 0, office.length) },
			{ ...paragraph, content: sliceRich(paragraph.content, office.length) },
		];
	}
	const [, heading, rest] = /^(Nơi nhận ?:)( [-–] .*)$/iu.exec(paragraph.content.text) ?? [];
	if (heading === undefined || rest === undefined) return [paragraph];
	const mark: Mark = { kind: 'dash', text: rest.charAt(1), number: '' };
	return [
		{ ...paragraph, content: sliceRich(paragraph.content, 0, heading.length) },
		{ ...paragraph, content: sliceRich(paragraph.content, heading.length), mark },
	];
}

/** One pass: what a paragraph is depends on whether the recipients and the signature have begun. */
function assignRoles(units: readonly Paragraph[]): BlockRole[] {
	let stage: 'closing' | 'recipients' | 'signature' | 'after' = 'closing';
	return units.map((unit, index) => {
		if (isRecipientsHeading(unit)) {
			stage = 'recipients';
			return 'recipients-heading';
		}
		const isName = isPerson(unit) && !(isAllCaps(unit.content.text) && stage !== 'signature');
		const isOffice = isSigningLine(unit) && (stage !== 'after' || startsSignature(units, index));
		if (
			isOffice ||
			startsSignature(units, index) ||
			(stage === 'signature' && isAllCaps(unit.content.text) && !isName)
		) {
			stage = 'signature';
			return 'signing-authority';
		}
		// Read row by row, recipients go on beside the signature.
		if (stage === 'signature' && unit.mark?.kind === 'dash') return 'recipient';
		const isBeside =
			stage === 'after' && isPerson(units[index - 1] ?? unit) && units[index - 1] !== undefined;
		if (isName && (isBeside || (stage !== 'after' && stage !== 'closing'))) {
			stage = 'after';
			return 'signer';
		}
		if (stage === 'recipients' && !LAYOUT.test(unit.content.text)) return 'recipient';
		return stage === 'closing' && !LAYOUT.test(unit.content.text) ? 'closing' : 'other';
	});
}

/** Roles that may stand many times are numbered from the first. */
const COUNTED: ReadonlySet<string> = new Set(['ket', 'khac']);

function addressFor(
	role: BlockRole,
	{ content }: Paragraph,
	next: BlockRole | undefined,
	taken: Map<string, number>,
): string {
	const base = addressBase(role, content.text, next);
	const count = (taken.get(role === 'recipient' ? 'recipient' : base) ?? 0) + 1;
	taken.set(role === 'recipient' ? 'recipient' : base, count);
	if (role === 'recipients-heading' && count > 1) return `noi-nhan-tieu-de-${String(count)}`;
	return count === 1 && role !== 'recipient' && !COUNTED.has(base) ? base : `${base}-${String(count)}`;
}

function addressBase(role: BlockRole, text: string, next: BlockRole | undefined): string {
	switch (role) {
		case 'closing':
			return 'ket';
		case 'recipients-heading':
		case 'recipient':
			return 'noi-nhan';
		case 'signing-authority':
			// The last line before the name is the signer's office; the lines above say on whose behalf.
			return next !== role && !BEHALF.test(text) ? 'chuc-vu-nguoi-ky' : 'tham-quyen-ky';
		case 'signer':
			return 'nguoi-ky';
		default:
			return 'khac';
	}
}
