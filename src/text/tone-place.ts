/** Grave, acute, tilde, hook above, dot below: the five tones. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** A word that reads the same wherever its tone stands: "hòa" and "hoà" give one key, "hóa" another. Case is kept. */
export function withoutTonePlace(word: string): string {
	const letters = word.normalize('NFD');
	const tones = letters.match(TONES)?.join('') ?? '';
	return tones === '' ? word.normalize('NFC') : letters.replace(TONES, '').normalize('NFC') + tones;
}
