/*
 * Fonts of the time before Unicode drew Vietnamese letters in the places of Western ones. As published: TCVN 5712:1993
 * (VN3) for fonts ".Vn…", VNI-Windows for fonts "VNI-…".
 */

const LETTERS = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ';
const TCVN3_SIGNS = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ';

/** One sign for a letter; capitals with a mark of tone are small ones in a font of capitals (".VnTimeH"). */
export const TCVN3: ReadonlyMap<string, string> = new Map([
	...pairs(TCVN3_SIGNS, LETTERS),
	...pairs('¡¢£¤¥¦§', 'ĂÂÊÔƠƯĐ'),
]);

const TONES = 'ùøûõï';
const CIRCUMFLEX = 'áàåãä';
const BREVE = 'éèúüë';

/** The base letter, then a sign for what stands above and below it; some letters are one sign. */
export const VNI: ReadonlyMap<string, string> = new Map(
	[
		...marked('a', TONES, 'áàảãạ'),
		...marked('a', `â${CIRCUMFLEX}`, 'âấầẩẫậ'),
		...marked('a', `ê${BREVE}`, 'ăắằẳẵặ'),
		...marked('e', TONES, 'éèẻẽẹ'),
		...marked('e', `â${CIRCUMFLEX}`, 'êếềểễệ'),
		...marked('o', TONES, 'óòỏõọ'),
		...marked('o', `â${CIRCUMFLEX}`, 'ôốồổỗộ'),
		...marked('ô', TONES, 'ớờởỡợ'),
		...marked('u', TONES, 'úùủũụ'),
		...marked('ö', TONES, 'ứừửữự'),
		...marked('y', TONES.slice(0, 4), 'ýỳỷỹ'),
		...pairs('íìæóòôöîñ', 'íìỉĩịơưỵđ'),
	].flatMap(([sign, letter]): [string, string][] => [
		[sign, letter],
		[sign.toUpperCase(), letter.toUpperCase()],
		// A capital with the small sign: a word that begins a sentence.
		[`${sign.charAt(0).toUpperCase()}${sign.slice(1)}`, letter.toUpperCase()],
	]),
);

function pairs(signs: string, letters: string): [string, string][] {
	const list = [...letters];
	return [...signs].map((sign, index) => [sign, list[index] ?? '']);
}

function marked(base: string, signs: string, letters: string): [string, string][] {
	return pairs(signs, letters).map(([sign, letter]) => [base + sign, letter]);
}
