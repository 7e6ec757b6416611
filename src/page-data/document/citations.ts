import type { Content, Document } from '../../collections/load.ts';
import { unitAt, type Place } from '../../legal/address.ts';
import { findReferences } from '../../legal/references/find.ts';
import { readPlace } from '../../legal/references/place.ts';
import { resolveReference, type Resolution } from '../../legal/references/resolve.ts';
import type { Reference, ReferenceTarget } from '../../legal/references/target.ts';
import {
	articleOf,
	citationHref,
	citationLookup,
	citedSegments,
	type CitationLink,
	type CitationLookup,
	type CitationSegment,
} from './citation-lookup.ts';
import { placeHref } from './texts.ts';

type DocumentCitations = ReadonlyMap<string, readonly CitationSegment[]>;

const known = new WeakMap<Content, Map<Document, DocumentCitations>>();

/** The words of a document cut along what they cite, by address. Found once per document: pages and files ask often. */
export function documentCitations(content: Content, document: Document): DocumentCitations {
	const ofContent = known.get(content) ?? new Map<Document, DocumentCitations>();
	known.set(content, ofContent);
	const found = ofContent.get(document) ?? citeDocument(content, document);
	ofContent.set(document, found);
	return found;
}

function citeDocument(content: Content, document: Document): DocumentCitations {
	return new Map(
		[...document.addresses].map(([address, place]) => [
			address,
			citeWords(content, document, address, unitAt(place).content.text),
		]),
	);
}

/** Words at an address of a document cut along what they cite; the pieces put together are the words again. */
export function citeWords(
	content: Content,
	document: Document,
	address: string,
	text: string,
): CitationSegment[] {
	const references = officialReferences(document, address, text);
	const lookup = citationLookup(content);
	return citedSegments(content, text, references, (target) => linkOf(lookup, document, address, target));
}

/** What the words at an address of a document cite. */
export function officialReferences(document: Document, address: string, text: string): Reference[] {
	const lead = leadOf(document.addresses.get(address));
	return findReferences(text, {
		type: document.type,
		path: readPlace(address),
		...(lead === undefined ? {} : { lead }),
	});
}

/** Where a citation in a document leads, or why it leads nowhere. */
export function resolveOfficial(
	{ registry }: CitationLookup,
	document: Document,
	target: ReferenceTarget,
): Resolution {
	return resolveReference(target, registry, { self: document.id, on: document.issuedOn });
}

/** A link that leads where the reader is already would help nobody: the document itself, the passage itself. */
function linkOf(
	lookup: CitationLookup,
	document: Document,
	from: string,
	target: ReferenceTarget,
): CitationLink | null {
	const { documentId, address, reason } = resolveOfficial(lookup, document, target);
	if (reason !== null) return null;
	const link = { document: documentId, article: articleOf(target) };
	if (documentId !== document.id) return { ...link, href: citationHref(lookup, documentId, address) };
	return address === null || address === from || !document.addresses.has(address)
		? null
		: { ...link, href: placeHref(document, address) };
}

function leadOf(place: Place | undefined): string | undefined {
	return place?.ancestors.at(-1)?.content.text;
}
