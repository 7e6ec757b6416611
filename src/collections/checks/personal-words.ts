/** Patterns of what a story never says of a person. Each is narrow: a false alarm costs an editor's trust. */

/** What kind of thing was found, in the order in which it is asked. */
export type PersonalMatter = 'minor' | 'contact' | 'number' | 'home' | 'plate' | 'health' | 'belief';

/** Something in a text that is nobody's business. */
export interface PersonalWords {
	readonly matter: PersonalMatter;
	/** The words. */
	readonly found: string;
}

export interface Circumstances {
	/** True where the story is about a person or a household. */
	readonly isPersonal: boolean;
	/** Names of places, which look like names of people: "học sinh Tiền Hải". */
	readonly places: ReadonlySet<string>;
}

/** Everything of the kind in a text, at most one of each matter. */
export function personalWords(text: string, circumstances: Circumstances): readonly PersonalWords[] {
	const composed = text.normalize('NFC').replace(/https?:\/\/\S+/g, ' ');
	const minor = minorIn(composed, circumstances.places);
	const found = new Map<PersonalMatter, string>(minor === null ? [] : [['minor', minor]]);
	for (const { matter, pattern, onlyPersonal = false } of PATTERNS) {
		const match = onlyPersonal && !circumstances.isPersonal ? null : pattern.exec(composed);
		if (match !== null && !found.has(matter)) found.set(matter, match[0].trim());
	}
	return Array.from(found, ([matter, words]) => ({ matter, found: words }));
}

/** True for a role that makes its person a child: "Học sinh lớp 7A". */
export function isRoleOfMinor(role: string): boolean {
	return /^(?:em\s+|là\s+)?(?:nam\s+|nữ\s+)?(?:học sinh|thiếu nhi|thiếu niên|đội viên)(?!\p{L})/iu.test(
		role.trim(),
	);
}

interface Pattern {
	readonly matter: PersonalMatter;
	readonly pattern: RegExp;
	/** Only said of people and households; of a group it is its public side. */
	readonly onlyPersonal?: boolean;
}

/** One word of a name. */
const WORD = String.raw`\p{Lu}\p{Ll}+`;
const NAME = String.raw`${WORD}(?:\s+${WORD}){0,4}`;
/** Who a sentence may be about. */
const SOMEONE = String.raw`(?<!\p{L})(?:(?:anh|chị|ông|bà|cô|chú|bác|em|cháu|cụ|vợ|chồng|con|mẹ|cha|bố)(?:\s+${NAME})?|${NAME})`;
const ALREADY = String.raw`(?:\s+(?:đã|từng|vốn|đang|lại|cũng|không may|chẳng may|được|phát hiện|mình|bản thân|sau này))*`;
const ILLNESS =
	'ung thư|HIV|AIDS|tâm thần|trầm cảm|động kinh|suy thận|suy tim|tiểu đường|đái tháo đường|đột quỵ|tai biến|bại liệt|bại não|' +
	'viêm gan|lao phổi|bệnh tim|tim mạch|hiểm nghèo|hiểm ác|xương thủy tinh|tự kỷ|khối u';
const STATE = 'khuyết tật|tàn tật|liệt|mù|câm|điếc|tâm thần|nhiễm HIV|nhiễm chất độc';

const PATTERNS: readonly Pattern[] = [
	{ matter: 'contact', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u },
	// Ten or eleven digits from 0, or as many behind +84, in groups or in one.
	{ matter: 'contact', pattern: /(?<![\d.,/+-])(?:\+84|0)(?:[\s.-]?\d){9,10}(?![\d/]|[.,]\d)/u },
	{ matter: 'number', pattern: /(?<![\d.,])(?!0\d{9,10}(?!\d))\d{9,}(?!\d|[.,]\d)/u },
	{
		matter: 'number',
		pattern:
			/(?:căn cước(?:\s+công dân)?|CCCD|CMND|CMTND|chứng minh(?:\s+nhân dân)?|hộ chiếu|số tài khoản|tài khoản|STK|thẻ bảo hiểm|BHYT)[^\d.;\n]{0,40}\d[\d\s.-]{4,}/iu,
	},
	{ matter: 'home', pattern: /(?:số nhà|nhà số)\s*\d+\p{L}?/iu },
	{
		matter: 'home',
		pattern: /(?<!\p{L})số\s+\d+\p{L}?(?:\/\d+)*,?\s+(?:đường|phố|ngõ|ngách|hẻm|kiệt)(?!\p{L})/iu,
	},
	{
		matter: 'home',
		pattern:
			/(?<!\p{L})(?:ngõ|ngách|hẻm)\s+(?:số\s+)?\d+(?!\d|[.,]\d|\s*(?:m|mét|km|hộ|nhà|tuyến|con)(?!\p{L}))/iu,
		onlyPersonal: true,
	},
	{
		matter: 'plate',
		pattern: /(?<![\p{L}\d/.])\d{2}[A-Z](?:\d|[A-Z])?[-\s.]{0,3}\d{3}\.?\d{1,2}(?![\p{L}\d])/u,
	},
	{ matter: 'plate', pattern: /biển(?:\s+kiểm soát|\s+số)(?:\s+xe)?:?\s+\d{2}/iu },
	{
		matter: 'health',
		pattern: new RegExp(
			String.raw`${SOMEONE}${ALREADY}\s+(?:bị|mắc|mang|nhiễm|phát hiện)\s+(?:(?:mắc|bị|căn|chứng|bệnh|di chứng|thêm)\s+){0,3}(?:${ILLNESS}|${STATE})(?!\p{L})`,
			'u',
		),
	},
	{
		matter: 'health',
		pattern: new RegExp(
			String.raw`${SOMEONE}${ALREADY}\s+(?:mắc|bị)\s+(?:căn\s+|chứng\s+)?bệnh(?!\p{L})`,
			'u',
		),
	},
	{
		matter: 'health',
		pattern: /(?:tỷ|tỉ)\s+lệ\s+(?:thương tật|tổn thương|khuyết tật)|thương tật\s+\d+\s*%/iu,
	},
	{
		matter: 'belief',
		pattern:
			/(?<!\p{L})(?:theo đạo|theo Công giáo|giáo dân|người Công giáo|gia đình (?:C|c)ông giáo|hộ (?:C|c)ông giáo|tín đồ|tín hữu|Phật tử|giáo xứ|giáo họ|Tin Lành|đạo (?:Phật|Thiên Chúa|Cao Đài|Hòa Hảo))(?!\p{L})/u,
		onlyPersonal: true,
	},
	{
		matter: 'belief',
		pattern: /(?<!\p{L})(?:(?:người|đồng bào) )?dân tộc (?!Việt|Chính|Nội|Kinh tế)\p{Lu}/u,
		onlyPersonal: true,
	},
];

/** Surnames that most names begin with: they tell "em Nguyễn Thị A" from "em Đội Sao đỏ". */
const SURNAMES = new Set(
	(
		'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm Phùng ' +
		'Mai Tô Hà Tạ Lương Lưu Cao Chu Tống Quách Khổng Nghiêm Phí Bạch Đàm Kiều La Lại Mạc Nhâm Ninh Tăng Thạch Thân Từ Vi ' +
		'Hứa Giang Cù Châu Bế Triệu Mạch Hàn Khúc Khương Lục Tôn Trang Văn Doãn Đồng Đường Đậu Uông'
	).split(' '),
);
/** First words of what is no person: "học sinh Trường …", "cháu Bác Hồ". */
const NO_PERSON = new Set(
	'Trường Tiểu Trung Hội Đội Đoàn Liên Ban Chi Lớp Khối Câu Bác Việt Thành Tỉnh Huyện Xã Phường Thôn Làng Nông Phụ Thanh Công Mầm Phổ Cơ'.split(
		' ',
	),
);

const CHILD = new RegExp(
	String.raw`(?<!\p{L})([Aa]nh |[Cc]hị |[Tt]rẻ |đàn |[Cc]on )?([Ee]m|[Cc]háu|[Bb]é|[Hh]ọc sinh|[Nn]ữ sinh|[Nn]am sinh)\s+(${NAME})`,
	'gu',
);
const IN_CLASS = new RegExp(
	String.raw`(${NAME})(?:,|\s*\(|\s+là)\s*(?!nguyên|cựu)(?:em\s+)?(?:học sinh(?!\s+cũ)(?:\s+lớp\s+\d+\p{Lu}?\d?)?|lớp\s+\d+\p{Lu}?\d?)`,
	'gu',
);
const OF_AGE = new RegExp(
	String.raw`(?<!(?:ông|bà|cụ|bác|chú)\s)(?<!\p{L})(${NAME})(?:,\s+|\s*\(|\s+)(?:(?:mới|chỉ|vừa|năm nay|khi ấy|khi đó|lúc đó|đang|tròn)\s+){0,2}(\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười(?:\s+(?:một|hai|ba|bốn|lăm|sáu|bảy))?)\s+tuổi(?!\s+(?:Đảng|đảng|nghề|quân|đời|đoàn|Đoàn|thọ))`,
	'gu',
);

/** A child that is named; null where there is none. "anh em", "chị em", "trẻ em" are no children's names. */
function minorIn(text: string, places: ReadonlySet<string>): string | null {
	for (const [whole, before, noun = '', name = ''] of text.matchAll(CHILD)) {
		const isPupil = noun.endsWith('sinh');
		if (before === undefined && isPerson(name, places, isPupil ? 2 : 1)) return whole;
	}
	for (const [whole, name = ''] of text.matchAll(IN_CLASS)) {
		if (isPerson(name, places, 2)) return whole;
	}
	for (const [whole, name = '', age = ''] of text.matchAll(OF_AGE)) {
		const isYoung = !/^\d/.test(age) || Number(age) < ADULT;
		if (isYoung && isPerson(name, places, 2)) return whole;
	}
	return null;
}

const ADULT = 18;

/** A surname and more, or where one word is enough a word that begins no organisation. */
function isPerson(name: string, places: ReadonlySet<string>, least: 1 | 2): boolean {
	const words = name.split(/\s+/);
	const [first = ''] = words;
	if (NO_PERSON.has(first) && !(SURNAMES.has(first) && words.length >= 3)) return false;
	if (places.has(name) || places.has(words.slice(0, 2).join(' '))) return false;
	return words.length > 1 ? SURNAMES.has(first) || least === 1 : least === 1;
}
