/** Figures and the few letters that Unicode has raised and lowered. */
const UP = new Map(pairs('0123456789+-=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'));
const DOWN = new Map(pairs('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'));

/**
 * Returns words that stand raised or lowered so that a line of text shows it: "5¹" is not "51". What Unicode has no sign
 * for gets "^" or "_" before it; blanks, stops and a call of a note in brackets stay as they are.
 */
export function raised(text: string, way: 'up' | 'down'): string {
	if (!/[\p{L}\p{N}]/u.test(text) || /^\s*\[.*\]\s*$/u.test(text)) return text;
	const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
	const table = way === 'up' ? UP : DOWN;
	const signs = [...words].map((sign) => table.get(sign));
	const shown = signs.every((sign) => sign !== undefined)
		? signs.join('')
		: `${way === 'up' ? '^' : '_'}${grouped(words)}`;
	return `${before}${shown}${after}`;
}

/** Words in brackets where they are more than one number or name. */
export function grouped(words: string): string {
	return /^[\p{L}\p{N}.,]*$/u.test(words) ? words : `(${words})`;
}

function pairs(from: string, to: string): [string, string][] {
	const list = [...to];
	return [...from].map((sign, index) => [sign, list[index] ?? '']);
}
