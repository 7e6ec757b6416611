/** A kind of document as citations name it. */
interface DocumentType {
	readonly name: string;
	/** Short forms, read only with a number behind them: "NĐ 98/2023/NĐ-CP". */
	readonly short?: readonly string[];
	/** What its numbers carry: NĐ in 98/2023/NĐ-CP. Lets a number without a type be read. */
	readonly code?: string;
	/** "Luật này" always means a document; "kế hoạch này" may be a plan that somebody is yet to make. */
	readonly law?: true;
}

/** Longer names before the shorter ones they begin with. */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
	{ name: 'Hiến pháp', law: true },
	{ name: 'Bộ luật', law: true },
	{ name: 'Luật', law: true },
	{ name: 'Pháp lệnh', law: true },
	{ name: 'Nghị quyết liên tịch', short: ['NQLT'], code: 'NQLT', law: true },
	{ name: 'Nghị quyết', short: ['NQ'], code: 'NQ', law: true },
	{ name: 'Nghị định', short: ['NĐ'], code: 'NĐ', law: true },
	{ name: 'Quyết định', short: ['QĐ'], code: 'QĐ', law: true },
	{ name: 'Thông tư liên tịch', short: ['TTLT'], code: 'TTLT', law: true },
	{ name: 'Thông tư', short: ['TT'], code: 'TT', law: true },
	{ name: 'Chỉ thị', short: ['CT'], code: 'CT', law: true },
	{ name: 'Văn bản hợp nhất', short: ['VBHN'], code: 'VBHN' },
	{ name: 'Kế hoạch', short: ['KH'], code: 'KH' },
	{ name: 'Hướng dẫn', short: ['HD'], code: 'HD' },
	{ name: 'Kết luận', short: ['KL'], code: 'KL' },
	{ name: 'Chương trình', code: 'CTr' },
	{ name: 'Công điện', code: 'CĐ' },
	{ name: 'Công văn', short: ['CV'] },
	{ name: 'Thông báo', code: 'TB' },
	{ name: 'Báo cáo', code: 'BC' },
	{ name: 'Tờ trình', code: 'TTr' },
	{ name: 'Quy chế', code: 'QC' },
	{ name: 'Quy định' },
	{ name: 'Điều lệ' },
	{ name: 'Đề án', code: 'ĐA' },
	{ name: 'Văn bản' },
	{ name: 'Lệnh' },
];

const BY_NAME = new Map(
	DOCUMENT_TYPES.flatMap((type) =>
		[type.name, ...(type.short ?? [])].map((name): [string, DocumentType] => [name.toLowerCase(), type]),
	),
);
const BY_CODE = new Map(
	DOCUMENT_TYPES.flatMap((type) => (type.code === undefined ? [] : [[type.code, type]])),
);

/** "NGHỊ ĐỊNH", "nghị  định", "NĐ" → Nghị định. */
export function documentType(words: string): DocumentType | undefined {
	return BY_NAME.get(words.replace(/\s+/gu, ' ').toLowerCase());
}

/** "98/2023/NĐ-CP" → Nghị định; "06/2022/QH15" → Luật; undefined where the number does not tell. */
export function typeOfNumber(number: string): DocumentType | undefined {
	if (/\/\d{4}\/QH\d/u.test(number)) return BY_NAME.get('luật');
	const [, code = ''] = /[/-](\p{L}+)/u.exec(number) ?? [];
	return BY_CODE.get(code);
}
