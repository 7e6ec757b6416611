/** Words that stand in nearly every question and in nearly every provision: they weigh less than what is asked about. */
import { spelling, syllableKey } from './syllable.ts';

/** Phrases of questions and of legal boilerplate, without marks: together they are hardly anything else. */
const PHRASES = `
dung hay sai; la dung hay sai; dung khong; co dung khong; phai khong; co phai; khong phai; khong phai la; khong thuoc;
theo quy dinh; theo quy dinh cua; theo quy dinh tai; quy dinh; phap luat; cua phap luat;
dieu nao sau day; nao sau day; sau day; duoi day; la gi; nhu the nao; the nao; ra sao; lam sao; bao nhieu; bao lau; bao gio;
hom nay; ngay mai; hom qua; bay gio; bay nhieu; bua nao; may bua; khi mo; may nguoi; khi nao; luc nao; o dau; tu dau; vi sao; tai sao; duoc khong; co duoc khong; can gi; co may; gom nhung gi;
bao gom; mot trong; mot trong nhung; phat bieu; khang dinh; xin hoi; cho hoi; cho toi hoi; muon biet; cho em hoi; cho minh hoi; cho em xin; cho toi xin; anh chi cho; anh oi; em oi;
anh chi; tim giup; tim giup minh; tim bai; bai ve; xem giup; coi gium; coi dum; giup minh; giup toi; giup em; may dong;
phai lam gi; phai lam nhung gi; lam gi; co nhiem vu gi; co viec gi; la ai; co ai; lam on; nghe noi; noi ve; noi gi; cai gi; kieu gi; kieu nao; la cai gi; thi sao; ha anh; ha em; ha chi; ha bac; ha co; cac bac; may bac; may anh; may chi; may co;
bac oi; co oi; ba oi; chi oi; me oi; o oi; mi oi; anh em cho; cho chau hoi; cho tui hoi; cho tau hoi; cho xin; cho biet; noi cho em; noi cho toi; cho em biet;
cho toi biet; khong biet; chang biet; cha biet; em ben; ben em; ben toi; ben minh; dang tim; can tim; muon tim; dang lam bai; dang viet bai; tui nghe noi;
toi nghe noi; co khong; khong a; the lao; the nay; nhu nao; mot chut; hoi chut; hoi ti; hoi xiu; duoc nua khong; gap lam; giup voi; voi a
`;
/** Single words that say little, with their marks; typed without marks most of them may be something else. */
const WORDS =
	'là các những được thì mà và của trong cho với tại có một vậy hay hoặc nếu về để từ đến bị khi ở ra vào này do theo gồm ai gì nào mấy đâu sao không chưa còn rồi đã sẽ phải làm hiện nay tôi em muốn ạ à ơi ủa nhỉ nhé vậy thế hả mình tui cái giùm dùm giúp hông hổng rứa mô chừ nao ' +
	'ừ ừm ờ dạ vâng alo á ý nhể nha nhá nghen hen hở há chớ chứ chả nó tau mi cháu bọn chúng cũng luôn nữa lắm đó đấy ấy kia ' +
	'đang cứ bữa chút tí bèn liền thôi ạh k ko hok dc đc bn ntn';
/** Those that are hardly anything else without marks, either. */
const PLAIN_WORDS =
	'la cac nhung duoc cua hoac neu theo ai gi nao khong phai muon tui gium alo k ko hok dc bn ntn';
/** What a person is called by before the name. */
const TITLES = new Set('ông bà anh chị cô chú bác cụ thầy'.split(' ').map(spelling));
/** Weak words that are half of a telling one. */
const TELLING = new Set(['theo doi']);

const BY_FIRST = group(
	PHRASES.split(';')
		.map((phrase) => phrase.trim().split(/\s+/u).map(syllableKey))
		.filter(([first]) => first !== undefined && first !== ''),
);
const MARKED = new Set(WORDS.split(' ').map(spelling));
const PLAIN = new Set(PLAIN_WORDS.split(' ').map(syllableKey));

/** Of a question typed with marks at least this share of the words has one; what has none there is meant without. */
const MARKED_SHARE = 0.4;

/** For each word of a query: does it say little, by itself or as part of a phrase? */
export function weakPlaces(words: readonly TypedWord[]): boolean[] {
	const marked = words.filter(({ key, spelling: typed }) => typed !== key).length;
	const isTypedWithMarks = marked >= MARKED_SHARE * words.length;
	const weak = words.map(
		(word, at) =>
			(isWeak(word) || (isTypedWithMarks && MARKED.has(word.spelling))) &&
			!TELLING.has(`${word.key} ${words[at + 1]?.key ?? ''}`),
	);
	// "bà Nguyện": the name is what tells.
	if (words.length === 2 && TITLES.has(words[0]?.spelling ?? '')) weak[0] = true;
	words.forEach(({ key }, start) => {
		for (const phrase of BY_FIRST.get(key) ?? []) {
			if (phrase.every((one, offset) => words[start + offset]?.key === one))
				weak.fill(true, start, start + phrase.length);
		}
	});
	return weak;
}

/** True for a word that says little wherever it stands. */
export function isWeak({ key, spelling: typed }: TypedWord): boolean {
	return typed === key ? PLAIN.has(key) : MARKED.has(typed);
}

/** A word as it was typed. */
export interface TypedWord {
	readonly key: string;
	/** Its marks (see syllable.ts); the key where it has none. */
	readonly spelling: string;
}

function group(phrases: readonly (readonly string[])[]): Map<string, (readonly string[])[]> {
	const groups = new Map<string, (readonly string[])[]>();
	for (const phrase of phrases) {
		const [first = ''] = phrase;
		groups.set(first, [...(groups.get(first) ?? []), phrase]);
	}
	return groups;
}
