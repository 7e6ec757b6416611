/** A typed citation → the very provision, before anything is searched. */
import { dayInVietnam } from '../../text/date.ts';
import { hasEnded } from '../effect-text.ts';
import { labelPath } from './path-label.ts';
import { createRegistry, type RegistryDocument } from '../../legal/references/registry.ts';
import { resolveReference } from '../../legal/references/resolve.ts';
import { SELF, type PathStep } from '../../legal/references/target.ts';
import { toRoman } from '../../text/roman.ts';
import { readCitation, type TypedCitation } from './citation.ts';
import type { SearchRules } from './rules.ts';
import { splitWords } from '../words/words.ts';

/** Telling words that may stand beside a provision of no document: more, and it is a question about something else. */
const MAX_REST = 2;
/** Beside a whole document: one more word asks for something in it. */
const MAX_REST_OF_DOCUMENT = 0;
/** Provisions shown where no document is named. */
const MAX_DIRECT = 3;

/** A document that citations may mean, in the index's own file. */
export interface DirectDocument extends Omit<RegistryDocument, 'addresses' | 'years'> {
	/** "Luật số 06/2022/QH15". */
	readonly label: string;
	readonly url: string;
	readonly inForce: boolean;
	/** How many of its articles the site explains: "d24" alone means the document readers come for. */
	readonly explained: number;
	/** Effect on the day of the build, in words. */
	readonly effect: string;
	readonly years: readonly number[];
	/** Each address that has a place on the site, with its page; sorted by nothing. */
	readonly places: Readonly<Record<string, string>>;
}

/** The index's file of documents. */
export interface DirectFile {
	readonly documents: readonly DirectDocument[];
	/** Numbers of the records at their places. */
	readonly records: Readonly<Record<string, number>>;
}

/** Where a citation leads. */
export interface DirectPlace {
	readonly url: string;
	/** "Khoản 2 Điều 24 Luật số 06/2022/QH15". */
	readonly title: string;
	/** Effect of the document on the day of the build. */
	readonly effect: string;
	/** Number of the record at this address; null where it has none of its own. */
	readonly record: number | null;
	/** True where something in it is asked for: then it stands among the first, but not above a better answer. */
	readonly isBeside: boolean;
}

/** Where the typed words lead as a citation, the likeliest first; nothing where they are none. */
export function findDirect(
	typed: string,
	{ documents, records }: DirectFile,
	{ abbreviations }: SearchRules,
): DirectPlace[] {
	const citation = readCitation(typed);
	if (citation === null) return [];
	const full = new Map(
		abbreviations.map(({ short, full }) => [keysOf(short).join(' '), keysOf(full)] as const),
	);
	const name = writeOut(citation.name, full);
	const today = dayInVietnam(new Date());
	const candidates = documents
		.map((document) => ({ document, fit: fitOf(document, { ...citation, name }) }))
		.filter(({ fit }) => fit > 0)
		.sort((a, b) => b.fit - a.fit || compareDocuments(a.document, b.document, today));
	const [best] = candidates;
	if (!best) return [];
	const mostRest = citation.path.length > 0 ? MAX_REST : MAX_REST_OF_DOCUMENT;
	const isBeside = restOf(citation, name, best.document, full).length > mostRest;
	// A number names its document, whatever stands beside it; a name alone may be any words.
	if (isBeside && (citation.number === null || citation.type === null)) return [];
	const places = candidates
		.filter(({ fit }) => fit === best.fit)
		.flatMap(({ document }) => placeIn(document, citation) ?? [])
		.map((place) => ({ ...place, record: records[place.url] ?? null, isBeside }));
	if (!isDocumentNamed({ ...citation, name })) return places.slice(0, MAX_DIRECT);
	// The site may not know the provision; another document's of that number would be the wrong one.
	const { url, label, effect } = best.document;
	return [places[0] ?? { url, title: label, effect, record: records[url] ?? null, isBeside }];
}

function keysOf(text: string): string[] {
	return splitWords(text).map(({ key }) => key);
}

function writeOut(words: readonly string[], full: ReadonlyMap<string, readonly string[]>): string[] {
	return words.flatMap((word) => full.get(word) ?? [word]);
}

/** A rule in force before one that is not, then the one the site says more about, then the newer one. */
function compareDocuments(a: DirectDocument, b: DirectDocument, today: string): number {
	const holds = ({ inForce, effect }: DirectDocument) => Number(inForce && !hasEnded(effect, today));
	return (
		holds(b) - holds(a) || b.explained - a.explained || (b.issuedOn ?? '').localeCompare(a.issuedOn ?? '')
	);
}

function isDocumentNamed({ number, name, type }: TypedCitation): boolean {
	return number !== null || (type !== null && name.length > 0);
}

/** How well a document fits what was typed of it; 0 where it contradicts. Without any word of it, laws come first. */
function fitOf(document: DirectDocument, citation: TypedCitation): number {
	const { type, number, year, suffix, name } = citation;
	if (type !== null && type !== document.type) return 0;
	if (year !== null && !document.years.includes(year)) return 0;
	if (number !== null) return fitOfNumber(document, number, suffix);
	const named = Math.max(0, ...document.names.map((one) => commonStart(keysOf(one), name)));
	if (named > 0) return 10 + named;
	if (name.length > 0 && type !== null) return 0;
	return document.type === 'Luật' ? 2 : 1;
}

function fitOfNumber(document: DirectDocument, number: string, suffix: string | null): number {
	const [own = '', ...rest] = (document.number ?? '').split('/');
	if (Number(own) !== Number(number)) return 0;
	const ownSuffix = keysOf(rest.filter((part) => !/^\d{4}$/u.test(part)).join('-')).join('-');
	return suffix === null ||
		ownSuffix === keysOf(suffix).join('-') ||
		ownSuffix.startsWith(keysOf(suffix).join('-'))
		? 20
		: 0;
}

/** Words of a name that were typed, from its beginning: two at least, or all of a short name. */
function commonStart(name: readonly string[], typed: readonly string[]): number {
	let length = 0;
	while (length < name.length && name[length] === typed[length]) length += 1;
	return length >= Math.min(2, name.length) ? length : 0;
}

/** Telling words besides the citation and the name of its document. */
function restOf(
	{ rest }: TypedCitation,
	name: readonly string[],
	document: DirectDocument,
	full: ReadonlyMap<string, readonly string[]>,
): string[] {
	const named = new Set([...document.names.flatMap(keysOf), ...keysOf(document.label)]);
	return writeOut(rest, full).filter((word) => !named.has(word) || name.length === 0);
}

/** The narrowest place of the path that the site has; null where it has none. */
function placeIn(
	document: DirectDocument,
	{ path }: TypedCitation,
): Omit<DirectPlace, 'record' | 'isBeside'> | null {
	if (path.length === 0) return { url: document.url, title: document.label, effect: document.effect };
	const known = [path, path.map(inRoman)]
		.map((steps) => addressOf(document, steps))
		.map((address) => (address === null ? undefined : nearestPlace(address, document.places)))
		.find((address) => address !== undefined);
	if (known === undefined) return null;
	const title = `${labelPath(path)} ${document.label}`;
	return { url: document.places[known] ?? document.url, title, effect: document.effect };
}

/** Parts and chapters are numbered either way; who types "phần 3" may mean III. */
function inRoman(step: PathStep): PathStep {
	const isWide = step.level === 'part' || step.level === 'chapter';
	const number = Number(step.number);
	return isWide && Number.isInteger(number) && number > 0 ? { ...step, number: toRoman(number) } : step;
}

function addressOf(document: DirectDocument, path: readonly PathStep[]): string | null {
	const registry = createRegistry([{ ...document, addresses: null }]);
	return resolveReference({ document: SELF, path }, registry, { self: document.id }).address;
}

/** The address itself, else the one it is part of; a number that is known at the end of one address only will do. */
function nearestPlace(address: string, places: DirectDocument['places']): string | undefined {
	if (address in places) return address;
	const all = Object.keys(places);
	const longer = all.filter((one) => one.endsWith(`-${address}`));
	if (longer.length === 1) return longer[0];
	return all.filter((one) => address.startsWith(`${one}-`)).sort((a, b) => b.length - a.length)[0];
}
