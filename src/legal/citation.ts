import { shortDate } from '../text/date.ts';
import { ordinal } from '../text/ordinal.ts';
import { addressMap } from './address.ts';
import type { Place } from './address.ts';
import { shortAgency } from './agency.ts';
import type { Block, DocumentTree, Provision } from './tree.ts';

/**
 * How provisions are named. Decree 30/2020/NĐ-CP, Annex II, V.7: Phần, Chương, Mục, Tiểu mục, Điều have a capital;
 * khoản, điểm have none: "điểm a khoản 2 Điều 103 Mục 5 Chương XII".
 */
export interface CitationOptions {
	/** "UBND tỉnh Hòa An"; left out, the issuer's name with UBND and HĐND shortened. */
	readonly issuerShort?: string;
}

/**
 * Returns "điểm a khoản 2 Mục II Kế hoạch số 26/KH-UBND ngày 02/02/2024 của UBND tỉnh Hòa An", narrowest unit first.
 * Articles are named without their chapter. Throws RangeError where the document has no such address.
 */
export function citeProvision(tree: DocumentTree, address: string, options: CitationOptions = {}): string {
	const place = addressMap(tree).get(address);
	if (place === undefined) {
		throw new RangeError(`Văn bản không có địa chỉ “${address}”`);
	}
	return [...unitNames(place).toReversed(), citeDocument(tree, options)]
		.filter((name) => name !== '')
		.join(' ');
}

/** Returns "Kế hoạch số 26/KH-UBND ngày 02/02/2024 của UBND tỉnh Hòa An"; what is unknown is left out. */
export function citeDocument({ facts }: DocumentTree, { issuerShort }: CitationOptions = {}): string {
	const issuer = issuerShort ?? shortAgency(facts.issuer);
	return [
		facts.type ?? 'Văn bản',
		facts.number === null ? '' : `số ${facts.number}`,
		facts.issuedOn === null ? '' : `ngày ${shortDate(facts.issuedOn)}`,
		issuer === null ? '' : `của ${issuer}`,
	]
		.filter((piece) => piece !== '')
		.join(' ');
}

/** Returns a short label, widest unit first: "Mục II, khoản 2, điểm a". The ancestors stand widest first. */
export function labelProvision(provision: Provision, ancestors: readonly Provision[] = []): string {
	return unitNames({ kind: 'provision', provision, ancestors }).join(', ');
}

/** Returns what a block before or after the body is called: "căn cứ thứ nhất", "nơi nhận thứ 3", "đoạn kết". */
export function labelBlock({ role, address }: Block): string {
	const count = Number(/-(\d+)$/u.exec(address)?.[1] ?? '1');
	switch (role) {
		case 'basis':
			return `căn cứ ${ordinal(count)}`;
		case 'lead':
			return count === 1 ? 'đoạn dẫn nhập' : `đoạn dẫn nhập ${ordinal(count)}`;
		case 'closing':
			return count === 1 ? 'đoạn kết' : `đoạn kết ${ordinal(count)}`;
		case 'recipient':
			return `nơi nhận thứ ${String(count)}`;
		case 'other':
			return `dòng khác thứ ${String(count)}`;
		default:
			return BLOCK_NAMES[role];
	}
}

const BLOCK_NAMES = {
	issuer: 'tên cơ quan ban hành',
	motto: 'Quốc hiệu và Tiêu ngữ',
	number: 'số, ký hiệu',
	'place-date': 'địa danh và ngày ban hành',
	type: 'tên loại',
	title: 'trích yếu',
	'recipients-heading': 'mục Nơi nhận',
	'signing-authority': 'quyền hạn, chức vụ người ký',
	signer: 'họ tên người ký',
} as const;

/** The names of a place and of what it stands in, widest first. */
function unitNames(place: Place): string[] {
	if (place.kind === 'block') return [labelBlock(place.block)];
	const path = [...place.ancestors, place.provision];
	const article = path.findIndex((unit) => unit.level === 'article');
	// An article's number is unique in the document (or annex), so its chapter is not named.
	const named = path.filter((unit, index) => index >= article || unit.level === 'annex');
	return named.map(unitName);
}

function unitName(unit: Provision): string {
	const { level, number } = unit;
	switch (level) {
		case 'annex':
			return `Phụ lục ${number}`.trim();
		case 'part':
			return `${hasWord(unit, 'phần') ? 'Phần' : 'Mục'} ${number.toLowerCase().startsWith('thứ') ? number.toLowerCase() : number}`;
		case 'chapter':
			return `Chương ${number}`;
		case 'section':
			return isPlainNumber(unit) ? `khoản ${number}` : `Mục ${number}`;
		case 'subsection':
			return number.includes('.') ? `điểm ${number}` : `Tiểu mục ${number}`;
		case 'article':
			return `Điều ${number}`;
		case 'clause':
			return number.includes('.') ? `điểm ${number}` : `khoản ${number}`;
		case 'point':
			return `điểm ${number}`;
		case 'item':
			return `gạch đầu dòng ${ordinal(Number(number))}`;
		case 'subitem':
			return `dấu cộng ${ordinal(Number(number))}`;
		case 'paragraph':
			return `đoạn ${ordinal(Number(number))}`;
	}
}

function hasWord({ marker }: Provision, word: string): boolean {
	return marker.toLowerCase().includes(word);
}

/** "1." in a plan is called khoản; "Mục 1" and "I." are called Mục. */
function isPlainNumber(unit: Provision): boolean {
	return /^\d/u.test(unit.number) && !hasWord(unit, 'mục');
}
