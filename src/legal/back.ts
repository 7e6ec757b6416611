import { isAllCaps } from '../text/letter-case.ts';
import { sentenceName } from './agency.ts';
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
	/^(?:TM|T\/M|KT|TL|TUQ|Q)\.|^(?:PHÓ )?(?:CHỦ TỊCH|CHỦ NHIỆM|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHÁNH|TRƯỞNG|BÍ THƯ|CỤC TRƯỞNG|VỤ TRƯỞNG|TỔNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG|CHI CỤC TRƯỞNG)/u;

/** Two to six words, each with a capital, and nothing else. */
const PERSON = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,5}$/u;

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
export function isSignaturePart(paragraph: Paragraph): boolean {
	return isSigningLine(paragraph) || isPerson(paragraph) || LAYOUT.test(paragraph.content.text);
}

export function isPerson({ content, mark }: Paragraph): boolean {
	return mark === null && PERSON.test(content.text);
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
	const unplaced = blocks.filter(({ role, content }) => role === 'other' && !LAYOUT.test(content.text));
	const office = blocks.findLast((block) => block.address.startsWith('chuc-vu-nguoi-ky'));
	return {
		blocks,
		signer: blocks.find((block) => block.role === 'signer')?.content.text ?? null,
		signerOffice: office ? sentenceName(office.content.text.replace(/^(?:KT|TL|TUQ|Q)\. ?/u, '')) : null,
		issues: unplaced.map(unplacedIssue),
	};
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

/** "Nơi nhận: - Như trên;" holds two things. */
function splitRecipients(paragraph: Paragraph): Paragraph[] {
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
	return units.map((unit) => {
		if (isRecipientsHeading(unit)) {
			stage = 'recipients';
			return 'recipients-heading';
		}
		if (isSigningLine(unit) || (stage === 'signature' && isAllCaps(unit.content.text))) {
			stage = 'signature';
			return 'signing-authority';
		}
		// Read row by row, recipients go on beside the signature.
		if (stage === 'signature' && unit.mark?.kind === 'dash') return 'recipient';
		if (isPerson(unit) && stage !== 'after' && stage !== 'closing') {
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
			return next !== role && !/^(?:TM|T\/M)\./u.test(text) ? 'chuc-vu-nguoi-ky' : 'tham-quyen-ky';
		case 'signer':
			return 'nguoi-ky';
		default:
			return 'khac';
	}
}
