import { fold } from '../../text/fold.ts';
import { END, START, VERB_OR_COLOUR } from './vocabulary.ts';

/** A body or a group of them, named in a text. */
export interface Body {
	/** As it is written there, without "các" before it. */
	readonly words: string;
	/** The same for two spellings of one name. */
	readonly key: string;
	readonly start: number;
	readonly end: number;
}

const CAPITAL = String.raw`\p{Lu}[\p{L}\p{M}]*`;
/** Words behind which a name does not go on in small letters. */
const NO_NAME = `(?:và|của|về|để|trong|trên|tại|năm|có|được|theo|cho|với|qua|do|là|từ|đến|gồm|cùng|thuộc|trước|này|khi|nếu|sẽ|không|các|những|tỉnh|huyện|xã|thành|cấp|liên|đồng|khác)${END}`;
/** A syllable of a name in small letters, "vụ" of "Nội vụ": one behind a capital, unless a verb begins there. */
const SMALL = `(?: (?!${VERB_OR_COLOUR}|${NO_NAME})[\\p{Ll}\\p{M}]+)?`;
/** Two small syllables that names end with. */
const TAIL = '(?: (?:nông thôn|điện tử|nhân dân|xã hội|quân sự|biên phòng|dân sự|phong trào|vũ trang))?';
/** Heads of names: a capital or a territory follows, which "Ban hành", "Báo cáo", "Hội nghị" have not. */
const HEADS = [
	'Ban',
	'Bảo hiểm xã hội',
	'Báo',
	'Bộ Chỉ huy',
	'Bộ',
	'Chi cục',
	'Công an',
	'Công đoàn',
	'Cổng',
	'Cục',
	'Đài',
	'Đảng ủy',
	'Đoàn',
	'Hội đồng nhân dân',
	'Hội đồng',
	'HĐND',
	'Hội',
	'Kho bạc',
	'Liên đoàn',
	'Liên minh',
	'Mặt trận',
	'Ngân hàng',
	'Phòng',
	'Quỹ',
	'Sở',
	'Tạp chí',
	'Thanh tra',
	'Tòa án nhân dân',
	'Tòa án',
	'Trung tâm',
	'Trường',
	'Viện',
	'Viện kiểm sát nhân dân',
	'Văn phòng',
	'UBND',
	'Ủy ban nhân dân',
	'Uỷ ban nhân dân',
	'Ủy ban Mặt trận Tổ quốc',
	'Ủy ban',
	'Uỷ ban',
].toSorted((a, b) => b.length - a.length);
const HEAD = `(?:${HEADS.join('|')})`;
const TERRITORIES = 'huyện|thành phố|thị xã|quận|xã|phường|thị trấn|đặc khu';
const PLACE = `(?: (?:Trung ương|các cấp|cấp (?:tỉnh|huyện|xã)|các (?:${TERRITORIES})(?:(?:, | và )(?:${TERRITORIES}))*|(?:tỉnh|${TERRITORIES})(?: ${CAPITAL}(?: ${CAPITAL}){0,3})?))`;
const NAME = `(?:(?:Văn hóa, Thể thao)(?: và Du lịch)?|${CAPITAL}${SMALL}(?:(?: | - |-| và )(?!${HEAD} )${CAPITAL}${SMALL})*)${TAIL}`;
/** An office that speaks for a body. */
const OFFICE = '(?:(?:[Tt]hủ trưởng|[Nn]gười đứng đầu|[Ll]ãnh đạo|[Gg]iám đốc|[Cc]hủ tịch|[Vv]ăn phòng) )?';
const NAMED = `${OFFICE}${HEAD}(?: ${NAME}${PLACE}?|${PLACE})`;

const UNIT = `(?:cơ quan|đơn vị|địa phương|ban ngành|sở ngành|sở|ban|ngành|cấp|đoàn thể|hội|huyện|thành phố|thị xã|quận|xã|phường|thị trấn|cấp ủy|tổ chức chính trị(?: - xã hội)?|tổ chức đoàn thể|tổ chức đảng|tổ chức)${END}`;
const JOINED = '(?:, | và )(?:các )?';
/** What a group has in common. */
const SHARED = '(?: (?:có )?liên quan)?(?: cấp (?:tỉnh|huyện|xã))?(?: trực thuộc)?';
const UNITS = `${OFFICE}(?:[Cc]ác ${upper(UNIT)}(?:${JOINED}${UNIT})*|${upper(UNIT)}(?:${JOINED}${UNIT})+)${SHARED}`;

const SIDE = '(?:[Cc]ụm|[Kk]hối)';
const CHAIR = '(?:[Cc]ụm trưởng|[Kk]hối trưởng|[Cc]ụm phó|[Kk]hối phó)';
/** Blocks of units that compete with each other; every province has them. */
const BLOCKS = [
	`(?:[Cc]ác )?(?:[Đđ]ơn vị )?${CHAIR}(?:(?:, | và )${CHAIR})*(?: thi đua)?(?: (?:thuộc|của) tỉnh)?`,
	`(?:[Cc]ác )?(?:[Đđ]ơn vị|[Tt]hành viên) (?:thuộc|trong|của) (?:các )?${SIDE}(?:(?:, | và )${SIDE})?(?: thi đua)?(?: (?:thuộc|của) tỉnh)?`,
	`(?:[Cc]ác )?${SIDE}(?:(?:, | và )${SIDE})? thi đua(?: các tỉnh (?:[\\p{Ll}\\p{M}]+ ){0,3}${CAPITAL}(?: [\\p{Ll}\\p{M}]+)?(?: ${CAPITAL}){0,3})?(?: (?:thuộc|của) tỉnh)?`,
];

const PATTERN = new RegExp(
	`${START}(?:${[
		'Ban Thi đua - Khen thưởng(?:(?:, | thuộc )Sở Nội vụ| \\(Sở Nội vụ\\))',
		`Báo và (?:Đài )?[Pp]hát thanh(?:,| -| và) [Tt]ruyền hình(?: ${CAPITAL}(?: ${CAPITAL}){0,3})?`,
		'Thủ tướng Chính phủ',
		'Chính phủ',
		'(?:Tỉnh ủy|Thành ủy|Huyện ủy|Tỉnh đoàn|Quốc hội)',
		...BLOCKS,
		'(?:[Cc]ác )?[Cc]ơ quan (?:thông tin đại chúng|báo chí|thông tấn)(?:, báo chí)?',
		NAMED,
		UNITS,
		'(?:[Cc]ác )?[Dd]oanh nghiệp',
		'(?:[Cc]ác )?[Hh]ợp tác xã',
	].join('|')})${END}`,
	'gu',
);

/** Every body that a text names, in order. */
export function bodiesIn(text: string): Body[] {
	return Array.from(text.matchAll(PATTERN), ({ 0: found, index }) => {
		const each = /^[Cc]ác /u.exec(found)?.[0] ?? '';
		const words = found.slice(each.length);
		return { words, key: keyOf(words), start: index, end: index + found.length };
	});
}

/** The bodies that a text begins with, one after the other: "Sở A, Báo B và các đơn vị …". */
export function bodiesAtStart(text: string): Body[] {
	const list: Body[] = [];
	let end = 0;
	for (const body of bodiesIn(text)) {
		const between = text.slice(end, body.start);
		if (!(list.length === 0 ? /^$/u : BETWEEN).test(between)) break;
		list.push(body);
		end = body.end;
	}
	return list;
}

/** What may stand between two bodies of one list; brackets explain the one before. */
const BETWEEN = /^(?: \([^)]*\))?(?:[,;]| và| cùng| cùng với| với)?(?: (?:Thủ trưởng|Lãnh đạo))? ?$/u;

/** Two spellings of one name: "UBND tỉnh", "Ủy ban nhân dân tỉnh"; "Phát thanh - Truyền hình", "Phát thanh và …". */
function keyOf(words: string): string {
	return fold(words)
		.replace(/\bubnd\b/gu, 'uy ban nhan dan')
		.replace(/\bhdnd\b/gu, 'hoi dong nhan dan')
		.replace(/^(?:thu truong|nguoi dung dau|lanh dao) (?:cac )?/u, '')
		.replace(/ - | va |, (?:cac )?/gu, ' ')
		.replace(/ (?:thuoc|cua) tinh$/u, '')
		.replace(/[^a-z0-9 ]/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();
}

/** The same units with a capital or a small letter at their head. */
function upper(pattern: string): string {
	return pattern.replace(/(?<=^\(\?:|\|)\p{Ll}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
}
