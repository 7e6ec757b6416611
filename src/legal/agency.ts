import { fold } from '../text/fold.ts';
import { capitalise, isAllCaps } from '../text/letter-case.ts';

/** Names of agencies and offices: from capitals to ordinary writing, and to the short forms used in citations. */

/** Units of territory: the words after them are a name. "Xã hội" and "Tỉnh ủy" are none. */
const TERRITORY =
	'(?:tỉnh|thành phố|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu)(?! (?:ủy|uỷ|đoàn|đội|hội)(?!\\p{L}))';

/**
 * Names as the State writes them, capitals inside: Decree 30/2020/NĐ-CP, Annex II, and the ministries' own names. The
 * letter after "Bộ", "Sở" … and after "và" follows a rule; what the rule cannot know stands here.
 */
const KNOWN = [
	...[
		'Việt Nam',
		'Hồ Chí Minh',
		'Quốc hội',
		'Chính phủ',
		'Thủ tướng',
		'Chủ tịch',
		'Bí thư',
		'Giám đốc',
		'Nhà nước',
	],
	...['Ủy ban nhân dân', 'Uỷ ban nhân dân', 'Hội đồng nhân dân', 'Tòa án nhân dân', 'Viện kiểm sát nhân dân'],
	...[
		'Ủy ban Mặt trận Tổ quốc',
		'Uỷ ban Mặt trận Tổ quốc',
		'Mặt trận Tổ quốc',
		'Ban Thường vụ',
		'Ủy ban Kiểm tra',
		'Ủy ban Thường vụ',
	],
	...[
		'Tỉnh ủy',
		'Thành ủy',
		'Huyện ủy',
		'Quận ủy',
		'Thị ủy',
		'Đảng ủy',
		'Tỉnh đoàn',
		'Thành đoàn',
		'Huyện đoàn',
	],
	...[
		'Đảng Cộng sản',
		'Thanh niên Cộng sản',
		'Liên hiệp Phụ nữ',
		'Liên đoàn Lao động',
		'Thi đua - Khen thưởng',
	],
	...[
		'Bộ Chỉ huy Quân sự',
		'Bộ đội Biên phòng',
		'Công an',
		'Văn phòng',
		'Thanh tra',
		'Kho bạc',
		'Bảo hiểm xã hội',
	],
] as const;

/** Fields of ministries and departments; a bare name may follow: "Sở Công Thương Hòa An". */
const FIELDS = [
	...[
		'Công Thương',
		'Nội vụ',
		'Tài chính',
		'Tư pháp',
		'Xây dựng',
		'Y tế',
		'Ngoại vụ',
		'Ngoại giao',
		'Quốc phòng',
	],
	...['Giao thông vận tải', 'Nông nghiệp và Môi trường', 'Nông nghiệp và Phát triển nông thôn'],
	...[
		'Tài nguyên và Môi trường',
		'Khoa học và Công nghệ',
		'Thông tin và Truyền thông',
		'Giáo dục và Đào tạo',
	],
	...[
		'Văn hóa, Thể thao và Du lịch',
		'Văn hóa và Thể thao',
		'Văn hóa - Xã hội',
		'Du lịch',
		'Kế hoạch và Đầu tư',
	],
	...['Lao động - Thương binh và Xã hội', 'Dân tộc và Tôn giáo', 'Quy hoạch - Kiến trúc'],
] as const;

const NAMES = new Map([...KNOWN, ...FIELDS].map((name) => [name.toLowerCase(), name] as const));
const KNOWN_NAME = new RegExp(`(?<!\\p{L})${oneOf(KNOWN)}`, 'gu');
/** "Xây dựng" is a field in "Sở Xây dựng" and a word in "đầu tư xây dựng". */
const FIELD_NAME = new RegExp(`(?<=(?<!\\p{L})(?:bộ|sở|phòng|cục|vụ) )${oneOf(FIELDS)}`, 'gu');

/** Longest first. */
function oneOf(names: readonly string[]): string {
	const longest = names.toSorted((a, b) => b.length - a.length).map((name) => name.toLowerCase());
	return `(?:${longest.join('|')})(?!\\p{L})`;
}

/** Kinds of agencies: they and the word after them have a capital. Not "cán bộ", "trụ sở", "ủy ban", "bộ trưởng". */
const HEAD =
	/(?<!\p{L}|(?:cán|nội|đảng|đội|cơ|trụ|ủy|uỷ|thường|dịch|nghiệp|nhiệm|ngoại|quốc|biên|văn|thị|môi|công) )(bộ|sở|ban|cục|chi cục|tổng cục|vụ|phòng|viện|bệnh viện|trung tâm|văn phòng|trường) (?!trưởng|nhân dân|kiểm sát)(\p{L})/giu;

/** "Phó Chủ tịch", "Trưởng Ban …", "Hội Nông dân": the word after them has a capital. */
const CAPITAL_AFTER = /(?<=(?<!\p{L})phó |^hội (?!đồng)|^hội đồng (?!nhân)|^đài |^báo |^đảng bộ )\p{Ll}/giu;

/** Both halves of a field have a capital: "Văn hóa, Thể thao và Du lịch", "Thi đua - Khen thưởng". */
const HALVES = /(?<=(?: và|,| [-–]) )\p{Ll}/gu;
const HAS_HALVES = /^(?:.* )?(?:bộ|sở|ban|cục|vụ|phòng|viện|trung tâm|hội đồng) /iu;

const SCHOOL =
	/^(.*(?<!\p{L}))trường ((?:mầm non|mẫu giáo|tiểu học|trung học cơ sở|trung học phổ thông|THCS|THPT)(?: (?:và|-) (?:mầm non|mẫu giáo|tiểu học|trung học cơ sở|trung học phổ thông|THCS|THPT))*)(?= |$)/u;

/** Decree 30/2020/NĐ-CP and usage: the two abbreviations every reader knows. */
const SHORT_FORMS = [
	[/[Ủủ]y ban nhân dân|[Uu]ỷ ban nhân dân/gu, 'UBND'],
	[/[Hh]ội đồng nhân dân/gu, 'HĐND'],
] as const;

const AGENCY_START =
	/^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|QUỐC HỘI|CHÍNH PHỦ|THỦ TƯỚNG|CHỦ TỊCH |BỘ |SỞ |BAN (?!HÀNH )|CỤC |VỤ |CHI CỤC|TỈNH |THÀNH PHỐ |THÀNH ỦY|HUYỆN |QUẬN |THỊ XÃ |XÃ |PHƯỜNG |THỊ TRẤN |ĐẶC KHU |VĂN PHÒNG|TÒA ÁN|VIỆN |TRƯỜNG |ĐẢNG (?!CỘNG)|TỔNG CỤC|TỔNG LIÊN |THANH TRA|CÔNG AN|GIÁM ĐỐC |TỔNG GIÁM ĐỐC |HIỆU TRƯỞNG |CHÁNH ÁN |VIỆN TRƯỞNG |CỤC TRƯỞNG |KIỂM TOÁN|LIÊN ĐOÀN|LIÊN HIỆP|HỘI |ĐOÀN |TỔ |CÔNG TY|TỔNG CÔNG TY|TẬP ĐOÀN|TRUNG TÂM|PHÒNG |BỆNH VIỆN|NGÂN HÀNG|KHO BẠC|BẢO HIỂM|ĐÀI |MẶT TRẬN|UBMTTQ|HỢP TÁC XÃ|CHI NHÁNH|HẠT )/u;

/** True for a line that begins as the name of an agency in any letters: "Sở Nội vụ". Only in a header. */
export function isAgencyWords(text: string): boolean {
	return text.length <= 80 && /^\p{Lu}[^.;:]*$/u.test(text) && AGENCY_START.test(`${text.toUpperCase()} `);
}

/** A line that cannot end a name, and one that cannot begin one. */
const UNFINISHED =
	/(?:(?:^| )(?:VÀ|CỦA|CÁC)|[,–-]|^(?:BỘ TRƯỞNG|GIÁM ĐỐC|CHỦ TỊCH|CỤC TRƯỞNG|HIỆU TRƯỞNG|CHÁNH VĂN PHÒNG))$/u;
const GOES_ON = new RegExp(`^(?:${TERRITORY}(?!\\p{L})|và |[-–,])`, 'u');

/** True for a line in capitals that begins as the name of an agency, or of the office that decides for it. */
export function isAgencyLine(text: string): boolean {
	return isAllCaps(text) && AGENCY_START.test(`${text} `);
}

/** True for "SỞ NÔNG NGHIỆP VÀ", "GIÁM ĐỐC": the next line goes on. */
export function isUnfinishedName(text: string): boolean {
	return UNFINISHED.test(text);
}

/** Names that need no look: nothing in them was guessed. */
const SURE = new RegExp(
	`^(?:(?:(?:Phó )?Chủ tịch )?(?:[ỦU][yỷ] ban nhân dân|Hội đồng nhân dân)(?: ${TERRITORY}.*)?|Chính phủ|Quốc hội|(?:(?:Phó )?Thủ tướng|Văn phòng) Chính phủ|Chủ tịch Quốc hội|(?:Phó |Quyền )?(?:Chủ tịch|Thủ tướng|Giám đốc|Bộ trưởng|Bí thư|Trưởng ban|Trưởng phòng|Tổng giám đốc|Cục trưởng|Vụ trưởng|Hiệu trưởng)|Thứ trưởng)$`,
	'u',
);

/** True where small letters were put into a name in capitals and nothing but a rule says where. */
export function isGuessedName(written: string, name: string): boolean {
	return isAllCaps(written) && !SURE.test(name);
}

/**
 * Returns a name written in capitals as it is written in a sentence: "ỦY BAN NHÂN DÂN TỈNH HÒA AN" → "Ủy ban nhân
 * dân tỉnh Hòa An", "SỞ CÔNG THƯƠNG" → "Sở Công Thương". A name already in small letters stays as it is; so do
 * abbreviations.
 */
export function sentenceName(name: string): string {
	if (!isAllCaps(name)) return name;
	const lower = name
		.replace(/ NƯỚC$/u, '')
		.split(' ')
		.map((word) => (isAbbreviation(word) ? word : word.toLowerCase()))
		.join(' ');
	const at = new RegExp(`(?<!\\p{L})${TERRITORY} `, 'u').exec(lower)?.index ?? lower.length;
	return capitalise(`${withCapitals(lower.slice(0, at))}${territoryName(lower.slice(at))}`);
}

/** No syllable is without a vowel: QĐ, GD&ĐT, 9/QĐ-SNV; UBND has one and is known. */
function isAbbreviation(word: string): boolean {
	return /^(?:UBND|UBMTTQ|ATTP|CĐ)$/u.test(word) || /[\d/&]/u.test(word) || !/[aeiouy]/u.test(fold(word));
}

/** "tỉnh hòa an khóa XVIII" → "tỉnh Hòa An khóa XVIII". */
function territoryName(lower: string): string {
	return lower
		.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
		.replace(new RegExp(`(?<!\\p{L})(?:${TERRITORY}|khóa|nhiệm kỳ)(?!\\p{L})`, 'giu'), (word) =>
			word.toLowerCase(),
		)
		.replace(/(?<= )[IVX][ivx]*$/u, (number) => number.toUpperCase());
}

function withCapitals(lower: string): string {
	const school = SCHOOL.exec(lower);
	if (school !== null) {
		const kinds = (school[2] ?? '').replace(/(?<=^| (?:và|-) )\p{Ll}/gu, (letter) => letter.toUpperCase());
		return `${school[1] ?? ''}Trường ${kinds}${titleName(lower.slice(school[0].length))}`;
	}
	const named = (name: string): string => NAMES.get(name) ?? name;
	const known = lower.replace(FIELD_NAME, named).replace(KNOWN_NAME, named);
	const headed = known
		.replace(HEAD, (_, head: string, letter: string) => `${capitalise(head)} ${letter.toUpperCase()}`)
		.replace(CAPITAL_AFTER, (letter) => letter.toUpperCase());
	const halved = HAS_HALVES.test(headed) ? headed.replace(HALVES, (letter) => letter.toUpperCase()) : headed;
	// A place may follow a field or a committee of the party without its unit.
	return halved.replace(PLACE_AFTER, (_, before: string, place: string) => before + titleName(place));
}

const PLACE_AFTER = new RegExp(
	`^(.*(?:(?:[Bb]ộ|[Ss]ở|[Pp]hòng|[Cc]ục) (?:${FIELDS.join('|')})|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy|(?:Tỉnh|Thành|Huyện) đoàn))((?: (?!và |[-–,])[\\p{Ll}]+){1,4} ?)$`,
	'u',
);

function titleName(words: string): string {
	return words.replace(/(?<![\p{L}])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** Returns the name in the short form of citations: "UBND tỉnh Hòa An"; null stays null. */
export function shortAgency(name: string | null): string | null {
	if (name === null) return null;
	return SHORT_FORMS.reduce((text, [long, short]) => text.replace(long, short), name);
}

/** Adds the place to a name that ends with a bare unit of territory, "Ủy ban nhân dân tỉnh"; gives it its capitals at the end. */
export function withPlace(name: string, place: string | null): string {
	const isBare = new RegExp(`(?<!\\p{L})${TERRITORY}$`, 'u').test(name.toLowerCase());
	if (place === null) return name;
	const bare = bareName(place);
	if (isBare) return `${name} ${bare}`;
	return name.endsWith(` ${bare.toLowerCase()}`) ? `${name.slice(0, -bare.length)}${bare}` : name;
}

/**
 * Joins the header lines into names and returns the last, the issuing agency: "SỞ NÔNG NGHIỆP VÀ" / "MÔI TRƯỜNG". A line
 * goes on that begins with a territory or "VÀ", follows an unfinished one, or begins as no agency does.
 */
export function joinAgencyLines(lines: readonly string[]): string | null {
	const names: string[] = [];
	for (const line of lines) {
		const before = names.at(-1);
		if (before !== undefined && continuesName(before, line)) names[names.length - 1] = `${before} ${line}`;
		else names.push(line);
	}
	return names.at(-1) ?? null;
}

function continuesName(before: string, line: string): boolean {
	if (GOES_ON.test(line.toLowerCase()) || UNFINISHED.test(before)) return true;
	const isWhole = new RegExp(`(?<!\\p{L})${TERRITORY} `, 'u').test(before.toLowerCase());
	return isAllCaps(before) && isAllCaps(line) && !AGENCY_START.test(`${line} `) && !isWhole;
}

/** "TP. Hòa An" → "Hòa An". */
function bareName(place: string): string {
	return place.replace(/^(?:TP\.|Thành phố|thành phố|Tỉnh|tỉnh) ?/u, '');
}

/** Types of documents: Decree 30/2020/NĐ-CP, Article 7 (29 types), and those of the Law on promulgation. */
export const TYPES = [
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
	// The Party's, and common ones that no list names.
	'Kết luận',
	'Văn bản hợp nhất',
	'Quy trình',
	'Nội quy',
	'Thể lệ',
	'Công văn',
] as const;

const TYPE_BY_FOLD = new Map<string, string>(TYPES.map((type) => [fold(type), type]));

/** A line that names the type of the document, and perhaps more. */
export interface TypeLine {
	readonly type: string;
	/** What stands behind the type on its line: (part of) the title, else ''. */
	readonly rest: string;
}

/** Longest first: "NGHỊ QUYẾT LIÊN TỊCH" before "NGHỊ QUYẾT". */
const TYPE_START = new RegExp(
	`^[“"]?(?:\\(?dự thảo\\)?:? |bản )?(${TYPES.toSorted((a, b) => b.length - a.length)
		.map((type) => type.toLowerCase())
		.join('|')})(?!\\p{L})[:.]? ?`,
	'iu',
);

/** Returns "Kế hoạch" for the line "KẾ HOẠCH" (a colon may follow), or null where the line is not a type in capitals. */
export function documentType(line: string): string | null {
	return isAllCaps(line) ? (TYPE_BY_FOLD.get(fold(line.replace(/:$/u, '').trim())) ?? null) : null;
}

/**
 * Returns the type that a line begins with: "KẾ HOẠCH TỔ CHỨC …", "KẾ HOẠCH (ĐIỀU CHỈNH)", "Kế hoạch", "K Ế H O Ạ C H";
 * null where it begins with none. A guess unless `documentType` knows the whole line.
 */
export function readTypeLine(line: string): TypeLine | null {
	const spaced = /^(?:\p{Lu} )+\p{Lu}$/u.test(line) ? SPACED_TYPES.get(line.replace(/ /gu, '')) : undefined;
	if (spaced !== undefined) return { type: spaced, rest: '' };
	const found = TYPE_START.exec(line);
	const type = TYPE_BY_FOLD.get(fold(found?.[1] ?? ''));
	if (found === null || type === undefined) return null;
	const rest = line.slice(found[0].length).trim();
	// Small letters name a type only where nothing follows.
	if (/^\p{Ll}/u.test(line) && rest !== '') return null;
	return { type, rest: /[\p{L}\d]/u.test(rest) ? rest : '' };
}

const SPACED_TYPES = new Map<string, string>(
	TYPES.map((type) => [type.toUpperCase().replace(/ /gu, ''), type]),
);
