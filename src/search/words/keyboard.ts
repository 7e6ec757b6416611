/** What is left of a Vietnamese keyboard that was switched off: "thuowngr", "d9ua" → "thưởng", "đua". */

const TELEX_TONES: Readonly<Record<string, string>> = {
	s: '\u0301',
	f: '\u0300',
	r: '\u0309',
	x: '\u0303',
	j: '\u0323',
};
const VNI_TONES: Readonly<Record<string, string>> = {
	1: '\u0301',
	2: '\u0300',
	3: '\u0309',
	4: '\u0303',
	5: '\u0323',
};
const CIRCUMFLEX: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' };
const HORN: Readonly<Record<string, string>> = { o: 'ơ', u: 'ư' };
const VOWEL = /[aăâeêioôơuưy]/u;

/** Reads a word as keys of the Telex or the VNI layout; null where it is neither, or would be the same. */
export function readKeys(word: string): string | null {
	const read = /\d/u.test(word) ? readVni(word) : readTelex(word);
	return read === word ? null : read;
}

/** Telex: aa ee oo, w, dd, and a tone letter behind the vowel. */
function readTelex(word: string): string | null {
	const letters: string[] = [];
	let tone = '';
	for (const key of word.normalize('NFC').toLowerCase()) {
		const hasVowel = letters.some((letter) => VOWEL.test(letter));
		const mark = TELEX_TONES[key];
		if (mark !== undefined && hasVowel) {
			if (tone !== '') return null;
			tone = mark;
		} else if (key === 'w' && hasVowel) {
			if (!addHook(letters)) return null;
		} else if (key === 'w') letters.push('ư');
		else if (key === 'd' && letters[0] === 'd') letters[0] = 'đ';
		else if (!(key in CIRCUMFLEX) || !replaceLast(letters, key, CIRCUMFLEX[key])) letters.push(key);
	}
	return compose(withoutRepeat(letters), tone);
}

/** A key held too long: "mauu" is no syllable, a vowel doubled at the end of others stands once. */
function withoutRepeat(letters: readonly string[]): readonly string[] {
	const [before = '', last = '', end = ''] = letters.slice(-3);
	return last === end && VOWEL.test(before) && VOWEL.test(end) ? letters.slice(0, -1) : letters;
}

/** VNI: 1–5 tones, 6 circumflex, 7 horn, 8 breve, 9 stroke. */
function readVni(word: string): string | null {
	if (!/^\p{L}+[\p{L}\d]*$/u.test(word)) return null;
	const letters: string[] = [];
	let tone = '';
	for (const key of word.normalize('NFC').toLowerCase()) {
		const mark = VNI_TONES[key];
		if (!/\d/u.test(key)) letters.push(key);
		else if (mark !== undefined) {
			if (tone !== '') return null;
			tone = mark;
		} else if (!addVniMark(letters, key)) return null;
	}
	return letters.some((letter) => VOWEL.test(letter)) ? compose(letters, tone) : null;
}

function addVniMark(letters: string[], key: string): boolean {
	if (key === '9') return replaceLast(letters, 'd', 'đ');
	if (key === '8') return replaceLast(letters, 'a', 'ă');
	if (key === '7') return addHorn(letters);
	return key === '6' && ['a', 'e', 'o'].some((vowel) => replaceLast(letters, vowel, CIRCUMFLEX[vowel]));
}

/** Telex w: a horn where there is o or u, else a breve. */
function addHook(letters: string[]): boolean {
	return addHorn(letters) || replaceLast(letters, 'a', 'ă');
}

/** "uo" takes two horns, whether one or both were typed. */
function addHorn(letters: string[]): boolean {
	const pair = letters.findIndex((letter, index) => letter === 'u' && letters[index + 1] === 'o');
	if (pair >= 0 && letters[pair - 1] !== 'q') letters.splice(pair, 2, 'ư', 'ơ');
	else if (letters.includes('ơ') || (letters.includes('ư') && !letters.includes('o'))) return true;
	else return ['o', 'u'].some((vowel) => replaceLast(letters, vowel, HORN[vowel]));
	return true;
}

function replaceLast(letters: string[], letter: string, by: string | undefined): boolean {
	const at = letters.lastIndexOf(letter);
	if (at < 0 || by === undefined) return false;
	letters[at] = by;
	return true;
}

/** Puts the tone on the vowel that carries it: one with a mark of its own, else the middle or the first. */
function compose(letters: readonly string[], tone: string): string {
	const vowels = letters.flatMap((letter, index) => (VOWEL.test(letter) ? [index] : []));
	const marked = vowels.findLast((index) => /[^a-z]/u.test(letters[index] ?? ''));
	const isClosed = (vowels.at(-1) ?? 0) < letters.length - 1;
	const carrier = marked ?? (isClosed ? vowels.at(-1) : (vowels.at(vowels.length > 2 ? 1 : 0) ?? 0));
	return letters
		.map((letter, index) => (index === carrier ? letter + tone : letter))
		.join('')
		.normalize('NFC');
}
