import type { Content, Document } from '../../collections/load.ts';
import { findReferences } from '../../legal/references/find.ts';
import { readPlace } from '../../legal/references/place.ts';
import { resolveReference, type Resolution } from '../../legal/references/resolve.ts';
import { SELF, type Reference, type ReferenceTarget } from '../../legal/references/target.ts';
import {
	articleOf,
	citationHref,
	citationLookup,
	citedSegments,
	type CitationLookup,
	type CitationSegment,
} from './citation-lookup.ts';
import { siteContent } from '../base/content.ts';
import { linkCitations } from './mark-citations.ts';
import { signBrackets } from './mark-signs.ts';
import { today } from '../base/today.ts';

/** What our own prose speaks of; everything may be left out. */
export interface ProseContext {
	/** Id of the document that it explains: what "Luật này" and a provision without a document mean. */
	readonly document?: string | undefined;
	/** The provision that it explains: `dieu-12`. */
	readonly address?: string | undefined;
	/** Address of the page it stands on, which is never linked to itself. */
	readonly here?: string | undefined;
}

/** A citation in our own prose, with where it leads or why it leads nowhere. */
export interface ProseCitation {
	readonly target: ReferenceTarget;
	readonly resolution: Resolution;
}

/** Links what a sentence of the site's own content cites. For components: one call per sentence. */
export async function citeText(text: string, context: ProseContext): Promise<CitationSegment[]> {
	return proseSegments(await siteContent(), text, context);
}

/** Links what prose cites in the HTML that Astro made of it, its marks as signs. For components: one call per text. */
export async function citeHtml(html: string, context: ProseContext): Promise<string> {
	const content = await siteContent();
	return signBrackets(linkCitations(html, (text) => proseSegments(content, text, context)));
}

/** Cuts our own words along what they cite; the pieces put together are the words again. */
export function proseSegments(content: Content, text: string, context: ProseContext): CitationSegment[] {
	const reading = readProse(content, text, context);
	const lookup = citationLookup(content);
	return citedSegments(content, text, reading.references, (target) => {
		const { documentId, address, reason } = reading.resolve(target);
		if (reason !== null) return null;
		const href = citationHref(lookup, documentId, address);
		return isHere(href, context) ? null : { href, document: documentId, article: articleOf(target) };
	});
}

/** Every citation in our own words. */
export function proseCitations(content: Content, text: string, context: ProseContext): ProseCitation[] {
	const { references, resolve } = readProse(content, text, context);
	return references
		.flatMap(({ targets }) => targets)
		.map((target) => ({ target, resolution: resolve(target) }));
}

function isHere(href: string, { here }: ProseContext): boolean {
	return here !== undefined && href.replace(/#.*$/u, '') === here;
}

interface ProseReading {
	readonly references: readonly Reference[];
	readonly resolve: (target: ReferenceTarget) => Resolution;
}

function readProse(content: Content, text: string, context: ProseContext): ProseReading {
	const lookup = citationLookup(content);
	const document = lookup.documents.get(context.document ?? '');
	const references = findReferences(text, {
		...(document === undefined ? {} : { type: document.type }),
		...(context.address === undefined ? {} : { path: readPlace(context.address) }),
	});
	const ends = new Map(references.flatMap(({ end, targets }) => targets.map((target) => [target, end])));
	const resolve = (target: ReferenceTarget) => {
		const alone = target.document.kind === 'self' && target.document.type === null;
		const behind = text.slice(ends.get(target) ?? target.end);
		if (alone && OF_LAW.test(behind)) return resolveInLaw(content, lookup, document, target);
		if (alone && isDoubtful(document, context, text, target)) return IN_DOUBT;
		return resolveReference(target, lookup.registry, { self: document?.id ?? null, on: today() });
	};
	return { references, resolve };
}

/** "Luật" with neither number nor name: the law that everybody speaks of. */
const LAW_ALONE = String.raw`Luật(?![\p{L}\p{N}])(?!\s+(?:số|này|\p{Lu}|\d))`;
const OF_LAW = new RegExp(String.raw`^\s+của\s+${LAW_ALONE}`, 'u');
const NAMES_LAW = new RegExp(String.raw`(?<![\p{L}\p{N}])${LAW_ALONE}`, 'u');
const IN_DOUBT: Resolution = { documentId: null, address: null, reason: 'ambiguous' };
const UNKNOWN_LAW: Resolution = { documentId: null, address: null, reason: 'no-document' };

/** "Điều 85 của Luật" in the guidance on a decree is not of the decree. */
function resolveInLaw(
	content: Content,
	{ registry }: CitationLookup,
	document: Document | undefined,
	{ path }: ReferenceTarget,
): Resolution {
	const law = lawMeant(content, document);
	return law === null ? UNKNOWN_LAW : resolveReference({ document: SELF, path }, registry, { self: law });
}

/** The law itself, the one law that a decree guides; outside guidance the law whose articles the cross table lists. */
function lawMeant({ documents, crossTable }: Content, document: Document | undefined): string | null {
	const isLaw = (id: string) => documents.some((other) => other.id === id && other.type === LAW);
	if (document === undefined) return crossTable !== null && isLaw(crossTable.rows) ? crossTable.rows : null;
	if (document.type === LAW) return document.id;
	const guided = document.relations.filter(({ kind, document: id }) => kind === 'huong-dan' && isLaw(id));
	const [first, second] = new Set(guided.map(({ document: id }) => id));
	return second === undefined ? (first ?? null) : null;
}

const LAW = 'Luật';

/**
 * "kể các khoản của Luật, trong đó có khoản 5 Điều 11" in the guidance on a decree, "sửa Điều 12" in that on a document
 * that amends another: whose article it is, nobody can tell.
 */
function isDoubtful(
	document: Document | undefined,
	{ address }: ProseContext,
	text: string,
	target: ReferenceTarget,
): boolean {
	const article = articleOf(target);
	if (document === undefined || article === null || `dieu-${article}` === address) return false;
	if (document.relations.some(({ kind }) => kind === 'sua-doi')) return true;
	return document.type !== LAW && NAMES_LAW.test(text);
}
