import { sentencesOf } from '../../text/sentences.ts';
import { COLOURS, END, OUTPUTS, PLAIN_COLOURS, START, VERB, VERB_OR_COLOUR } from './vocabulary.ts';

/** Where a sentence goes on to a thing of its own: each gets "verb + what it shares with the one before". */
const BREAKS: readonly RegExp[] = [
	// "…; …" and "…, đồng thời …"
	/;\s*(?:đồng thời,? )?/gu,
	/,? đồng thời,? /gu,
	// "…, qua đó kịp thời khen thưởng …": the effect is work, too.
	new RegExp(`,? (?:qua đó|từ đó|trên cơ sở đó),? (?=${COLOURS}(?!tạo|nâng cao)${VERB})`, 'gu'),
	// "…, lựa chọn …", "… và tổ chức …": a verb behind an object of at least three syllables.
	new RegExp(
		`(?<=${START}(?:[\\p{L}\\p{M}\\d/,-]+ ){3}[\\p{L}\\p{M}\\d/)-]+)(?:, | và )(?=${PLAIN_COLOURS}(?:lựa chọn|tổ chức|thực hiện tốt|xây dựng|ban hành|gửi|tham mưu|báo cáo|kịp thời báo cáo|đôn đốc|hướng dẫn|tổng hợp|triển khai|phát động|đề xuất)${END}(?! (?:của|cấp|thi hành|thực hiện của)))`,
		'gu',
	),
];

/** "Xây dựng kế hoạch … và các tiêu chí …": one verb, two things to be made. */
const TWO_OUTPUTS = new RegExp(
	`^(${COLOURS}(?:xây dựng|ban hành|lập) )(?=(?:các )?(?:${OUTPUTS}))(.+?) và ((?:các )?(?:${OUTPUTS})${END}.*)$`,
	'iu',
);
/** "tham dự các hoạt động của A và các hoạt động do B tổ chức": the same thing twice. */
const SAME_TWICE = /^(.*?)((?:các|những) [\p{L}\p{M}]+ [\p{L}\p{M}]+)( .+?) và (?=\2 )(.+)$/u;

/** The clauses of a sentence, each a thing to be done, with its words as they are and the verb it shares. */
export interface Clause {
	readonly words: string;
	/** Words of the clause before that this one leaves out: "Ban hành". */
	readonly shared: string;
}

/** Cuts a sentence into the things it asks for. Brackets and quotation marks are never cut. */
export function clausesOf(sentence: string): Clause[] {
	const clauses: Clause[] = [];
	for (const words of pieces(sentence)) {
		const before = clauses.at(-1);
		const verb = before === undefined ? '' : `${before.shared} ${before.words}`.trim();
		for (const part of parts(words)) {
			const shared = part.shared !== '' || beginsWithVerb(part.words) ? part.shared : leadingVerb(verb);
			clauses.push({ words: part.words, shared });
		}
	}
	return clauses;
}

/** The sentences of a paragraph, list marks at their ends taken off. */
export function sentences(paragraph: string): string[] {
	return sentencesOf(paragraph).map(({ text }) => text.replace(/[\s.;,]*(?:\/[\p{L}.]*)?$/u, ''));
}

/** True where the first words are a verb that gives work. */
export function beginsWithVerb(words: string): boolean {
	return new RegExp(`^(?:.{0,3})${COLOURS}${VERB}`, 'iu').test(words.toLowerCase());
}

function parts(words: string): Clause[] {
	const outputs = TWO_OUTPUTS.exec(words);
	if (outputs !== null) {
		const [, verb = '', first = '', second = ''] = outputs;
		return [
			{ words: verb + first, shared: '' },
			{ words: second, shared: verb.trim() },
		];
	}
	const twice = SAME_TWICE.exec(words);
	if (twice === null) return [{ words, shared: '' }];
	const [, verb = '', thing = '', first = '', second = ''] = twice;
	return [
		{ words: verb + thing + first, shared: '' },
		{ words: second, shared: verb.trim() },
	];
}

/** "Ban hành Quyết định …" → "Ban hành". */
function leadingVerb(words: string): string {
	return new RegExp(`^${COLOURS}${VERB}`, 'iu').exec(words)?.[0] ?? '';
}

const BARE = new RegExp(`^(?:${VERB_OR_COLOUR}|tốt|việc|công tác|,| và| )+$`, 'iu');

function pieces(sentence: string): string[] {
	const closed = hidden(sentence);
	const cuts = BREAKS.flatMap((pattern) =>
		Array.from(closed.matchAll(pattern), ({ 0: found, index }) => [index, index + found.length] as const),
	).sort(([a], [b]) => a - b);
	const found: string[] = [];
	let from = 0;
	for (const [start, end] of cuts) {
		// "tổ chức kiểm tra, đôn đốc …": verbs without an object share the one that follows.
		if (start < from || BARE.test(sentence.slice(from, start))) continue;
		found.push(sentence.slice(from, start));
		from = end;
	}
	found.push(sentence.slice(from));
	return found.map((piece) => piece.trim()).filter((piece) => /\p{L}/u.test(piece));
}

/** The sentence with what stands in brackets and quotation marks made unreadable, as long as before. */
export function hidden(sentence: string): string {
	return sentence.replace(/\([^()]*\)|“[^”]*”|"[^"]*"/gu, (inside) => '¤'.repeat(inside.length));
}
