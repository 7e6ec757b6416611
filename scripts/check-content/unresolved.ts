/** Citations that lead nowhere, in official words and in our own: a list to work through, never a reason to stop. */
import { unitAt } from '../../src/legal/address.ts';
import type { Content, Document } from '../../src/collections/load.ts';
import { contentName } from '../../src/collections/files/names.ts';
import type { Resolution, UnresolvedReason } from '../../src/legal/references/resolve.ts';
import type { ReferenceTarget } from '../../src/legal/references/target.ts';
import { citationLookup } from '../../src/page-data/document/citation-lookup.ts';
import { officialReferences, resolveOfficial } from '../../src/page-data/document/citations.ts';
import { proseCitations } from '../../src/page-data/document/prose-citations.ts';
import { readProseTexts, type ProseText } from './prose-texts.ts';

/** Whose words cite: a document's, or ours, which we can mend. */
export type CitationOrigin = 'official' | 'prose';

/** A citation that was found and could not be led to an address. */
export interface UnresolvedCitation {
	readonly origin: CitationOrigin;
	/** As reports name it: "content/province/tasks/x.yaml". */
	readonly file: string;
	readonly line: number;
	/** As they are written. */
	readonly words: string;
	readonly reason: UnresolvedReason;
	/** Number of the document cited, as it is written; null where the words give none. */
	readonly number: string | null;
}

/** What was found, and what of it leads nowhere. */
export interface CitationReport {
	readonly found: Readonly<Record<CitationOrigin, number>>;
	readonly unresolved: readonly UnresolvedCitation[];
}

/** Looks through all official texts and all prose of a sound content folder. */
export async function findUnresolved(root: string, content: Content): Promise<CitationReport> {
	const official = content.documents.flatMap((document) => citationsOf(content, document));
	const prose = (await readProseTexts(root)).flatMap((text) => citationsIn(content, text));
	const named = [...official, ...prose].map((one) => ({ ...one, file: contentName(root, one.file) }));
	return {
		found: { official: official.length, prose: prose.length },
		unresolved: named.flatMap(({ resolution, ...citation }) =>
			resolution.reason === null ? [] : [{ ...citation, reason: resolution.reason }],
		),
	};
}

type FoundCitation = Omit<UnresolvedCitation, 'reason'> & { readonly resolution: Resolution };

function citationsOf(content: Content, document: Document): FoundCitation[] {
	const { text } = document;
	if (text === null) return [];
	const lookup = citationLookup(content);
	return [...document.addresses].flatMap(([address, place]) => {
		const {
			content: { text: words },
			line,
		} = unitAt(place);
		return officialReferences(document, address, words)
			.flatMap(({ targets }) => targets)
			.filter(hasWords)
			.map((target) => ({
				origin: 'official' as const,
				file: `documents/${document.id}/${text.file}`,
				line,
				...wordsOf(words, target),
				resolution: resolveOfficial(lookup, document, target),
			}));
	});
}

function citationsIn(
	content: Content,
	{ file, text, context, line, raw, linked }: ProseText,
): FoundCitation[] {
	let at = 0;
	return proseCitations(content, text, context)
		.filter(({ target }) => hasWords(target))
		.filter(({ target }) => !linked.some(([start, end]) => target.start < end && start < target.end))
		.map(({ target, resolution }) => {
			const found = wordsOf(text, target);
			at = indexIn(raw, found.words, at);
			const lines = raw.slice(0, at).split('\n').length - 1;
			return { origin: 'prose' as const, file, line: line + lines, ...found, resolution };
		});
}

/** Numbers inside a range have no words of their own. */
function hasWords({ start, end }: ReferenceTarget): boolean {
	return end > start;
}

function wordsOf(text: string, { start, end, document }: ReferenceTarget) {
	const words = text.slice(start, end).replace(/\s+/gu, ' ').trim();
	return { words, number: document.number };
}

/** Where the words stand in a text whose lines were broken elsewhere; `from` where they are not found. */
function indexIn(raw: string, words: string, from: number): number {
	const pattern = words
		.replace(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`)
		.replaceAll(' ', String.raw`[\s*_]+`);
	const found = raw.slice(from).search(new RegExp(pattern, 'u'));
	return found === -1 ? from : from + found;
}
