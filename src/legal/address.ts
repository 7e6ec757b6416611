import type { Block, DocumentTree, Provision } from './tree.ts';
import { walkTree } from './walk.ts';

/** What an address leads to. Blocks stand alone; provisions have ancestors, widest first. */
export type Place =
	| { readonly kind: 'block'; readonly block: Block; readonly ancestors: readonly [] }
	| { readonly kind: 'provision'; readonly provision: Provision; readonly ancestors: readonly Provision[] };

const BODY_WORDS = '(?:phu-luc|phan|chuong|tieu-muc|muc|dieu|khoan|diem|gach|cong|doan)';
/** "-5a", "-ii", "-1-2": never one of the words, so that an address can be read in one way only. */
const NUMBER = `(?:-(?!(?:${BODY_WORDS}|lan)(?:-|$))[a-z0-9]+){0,4}`;
const COPY = '(?:-lan-[0-9]+)?';
const UNIT = `${BODY_WORDS}${NUMBER}${COPY}`;
const FRONT_AND_BACK =
	'so|dia-danh-ngay|co-quan-ban-hanh|quoc-hieu|tieu-ngu|loai|trich-yeu|can-cu|dan-nhap|ket|noi-nhan|noi-nhan-tieu-de|tham-quyen-ky|chuc-vu-nguoi-ky|nguoi-ky|khac';

const BODY_ADDRESS = new RegExp(`^${UNIT}(?:-${UNIT})*$`, 'u');
const BLOCK_ADDRESS = new RegExp(`^(?:${FRONT_AND_BACK})(?:-[0-9]+)?$`, 'u');

/** Returns the block or provision at a place. */
export function unitAt(place: Place): Block | Provision {
	return place.kind === 'block' ? place.block : place.provision;
}

const known = new WeakMap<DocumentTree, ReadonlyMap<string, Place>>();

/** Returns every address of the document with what stands there, in the order of the text; found once, for every citation asks. */
export function addressMap(tree: DocumentTree): ReadonlyMap<string, Place> {
	const found = known.get(tree) ?? mapAddresses(tree);
	known.set(tree, found);
	return found;
}

function mapAddresses(tree: DocumentTree): ReadonlyMap<string, Place> {
	return new Map(
		Array.from(walkTree(tree), (visit): [string, Place] => [
			visit.unit.address,
			visit.kind === 'block'
				? { kind: 'block', block: visit.unit, ancestors: [] }
				: { kind: 'provision', provision: visit.unit, ancestors: visit.ancestors },
		]),
	);
}

/** Returns every address of the document in the order of the text. */
export function allAddresses(tree: DocumentTree): string[] {
	return Array.from(walkTree(tree), ({ unit }) => unit.address);
}

/** True where `text` has the form of an address; whether a document has it, only its map knows. */
export function isAddress(text: string): boolean {
	return BLOCK_ADDRESS.test(text) || BODY_ADDRESS.test(text);
}

const PLACE_WORDS = { dieu: 'Điều', khoan: 'khoản', diem: 'điểm' };

/**
 * An address of an article or of a part of it as people write it, smallest first: `dieu-5-khoan-2-diem-dd` → "Điểm đ
 * khoản 2 Điều 5". Text that is no such address comes back as it is.
 */
export function placeWords(address: string): string {
	const units = [...address.matchAll(/(?:^|-)(dieu|khoan|diem)-([a-z0-9]+)/gu)];
	if (units.length === 0) return address;
	const words = units.map(([, level, number = '']) => {
		const shown = level === 'diem' && number === 'dd' ? 'đ' : number;
		return `${PLACE_WORDS[level as keyof typeof PLACE_WORDS]} ${shown}`;
	});
	const text = words.toReversed().join(' ');
	return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
