import type { DocumentFacts } from '../../src/legal/tree.ts';
import { slug } from '../../src/text/slug.ts';
import { ImportError } from './import-error.ts';

/** A folder's name, and in a few words from what it was made where that was not type, number and year. */
export interface DocumentName {
	readonly id: string;
	readonly reason: string | null;
}

/** What a name may be made of. */
type NamedBy = Pick<DocumentFacts, 'type' | 'number' | 'title' | 'issuedOn'>;

/**
 * Returns the folder name of a document: type, number and year, "ke-hoach-26-kh-ubnd-2024". A number that already has
 * the year ("98/2023/NĐ-CP") does not get it twice. Without a number it is type and title, without these the file's
 * name: a draft is never refused for want of a name. `wanted` is what --id says; throws ImportError where that is not
 * an ASCII slug.
 */
export function documentName(facts: NamedBy, file: string, wanted?: string): DocumentName {
	if (wanted !== undefined) return { id: checkedId(wanted), reason: null };
	const { type, number, title, issuedOn } = facts;
	const year = issuedOn?.slice(0, 4) ?? '';
	if (number !== null && slug(number) !== '') {
		const id = slug([type ?? 'văn bản', number, number.includes(year) ? '' : year].join(' '));
		return { id, reason: type === null ? 'số, ký hiệu (văn bản không ghi tên loại)' : null };
	}
	if (type !== null && title !== null) {
		const yearOnce = title.includes(year) ? '' : year;
		return { id: short([type, title, yearOnce].join(' ')), reason: 'tên loại và trích yếu (chưa có số)' };
	}
	const name = slug(file.replace(/\.\w+$/u, ''));
	if (name !== '') return { id: short(name), reason: 'tên tệp (văn bản chưa đủ số, tên loại, trích yếu)' };
	return { id: short(type ?? 'văn bản'), reason: 'tên loại (văn bản chưa có số, trích yếu)' };
}

/** A name by a title ends with a whole word. */
const LONGEST = 70;

function short(words: string): string {
	const whole = slug(words);
	if (whole.length <= LONGEST) return whole;
	const cut = whole.slice(0, LONGEST + 1);
	return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut.slice(0, LONGEST);
}

function checkedId(wanted: string): string {
	if (wanted !== '' && slug(wanted) === wanted) return wanted;
	throw new ImportError(
		`--id “${wanted}”: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ ${slug(wanted) || 'ke-hoach-26-kh-ubnd-2024'}.`,
	);
}
