/** One syllable in its many spellings: what they share, and what tells them apart. */
import { fold } from '../../text/fold.ts';

/** Grave, acute, tilde, hook above, dot below: the five tones. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** A syllable that ends in a lone i or y behind these is written either way: kỷ/kỉ, lý/lí, quý/quí. */
const I_OR_Y = /^(qu|[hklmstv])y$/u;

/**
 * What all spellings of a syllable share: no marks, đ as d, one letter for i and y where both are in use.
 * "Kỷ", "kỉ", "ky" → "ki". Idempotent, and the same for composed and decomposed input.
 */
export function syllableKey(word: string): string {
	return fold(word).replace(I_OR_Y, '$1i');
}

/**
 * A spelling with its marks, the same wherever the tone mark stands: "hòa", "hoà" → the letters "hoa", then the tone.
 * Two words are written alike when their spellings are equal.
 */
export function spelling(word: string): string {
	const letters = word.toLowerCase().replaceAll('ð', 'đ').normalize('NFD');
	const tones = letters.match(TONES)?.join('') ?? '';
	return `${letters.replace(TONES, '').normalize('NFC').replace(I_OR_Y, '$1i')}${tones}`;
}

/** Open syllables that carry their tone on either vowel: hòa/hoà, khỏe/khoẻ, thúy/thuý; "qu" is no vowel. */
const EITHER_VOWEL = new RegExp(
	String.raw`(o(?=${TONES.source}?[ae])|(?<!q)u(?=${TONES.source}?y))${TONES.source}?([aey])${TONES.source}?$`,
	'u',
);
/** The same as I_OR_Y, either letter. */
const EITHER_I = new RegExp(String.raw`^(qu|[hklmstv])[iy](?=${TONES.source}?$)`, 'u');

/** Every way in which this very word is written, marks and all: "hoà" → "hòa", "hoà"; most have one. */
export function waysToWrite(word: string): string[] {
	const letters = word.normalize('NFD');
	// Of the two vowels alone: a mark elsewhere in what is no syllable stays where it is.
	const tone = EITHER_VOWEL.exec(letters)?.[0].match(TONES)?.[0] ?? '';
	const ways = EITHER_I.test(letters)
		? ['i', 'y'].map((vowel) => letters.replace(EITHER_I, `$1${vowel}`))
		: [letters.replace(EITHER_VOWEL, `$1${tone}$2`), letters.replace(EITHER_VOWEL, `$1$2${tone}`)];
	return [...new Set(ways.map((way) => way.normalize('NFC')))];
}

/** How well a written syllable agrees with a typed one. */
export type Agreement = 'same' | 'open' | 'other' | 'opposed';

/**
 * Compares spellings (see `spelling`) of one syllable. `open`: the typed one only lacks marks ("thuong", "thưong" for
 * "thưởng"), so it may mean this; `other`: it has a mark that this has not ("đang" for "đảng" is open, "đàng" other).
 */
export function agreement(typed: string, written: string): Agreement {
	if (typed === written) return 'same';
	if (typed.startsWith('đ') && written.startsWith('d')) return 'opposed';
	const marks = [...typed.normalize('NFD')];
	const wanted = [...written.normalize('NFD')];
	return isWithin(marks, wanted) && !lacksStroke(typed, written) ? 'open' : 'other';
}

/** True where a spelling may be what was typed; `strict`: where the typed one is in use, only itself. */
export function isMeant(how: Agreement, strict: boolean): boolean {
	return how === 'same' || (how === 'open' && !strict);
}

/** Every letter and mark of the one stands in the other, in order; đ may stand for d. */
function isWithin(typed: readonly string[], written: readonly string[]): boolean {
	let at = 0;
	for (const sign of typed) {
		while (at < written.length && !isSign(sign, written[at])) at += 1;
		if (at === written.length) return false;
		at += 1;
	}
	return true;
}

function isSign(typed: string, written: string | undefined): boolean {
	return typed === written || (typed === 'd' && written === 'đ');
}

/** "dạng" has marks enough to show that its d is meant; "dang" leaves it open. */
function lacksStroke(typed: string, written: string): boolean {
	return typed.startsWith('d') && written.startsWith('đ') && typed !== fold(typed);
}
