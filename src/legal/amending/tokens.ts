import type { StepLevel, TargetPart } from './instruction.ts';
import { maskSentence } from './masks.ts';
import type { NamedDocument } from './masks.ts';

export type Verb = 'replace' | 'insert' | 'repeal' | 'exchange' | 'rename';

/** What the words of an instruction are made of. */
export type Token = Placed &
	(
		| { readonly kind: 'verb'; readonly verb: Verb }
		| { readonly kind: 'quote'; readonly words: string }
		| { readonly kind: 'document'; readonly document: NamedDocument }
		/** bằng, thành */
		| { readonly kind: 'by' }
		/** vào sau, vào trước */
		| { readonly kind: 'beside'; readonly side: 'before' | 'after' }
		/** vào đầu, vào cuối */
		| { readonly kind: 'edge'; readonly side: 'start' | 'end' }
		| { readonly kind: 'part'; readonly part: TargetPart }
		/** "các khoản 1, 2 và 3"; the number is '' in "tên Điều". */
		| { readonly kind: 'unit'; readonly level: StepLevel; readonly numbers: readonly string[] }
		/** "tên Nghị định" */
		| { readonly kind: 'whole' }
		/** "Điều này" */
		| { readonly kind: 'same'; readonly level: StepLevel }
	);

interface Placed {
	readonly start: number;
	readonly end: number;
}

export interface Tokens {
	readonly text: string;
	readonly tokens: readonly Token[];
}

const CLAUSE = '(?:\\d{1,3}[a-zđ]?\\d?|[lI])(?![\\p{L}\\d/%])';
const ARTICLE = '\\d{1,3}[a-zđ]?(?![\\p{L}\\d/%])';
const POINT = '(?:[a-zđ]{1,2}\\d?|\\d{1,2}(?:\\.\\d{1,2})*)(?![\\p{L}\\d])';
const ROMAN = '(?:[IVXLC]+|\\d{1,3})[a-zđA-Z]{0,2}(?![\\p{L}\\d])';
const FORM = '\\d{1,3}(?:\\.\\d+)?(?:-?[A-Za-zĐđ])?(?:\\/[\\p{Lu}-]+)?(?![\\p{L}\\d])';
const ORDINAL = 'thứ \\p{L}+(?: mười)?';

/** Level, its word, its numbers. */
const UNITS: readonly (readonly [StepLevel, string, string])[] = [
	['point', '(?:tiểu )?[Đđ]iểm', POINT],
	['clause', '[Kk]hoản', CLAUSE],
	['article', '[Đđ]iều', ARTICLE],
	['subsection', '[Tt]iểu mục', `(?:${FORM}|${POINT})`],
	['section', '[Mm]ục', ROMAN],
	['chapter', '[Cc]hương', ROMAN],
	['part', '[Pp]hần', `(?:${ORDINAL}|${ROMAN})`],
	['form', '(?:Biểu mẫu|biểu mẫu|Mẫu|mẫu|Biểu|biểu)(?: biểu)?(?: số)?', FORM],
	['annex', '(?:Phụ lục|phụ lục|PHỤ LỤC)(?: số)?', `(?:${ROMAN}|${FORM})`],
];

const SUA = '[Ss][ửưứừữ]a [đd][ổôốồỗộo]i';
const BO_SUNG = '[Bb][ổốồỗôo]+ ?sung';
const OBJECT =
	'(?:cụm|từ|các|dấu|chữ|⟦|Phụ|phụ|Mẫu|mẫu|Danh|danh|Biểu|biểu|đoạn|nội dung|số|khoản|điểm|Điều|điều|tên|:)';

const PATTERNS: readonly (readonly [string, string])[] = [
	[
		'replace',
		`(?:${SUA}|[Ss]ắp xếp lại|[Ss]ử dụng|[Đđ]iều chỉnh)(?:,? ?(?:và )?${BO_SUNG})?(?:,? thay thế)?(?!\\p{L})`,
	],
	['rename', '[Đđ]ổi tên(?!\\p{L})'],
	['insert', `${BO_SUNG}(?: thêm)?(?!\\p{L})`],
	['repeal', '(?:[Bb]ãi bỏ|[Hh][ủu][ỷỹy] bỏ|[Ll]ược bỏ|(?<!bãi |hủy |huỷ )[Bb]ỏ)(?!\\p{L})'],
	['exchange', `(?:[Tt]hay thế|[Tt]hay(?= ${OBJECT})|[Ss]ửa(?= ${OBJECT}))(?!\\p{L})`],
	['by', `(?:bằng|thành)(?=:? ?(?:lần lượt |tương ứng )?(?:tên )?${OBJECT})`],
	['after', '(?:(?<!như )(?:(?:vào|ở) )?(?:phía )?sau)(?= (?!đây|khi|này|ngày))'],
	['before', '(?:(?:vào|ở) )?(?:phía )?trước(?= (?!ngày|khi|đây))'],
	['start', '(?:vào|(?<=[Bb]ổ sung)) (?:phần )?đầu(?: của)?(?!\\p{L})'],
	['end', '(?:vào|(?<=[Bb]ổ sung)) (?:phần )?cuối(?: của)?(?!\\p{L})'],
	['lead-in', '(?:[Đđ]oạn|[Kk]hổ) (?:mở đầu|đầu(?: tiên)?|dẫn|thứ nhất)(?: của| tại)?'],
	['last', '(?:[Đđ]oạn|[Kk]hổ) (?:cuối(?: cùng)?|thứ \\p{L}+)(?: của| tại)?'],
	[
		'title',
		'(?:[Tt]ên(?: gọi)?|[Tt]iêu đề|[Tt]ựa đề|[Đđ]ề mục)(?: của)?(?= (?:các )?(?:[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Cc]hương|[Mm]ục|[Pp]hần|[Tt]iểu mục|Phụ lục|phụ lục|Mẫu|mẫu|⟪|Luật|Nghị định|Thông tư|Quyết định))',
	],
	['quote', '⟦(\\d+)⟧'],
	['document', '⟪(\\d+)⟫'],
	['same', '(?:[Đđ]iều|[Kk]hoản) này'],
];

const LIST_SEPARATOR = '(?:, và | và | hoặc |, )';
const LEXER = new RegExp(
	[
		...PATTERNS.map(([name, body], index) => `(?<k${String(index)}_${name.replace('-', '')}>${body})`),
		...UNITS.map(
			([, word, number], index) =>
				`(?<u${String(index)}>(?:từ )?(?:[Cc]ác |[Nn]hững )?${word}(?: từ)?['’ ]+(?<n${String(index)}>${number}(?:${LIST_SEPARATOR}${number})*)(?: đến (?:hết )?(?:${word} )?(?<t${String(index)}>${number}))?)`,
		),
		'(?<bare>(?<=(?:[Tt]ên|[Tt]iêu đề|[Tt]ựa đề)(?: của)? )(?:[Đđ]iều|[Cc]hương|[Mm]ục|[Kk]hoản)(?!\\p{L}))',
		'(?<whole>(?<=[Tt]ên(?: gọi)?(?: của)? )(?:Luật|Nghị định|Thông tư|Quyết định|Quy chế)(?=[,;.]| và|$))',
		'(?<list>(?<!(?:Phụ lục|phụ lục) [\\dIVX]{1,5} (?:về )?)(?:(?:Phụ lục )?(?:Danh mục|danh mục|Biểu (?:mẫu|thuế|phí|mức)|Bảng giá)(?=[^;⟦]{0,200}kèm theo)|Phụ lục(?= \\p{Lu}\\p{Ll}[^;⟦]{0,200}kèm theo)|(?<=(?:[Tt]hế|bằng|sung|bỏ|thành|[Tt]hay) )Phụ lục(?! (?:số )?[\\dIVX])(?=[^;⟦]{0,220}kèm theo)))',
	].join('|'),
	'gu',
);

/** Reads a sentence into tokens; words that mean nothing here are passed over. */
export function tokensOf(sentence: string): Tokens {
	const masked = maskSentence(sentence);
	const text = toActive(masked.text);
	const tokens: Token[] = [];
	for (const match of text.matchAll(LEXER)) {
		const token = tokenOf(match, masked);
		if (token !== null) tokens.push(token);
	}
	return { text, tokens };
}

const PASSIVE = new RegExp(
	`^(?<what>[^;]*?) (?:được|bị) (?<verb>${SUA}(?:,? ?(?:và )?${BO_SUNG})?|[Ss]ử dụng, ${BO_SUNG}|${BO_SUNG}|bãi bỏ|hủy bỏ|huỷ bỏ|thay thế|thay|đổi tên)(?!\\p{L})(?<rest>.*)$`,
	'u',
);
const STARTS_WITH_VERB = new RegExp(
	`^(?:${SUA}|${BO_SUNG}|[Bb]ãi bỏ|[Hh][ủu][ỷỹy] bỏ|[Bb]ỏ|[Tt]hay|[Đđ]ổi tên|[Đđ]iều chỉnh|[Ss]ửa)(?!\\p{L})`,
	'u',
);

/** "Điều 3 được sửa đổi như sau" → "sửa đổi Điều 3 như sau"; "cụm từ A được thay bằng cụm từ B" → "thay A bằng B". */
function toActive(text: string): string {
	if (STARTS_WITH_VERB.test(text)) return text;
	return text
		.split(/(?<=;)\s*/u)
		.map((piece) => {
			const { what, verb, rest } = PASSIVE.exec(piece)?.groups ?? {};
			if (what === undefined || verb === undefined || rest === undefined) return piece;
			const holder = /^((?:Trong|Tại) [^⟦]*?),? (?=(?:các )?(?:cụm từ|từ|dấu) ⟦)/u.exec(what)?.[0] ?? '';
			const thing = what.slice(holder.length);
			// "Khoản 1 Điều 8 được bổ sung điểm d": what is new comes behind the verb.
			const isHost = /^bổ sung$/iu.test(verb) && / (?:[Kk]hoản|[Đđ]iểm|[Đđ]iều) \S/u.test(rest);
			return isHost
				? `${verb}${rest.replace(/ như sau.*$/u, '')} vào ${thing} như sau`
				: `${verb === 'bổ sung' ? 'sửa đổi' : verb} ${thing}${rest} ${holder}`;
		})
		.join(' ');
}

function tokenOf(match: RegExpExecArray, masked: ReturnType<typeof maskSentence>): Token | null {
	const groups = match.groups ?? {};
	const place = { start: match.index, end: match.index + match[0].length };
	const name = PATTERNS.find(
		([key], index) => groups[`k${String(index)}_${key.replace('-', '')}`] !== undefined,
	)?.[0];
	if (name !== undefined) return wordToken(name, match[0], place, masked);
	if (groups['bare'] !== undefined)
		return { ...place, kind: 'unit', level: levelOf(groups['bare']), numbers: [''] };
	if (groups['whole'] !== undefined) return { ...place, kind: 'whole' };
	if (groups['list'] !== undefined) return { ...place, kind: 'unit', level: 'annex', numbers: [''] };
	const index = UNITS.findIndex((_, at) => groups[`u${String(at)}`] !== undefined);
	const unit = UNITS[index];
	if (unit === undefined) return null;
	const [level, , number] = unit;
	const numbers = [...(groups[`n${String(index)}`] ?? '').matchAll(new RegExp(number, 'gu'))].map(([found]) =>
		level === 'clause' && /^[lI]$/u.test(found) ? '1' : found,
	);
	return { ...place, kind: 'unit', level, numbers: withRange(level, numbers, groups[`t${String(index)}`]) };
}

function wordToken(
	name: string,
	words: string,
	place: Placed,
	{ quotes, documents }: ReturnType<typeof maskSentence>,
): Token | null {
	switch (name) {
		case 'replace':
		case 'insert':
		case 'repeal':
		case 'exchange':
		case 'rename':
			return { ...place, kind: 'verb', verb: name };
		case 'by':
			return { ...place, kind: 'by' };
		case 'after':
		case 'before':
			return { ...place, kind: 'beside', side: name };
		case 'start':
		case 'end':
			return { ...place, kind: 'edge', side: name };
		case 'lead-in':
		case 'last':
		case 'title':
			return { ...place, kind: 'part', part: name };
		case 'same':
			return { ...place, kind: 'same', level: levelOf(words) };
		case 'quote':
			return { ...place, kind: 'quote', words: quotes[Number(words.slice(1, -1))] ?? '' };
		default: {
			const document = documents[Number(words.slice(1, -1))];
			return document === undefined ? null : { ...place, kind: 'document', document };
		}
	}
}

function levelOf(words: string): StepLevel {
	const unit = UNITS.find(([, word]) => new RegExp(`^${word}(?!\\p{L})`, 'u').test(words));
	return unit?.[0] ?? 'article';
}

const POINTS = Array.from('abcdđeghiklmnopqrstuvxy');

/** "từ khoản 2 đến khoản 5": what lies between is meant too. */
function withRange(level: StepLevel, numbers: readonly string[], to: string | undefined): readonly string[] {
	const from = numbers.at(-1);
	if (to === undefined || from === undefined) return numbers;
	const order = level === 'point' ? POINTS : Array.from({ length: 999 }, (_, index) => String(index + 1));
	const [first, last] = [order.indexOf(from), order.indexOf(to)];
	if (first === -1 || last === -1 || last <= first || last - first > 60) return [...numbers, to];
	return [...numbers, ...order.slice(first + 1, last + 1)];
}
