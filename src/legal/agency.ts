import { fold } from '../text/fold.ts';
import { capitalise, isAllCaps, titleCase } from '../text/letter-case.ts';

/** Names of agencies and offices: from capitals to ordinary writing, and to the short forms used in citations. */

/** Units of territory: the words after them are a name. */
const TERRITORY = 'tỉnh|thành phố|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu';

/** The letter after these words is a capital: "Bộ Nội vụ", "Phó Chủ tịch". Decree 30/2020/NĐ-CP, Annex II. */
const CAPITAL_AFTER = /(?<=(?<!\p{L})(?:bộ|sở|ban|cục|phòng|phó) )(?!trưởng|nhân dân)\p{L}/gu;

/** Names that keep their capital inside another name. */
const PROPER = [
	'Việt Nam',
	'Quốc hội',
	'Chính phủ',
	'Thủ tướng',
	'Chủ tịch',
	'Ủy ban nhân dân',
	'Hội đồng nhân dân',
];

/** Decree 30/2020/NĐ-CP and usage: the two abbreviations every reader knows. */
const SHORT_FORMS = [
	[/[Ủủ]y ban nhân dân|[Uu]ỷ ban nhân dân/gu, 'UBND'],
	[/[Hh]ội đồng nhân dân/gu, 'HĐND'],
] as const;

const AGENCY_START =
	/^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|QUỐC HỘI|CHÍNH PHỦ|THỦ TƯỚNG|CHỦ TỊCH |BỘ |SỞ |BAN |CỤC |VỤ |CHI CỤC|TỈNH |THÀNH PHỐ |HUYỆN |QUẬN |THỊ XÃ |XÃ |PHƯỜNG |THỊ TRẤN |VĂN PHÒNG|TÒA ÁN|VIỆN |TRƯỜNG |ĐẢNG |TỔNG CỤC|THANH TRA|CÔNG AN|GIÁM ĐỐC |TỔNG GIÁM ĐỐC |HIỆU TRƯỞNG |CHÁNH ÁN |VIỆN TRƯỞNG |KIỂM TOÁN|LIÊN ĐOÀN|HỘI )/u;

/** True for a line in capitals that begins as the name of an agency, or of the office that decides for it. */
export function isAgencyLine(text: string): boolean {
	return isAllCaps(text) && AGENCY_START.test(`${text} `);
}

/**
 * Returns a name written in capitals as it is written in a sentence: "ỦY BAN NHÂN DÂN TỈNH HÒA AN" → "Ủy ban nhân
 * dân tỉnh Hòa An", "PHÓ CHỦ TỊCH" → "Phó Chủ tịch". A name already in small letters stays as it is.
 */
export function sentenceName(name: string): string {
	if (!isAllCaps(name)) return name;
	const lower = name.toLowerCase();
	const territory = new RegExp(`(?<!\\p{L})(${TERRITORY}) (.+)$`, 'u').exec(lower);
	const head = territory === null ? lower : lower.slice(0, territory.index);
	const tail = territory === null ? '' : `${territory[1] ?? ''} ${titleCase(territory[2] ?? '')}`;
	return capitalise(`${withCapitals(head)}${tail}`);
}

/** Returns the name in the short form of citations: "UBND tỉnh Hòa An"; null stays null. */
export function shortAgency(name: string | null): string | null {
	if (name === null) return null;
	return SHORT_FORMS.reduce((text, [long, short]) => text.replace(long, short), name);
}

/** Adds the place to a name that ends with a bare unit of territory: "Ủy ban nhân dân tỉnh" + "Hòa An". */
export function withPlace(name: string, place: string | null): string {
	const isBare = new RegExp(`(?<!\\p{L})(?:${TERRITORY})$`, 'u').test(name.toLowerCase());
	return isBare && place !== null ? `${name} ${bareName(place)}` : name;
}

/** Joins the header lines of the issuing agency: a line that begins with a territory goes on from the one before. */
export function joinAgencyLines(lines: readonly string[]): string | null {
	const last = lines.at(-1);
	if (last === undefined) return null;
	const goesOn = new RegExp(`^(?:${TERRITORY})(?!\\p{L})`, 'u').test(last.toLowerCase());
	const before = lines.at(-2);
	return goesOn && before !== undefined ? `${before} ${last}` : last;
}

/** "TP. Hòa An" → "Hòa An". */
function bareName(place: string): string {
	return place.replace(/^(?:TP\.|Thành phố|thành phố|Tỉnh|tỉnh) ?/u, '');
}

function withCapitals(lower: string): string {
	const marked = lower.replace(CAPITAL_AFTER, (letter) => letter.toUpperCase());
	return PROPER.reduce((text, name) => text.replaceAll(name.toLowerCase(), name), marked);
}

/** Types of documents: Decree 30/2020/NĐ-CP, Article 7 (29 types), and those of the Law on promulgation. */
const TYPES = [
	'Hiến pháp',
	'Bộ luật',
	'Luật',
	'Pháp lệnh',
	'Lệnh',
	'Nghị quyết liên tịch',
	'Nghị quyết',
	'Nghị định',
	'Thông tư liên tịch',
	'Thông tư',
	'Quyết định',
	'Chỉ thị',
	'Quy chế',
	'Quy định',
	'Thông cáo',
	'Thông báo',
	'Hướng dẫn',
	'Chương trình',
	'Kế hoạch',
	'Phương án',
	'Đề án',
	'Dự án',
	'Báo cáo',
	'Biên bản',
	'Tờ trình',
	'Hợp đồng',
	'Công điện',
	'Bản ghi nhớ',
	'Bản thỏa thuận',
	'Giấy ủy quyền',
	'Giấy mời',
	'Giấy giới thiệu',
	'Giấy nghỉ phép',
	'Phiếu gửi',
	'Phiếu chuyển',
	'Phiếu báo',
	'Điều lệ',
] as const;

const TYPE_BY_FOLD = new Map<string, string>(TYPES.map((type) => [fold(type), type]));

/** Returns "Kế hoạch" for the line "KẾ HOẠCH" (a colon may follow), or null where the line is not a type in capitals. */
export function documentType(line: string): string | null {
	return isAllCaps(line) ? (TYPE_BY_FOLD.get(fold(line.replace(/:$/u, '').trim())) ?? null) : null;
}
