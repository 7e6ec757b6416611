/** Signs that Markdown lets writers escape: "1\." is "1.", not the first item of a list. */
const ESCAPED = /\\([\\`*_{}[\]()#+\-.!|<>~])/gu;

/** Private characters stand for escaped signs while the other signs are taken away. */
const PRIVATE = 0xe000;

/** Returns a line of Markdown without its signs: headings, bold, links, quotes, escapes, entities. Words stay. */
export function plainLine(line: string): string {
	const guarded = line.replace(ESCAPED, (_match, sign: string) =>
		String.fromCodePoint(PRIVATE + sign.charCodeAt(0)),
	);
	const plain = withoutEmphasis(withoutBlockMarks(guarded))
		.replace(/!?\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/gu, '$1')
		.replace(/<(https?:[^>]+)>/gu, '$1')
		.replace(/<br ?\/?>/giu, ' ')
		.replace(/<\/?(?:a|b|i|u|em|strong|sup|sub|span|div|p|center|font)(?:\s[^>]*)?>/giu, '')
		.replace(/`([^`]+)`/gu, '$1');
	return entities(plain)
		.replace(/[\uE000-\uE07F]/gu, (sign) => String.fromCodePoint(sign.charCodeAt(0) - PRIVATE))
		.trim();
}

/** "### Điều 5.", "> lời trích", "* gạch đầu dòng". */
function withoutBlockMarks(line: string): string {
	return (
		line
			.replace(/^\s*(?:>\s?)+/u, '')
			.replace(/^\s*#{1,6}(?:\s+|$)/u, '')
			.replace(/\s+#+\s*$/u, '')
			.replace(/^(\s*)\*(?=\s)/u, '$1-')
			// A bullet before a mark of the text is a sign of the list it was put into.
			.replace(/^(\s*)[-+] +(?=(?:[a-zđ]\)|\d{1,3}[.)]|(?:Điều|Chương) [\dIVX]+\b) )/u, '$1')
	);
}

/** Pairs around words only: a lone asterisk marks a note, "_____" is a rule, and `a_b` is one word. */
function withoutEmphasis(line: string): string {
	return line
		.replace(/(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1/gu, '$2')
		.replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_]*[^\s_])\1(?![\p{L}\p{N}_])/gu, '$2')
		.replace(/~~(?=\S)([^~]+)~~/gu, '$1');
}

const NAMED: Readonly<Record<string, string>> = {
	nbsp: ' ',
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
};

function entities(line: string): string {
	return line
		.replace(/&#(\d{1,6});/gu, (_match, code: string) => fromCode(Number(code)))
		.replace(/&(\w{2,4});/gu, (whole, name: string) => NAMED[name] ?? whole);
}

function fromCode(code: number): string {
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
