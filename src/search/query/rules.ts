/** What editors know of how their readers speak; the build takes it from content/nation/search.yaml into the manifest. */

export interface SearchRules {
	/** A short form as it is written, and what it stands for: "UBND" → "Ủy ban nhân dân". */
	readonly abbreviations: readonly Abbreviation[];
	/** Groups of phrases that mean the same: who asks for one is answered for all. */
	readonly synonyms: readonly (readonly string[])[];
	/** One way only: who asks for this is helped by those, though they are not the same. */
	readonly related: readonly { readonly from: string; readonly to: readonly string[] }[];
	/** Places of others, in two syllables each: who names one is answered only by what names it, too. */
	readonly elsewhere: readonly string[];
}

export interface Abbreviation {
	readonly short: string;
	readonly full: string;
}

/** Where no rules are written. */
export const NO_RULES: SearchRules = { abbreviations: [], synonyms: [], related: [], elsewhere: [] };

/** The rules that editors wrote, of every province and of this one, as the search uses them. */
export function readRules(...files: readonly (WrittenRules | null)[]): SearchRules {
	const written = files.filter((file) => file !== null);
	return {
		abbreviations: written.flatMap((file) =>
			Object.entries(file.abbreviations).map(([short, full]) => ({ short, full })),
		),
		synonyms: written.flatMap(({ synonyms }) => synonyms),
		related: written.flatMap((file) => Object.entries(file.related).map(([from, to]) => ({ from, to }))),
		elsewhere: written.flatMap(({ elsewhere }) => elsewhere),
	};
}

/** The shape of content/nation/search.yaml. */
interface WrittenRules {
	readonly abbreviations: Readonly<Record<string, string>>;
	readonly related: Readonly<Record<string, readonly string[]>>;
	readonly synonyms: readonly (readonly string[])[];
	readonly elsewhere: readonly string[];
}
