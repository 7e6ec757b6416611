import type { DocumentFacts } from '../../src/legal/tree.ts';
import { slug } from '../../src/text/slug.ts';
import { ImportError } from './import-error.ts';

/**
 * Returns the folder name of a document: type, number and year, "ke-hoach-26-kh-ubnd-2024". A number that already has
 * the year ("98/2023/NĐ-CP") does not get it twice. `wanted` is what --id says. Throws ImportError where type or
 * number is unknown and nothing is wanted, or where `wanted` is not an ASCII slug.
 */
export function documentId(facts: DocumentFacts, wanted?: string): string {
	if (wanted !== undefined) return checkedId(wanted);
	const { type, number, issuedOn } = facts;
	if (type === null || number === null) {
		const missing = [type === null ? 'tên loại' : '', number === null ? 'số, ký hiệu' : ''].filter(Boolean);
		throw new ImportError(
			`Không thấy ${missing.join(' và ')} trong văn bản nên chưa đặt được tên thư mục. Hãy thêm --id, ví dụ --id ke-hoach-26-kh-ubnd-2024.`,
		);
	}
	const year = issuedOn?.slice(0, 4) ?? '';
	return slug([type, number, number.includes(year) ? '' : year].join(' '));
}

function checkedId(wanted: string): string {
	if (wanted !== '' && slug(wanted) === wanted) return wanted;
	throw new ImportError(
		`--id “${wanted}”: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ ${slug(wanted) || 'ke-hoach-26-kh-ubnd-2024'}.`,
	);
}
