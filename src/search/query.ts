/** What was typed → what to ask Pagefind. */
import { type Form, type Lexicon } from './lexicon.ts';
import { skeleton, splitWords, type Word } from './words.ts';

/** More words than this say nothing new about what is looked for; the rest is left out. */
export const MAX_WORDS = 12;
/** Spellings of the whole query that are asked for; each costs two queries. */
export const MAX_SPELLINGS = 4;

/** A typed word that the index has, in one or two skeletons. */
export interface QueryWord {
	readonly lower: string;
	readonly folded: string;
	/** Skeletons to ask for, what was typed first: "dang" → "đang", "dang"; "đang" → "đang". */
	readonly forms: readonly string[];
	/** True for a last word still being typed: it stands for every word that begins so. */
	readonly prefix: boolean;
	/** How telling the word is: rare words weigh more. */
	readonly weight: number;
}

export interface QueryPlan {
	readonly words: readonly QueryWord[];
	/** Typed words that no record has. */
	readonly missing: readonly string[];
	/** Spellings of the whole query, the likeliest first, at most MAX_SPELLINGS. */
	readonly spellings: readonly string[];
}

/** Plans a query. Punctuation and lone dashes fall away: "Thi đua - Khen thưởng" is four words. */
export function planQuery(query: string, lexicon: Lexicon): QueryPlan {
	const typed = splitWords(query.normalize('NFC').replace(/[ðÐ]/gu, 'đ')).slice(0, MAX_WORDS);
	const planned = typed.map((word, index) => planWord(word, index === typed.length - 1, lexicon));
	const words = planned.filter(({ forms }) => forms.length > 0);
	const missing = planned.filter(({ forms }) => forms.length === 0).map(({ lower }) => lower);
	return { words, missing, spellings: spellingsOf(words) };
}

function planWord({ lower, folded }: Word, isLast: boolean, lexicon: Lexicon): QueryWord {
	const whole = lexicon.formsOf(folded);
	const prefix = isLast && whole.length === 0;
	const forms = prefix ? lexicon.formsStartingWith(folded) : whole;
	const records = forms.reduce((sum, form) => sum + form.records, 0);
	const weight = Math.log(1 + lexicon.records / Math.max(1, records));
	return { lower, folded, forms: chooseForms(lower, forms), prefix, weight };
}

/**
 * Who types đ means đ, so its other forms are only for want of it; who types d may mean either, but if the
 * word has other marks ("dạng") d is likelier, so it comes first.
 */
function chooseForms(lower: string, forms: readonly Form[]): string[] {
	const typed = skeleton(lower);
	const names = forms.map((form) => form.skeleton);
	if (!names.includes(typed)) return names;
	if (typed.includes('đ')) return [typed];
	return typed === lower ? names : [typed, ...names.filter((name) => name !== typed)];
}

/** First forms first; every further form doubles the number, so the tail is cut. */
function spellingsOf(words: readonly QueryWord[]): string[] {
	let spellings: string[][] = words.length > 0 ? [[]] : [];
	for (const { forms } of words) {
		spellings = forms
			.flatMap((form) => spellings.map((spelling) => [...spelling, form]))
			.slice(0, MAX_SPELLINGS);
	}
	return spellings.map((spelling) => spelling.join(' '));
}
