import { TCVN3, VNI } from './tables.ts';

export type OldFont = 'TCVN3' | 'VNI';

/**
 * Signs that stand for Vietnamese letters only in TCVN3: beside a letter they are nothing else, and no capital with a
 * mark stands behind a small letter.
 */
const TCVN3_ONLY =
	/(?<=\p{L})[§«¬®µ¶·¸¹»¼½¾×÷¨©ª\u00AD]|[§®«¬¶µ](?=\p{L})|(?<=\p{Ll})[ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖØÜÝÞ]/gu;

/** Letters with a sign behind them as VNI writes them, none of which Vietnamese in Unicode has. */
const VNI_ONLY = /[aeouyô ö][øûïåäëü]|[aeouôö][ùõ](?=\P{L}|[a-z])|[öñÖÑ]|[AEOUYÔÖ][ØÛÏÅÄËÜÙÕ]/gu;

/** Letters no text in Unicode does without. */
const MODERN = /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơư]/giu;

/** So many signs of an old font in a text are no chance. */
const FEWEST = 5;

/** Letters of a font of capitals (".VnTimeH") stand between these two until the text is converted. */
export const CAPITALS = ['\uE0F0', '\uE0F1'] as const;

/** Returns the old font in which a text is typed throughout, or null. */
export function oldFontOf(text: string): OldFont | null {
	const modern = count(text, MODERN);
	const [tcvn3, vni] = [count(text, TCVN3_ONLY), count(text, VNI_ONLY)];
	if (Math.max(tcvn3, vni) < FEWEST || Math.max(tcvn3, vni) <= modern) return null;
	return tcvn3 >= vni ? 'TCVN3' : 'VNI';
}

/** The same for one line among others in Unicode, where a part was pasted from an old file. */
export function oldFontOfLine(line: string): OldFont | null {
	if (count(line, MODERN) > 0) return null;
	const [tcvn3, vni] = [count(line, TCVN3_ONLY), count(line, VNI_ONLY)];
	if (Math.max(tcvn3, vni) < 3) return null;
	return tcvn3 >= vni ? 'TCVN3' : 'VNI';
}

/** Returns a text typed in an old font as Unicode. Signs that the font has no letter for stay. */
export function toUnicode(text: string, font: OldFont): string {
	const convert = font === 'VNI' ? fromVni : fromTcvn3;
	const [open, close] = CAPITALS;
	const capitals = new RegExp(`${open}([^${close}]*)${close}`, 'gu');
	return convert(text.replace(capitals, (_all, inner: string) => `${open}${inner}${close}`)).replace(
		capitals,
		(_all, inner: string) => inner.toLocaleUpperCase('vi'),
	);
}

function fromVni(text: string): string {
	return text.replace(/[aeouyôöAEOUYÔÖ][áàåãäâéèúüëêùøûõïÁÀÅÃÄÂÉÈÚÜËÊÙØÛÕÏ]|./gsu, (sign) => {
		return VNI.get(sign) ?? [...sign].map((one) => VNI.get(one) ?? one).join('');
	});
}

function fromTcvn3(text: string): string {
	return text.split('\n').map(tcvn3Line).join('\n');
}

/** A line typed in capitals has its marked letters small: the font showed them as capitals. */
function tcvn3Line(line: string): string {
	const plain = line.match(/[a-z]/giu)?.join('') ?? '';
	const isCapitals = plain.length > 1 && plain === plain.toUpperCase();
	if (isCapitals) return tcvn3Letters(line).toLocaleUpperCase('vi');
	return line.replace(/\S+/gu, (word) => {
		const letters = word.match(/[a-z]/giu)?.join('') ?? '';
		const read = tcvn3Letters(word);
		return letters.length > 1 && letters === letters.toUpperCase() ? read.toLocaleUpperCase('vi') : read;
	});
}

function tcvn3Letters(text: string): string {
	return [...text].map((sign) => TCVN3.get(sign) ?? sign).join('');
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}
