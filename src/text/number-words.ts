/** Vietnamese number words: "hai" … "mười", "mười hai", "hai mươi mốt", "một trăm linh hai", "ba chục". */

/** A number read from words. */
export interface SpelledNumber {
	readonly value: number;
	/** How many of the words it takes. */
	readonly length: number;
}

/**
 * Reads the number that begins with `words[0]`, null where none does. Scales from "nghìn" on are not part of it.
 * `before` is the word in front. Words as written; a capital counts only where a sentence begins (`atStart`).
 *
 * "một" alone is an article more often than a number, so it counts only before a scale ("một trăm", "một triệu").
 * "năm" is a year and "chín" is ripe unless a thing that can be counted follows. "ba mẹ", "hai bên", "bốn mùa",
 * "gạo tám", "dăm ba", "thứ hai" (but "lần thứ hai") count nothing.
 */
export function spelledNumber(
	words: readonly string[],
	before: string,
	atStart: boolean,
): SpelledNumber | null {
	const [first = '', second = ''] = words;
	if (first !== first.toLowerCase() && (!atStart || isCapital(second))) return null;
	const lower = words.map((word) => word.toLowerCase());
	return compound(lower) ?? single(lower, before.toLowerCase());
}

const DIGITS: Readonly<Record<string, number>> = {
	hai: 2,
	ba: 3,
	bốn: 4,
	năm: 5,
	sáu: 6,
	bảy: 7,
	tám: 8,
	chín: 9,
};
/** After "mươi" and "mười". Not "năm": "hai mươi năm" is twenty years, 25 is "hai mươi lăm". */
const UNITS: Readonly<Record<string, number>> = {
	một: 1,
	mốt: 1,
	hai: 2,
	ba: 3,
	bốn: 4,
	tư: 4,
	lăm: 5,
	nhăm: 5,
	sáu: 6,
	bảy: 7,
	tám: 8,
	chín: 9,
};
const SCALES = new Set(['trăm', 'nghìn', 'ngàn', 'vạn', 'triệu', 'tỷ', 'tỉ', 'chục']);

function compound(words: readonly string[]): SpelledNumber | null {
	const [first = '', second = ''] = words;
	const digit = first === 'một' ? 1 : DIGITS[first];
	if (second === 'trăm' && digit !== undefined) {
		const rest = belowHundred(words.slice(2));
		return { value: digit * 100 + (rest?.value ?? 0), length: 2 + (rest?.length ?? 0) };
	}
	if (first === 'một' && SCALES.has(second)) {
		return second === 'chục' ? { value: 10, length: 2 } : { value: 1, length: 1 };
	}
	return tens(words);
}

function belowHundred(words: readonly string[]): SpelledNumber | null {
	const [first = '', second = ''] = words;
	const unit = UNITS[second] ?? DIGITS[second];
	if ((first === 'linh' || first === 'lẻ') && unit !== undefined) return { value: unit, length: 2 };
	return tens(words);
}

function tens(words: readonly string[]): SpelledNumber | null {
	const [first = '', second = '', third = ''] = words;
	if (first === 'mười') return withUnit(10, 1, second);
	const digit = DIGITS[first];
	if (digit === undefined) return null;
	if (second === 'mươi') return withUnit(digit * 10, 2, third);
	return second === 'chục' ? { value: digit * 10, length: 2 } : null;
}

function withUnit(value: number, length: number, unit: string): SpelledNumber {
	const more = UNITS[unit];
	return more === undefined ? { value, length } : { value: value + more, length: length + 1 };
}

function single(words: readonly string[], before: string): SpelledNumber | null {
	const [first = '', second = ''] = words;
	const value = DIGITS[first];
	if (value === undefined || IDLE_AFTER[first]?.has(second) === true) return null;
	if (IDLE_BEFORE[first]?.has(before) === true || before === 'thứ') return null;
	if ((first === 'năm' || first === 'chín') && !COUNTED.has(second)) return null;
	if (first === 'năm' && (YEARS_BEFORE.has(before) || before in UNITS || /\d$/u.test(before))) return null;
	return { value, length: 1 };
}

/** What follows where the word counts nothing. */
const IDLE_AFTER: Readonly<Record<string, ReadonlySet<string>>> = {
	hai: new Set(['bên', 'bờ', 'vợ', 'tay', 'bàn', 'vai']),
	ba: new Set(['mẹ', 'má', 'tôi', 'nó', 'lô', 'hoa']),
	bốn: new Set(['phương', 'bề', 'biển', 'mùa']),
	năm: new Set(['học', 'tháng']),
	tám: new Set(['xoan', 'thơm', 'chuyện']),
};
/** What stands before where the word counts nothing. */
const IDLE_BEFORE: Readonly<Record<string, ReadonlySet<string>>> = {
	hai: new Set(['cả', 'một']),
	ba: new Set(['dăm', 'vài', 'đôi', 'ông', 'bố']),
	bảy: new Set(['năm', 'ba']),
	tám: new Set(['gạo', 'lúa', 'giống']),
};
const YEARS_BEFORE = new Set(
	'mỗi hằng hàng cả nhiều vài mấy một từng các những trong đầu cuối giữa suốt nửa sau trước qua quanh lâu về vào ghi nêu rõ biết mươi mười trăm'.split(
		' ',
	),
);
/** First words of what can be counted. */
const COUNTED = new Set(
	(
		'người hộ gia con cái chiếc máy ha sào mẫu km m mét cây lần lượt ngôi căn thôn xã huyện tỉnh làng nhà anh chị em ' +
		'thành hội chi tấn tạ kg lít giờ phút ngày tuần điểm lớp đội tổ nhóm khu bông buổi cháu mô loại giống bò ' +
		'lợn trâu đồng bước việc tiêu nội xe thuyền tàu bể ao vụ lứa trường suất phòng đợt khóa giải bằng tháng năm ' +
		'trăm nghìn ngàn vạn triệu tỷ tỉ mươi phần tầng tuổi'
	).split(' '),
);

function isCapital(word: string): boolean {
	return /^\p{Lu}/u.test(word);
}
