import type { Scheme } from '../levels.ts';
import { pathAddress } from './path-address.ts';
import { nameKey, numberKey, shortNumberKey } from './registry.ts';
import type { Registry, RegistryDocument } from './registry.ts';
import { RANK } from './target.ts';
import type { DocumentTarget, PathStep, ReferenceTarget } from './target.ts';

/**
 * Why a citation leads nowhere. `self-unknown`: "Nghị định này" in a text that belongs to no document.
 * `no-document`: none in the registry. `ambiguous`: several. `date-differs`: that number with another date, so perhaps
 * another document. `incomplete`: "khoản 2" of no article. `no-provision`: the text at hand has no such provision.
 */
export type UnresolvedReason =
	| 'self-unknown'
	| 'no-document'
	| 'ambiguous'
	| 'date-differs'
	| 'incomplete'
	| 'no-provision';

/** Where a citation leads. */
export type Resolution =
	| {
			readonly documentId: string;
			/** null: the document as a whole. */
			readonly address: string | null;
			readonly reason: null;
	  }
	| {
			/** The document, where only the provision is in doubt. */
			readonly documentId: string | null;
			readonly address: null;
			readonly reason: UnresolvedReason;
	  };

/** What "này" and a name without a year depend on. */
export interface ResolveOptions {
	/** Id of the document that the text is part of. */
	readonly self?: string | null;
	/** ISO date of the text: of two laws with one name it means the later one that it can know. */
	readonly on?: string | null;
}

/** Returns where a target leads on the site, or why it leads nowhere. Never throws. */
export function resolveReference(
	target: Pick<ReferenceTarget, 'document' | 'path'>,
	registry: Registry,
	options: ResolveOptions = {},
): Resolution {
	const found = findDocument(target.document, registry, options);
	if (typeof found === 'string') return unresolved(found, null);
	if (differsInDate(target.document, found)) return unresolved('date-differs', found.id);
	return target.path.length === 0
		? { documentId: found.id, address: null, reason: null }
		: resolvePath(target.path, found);
}

function findDocument(
	target: DocumentTarget,
	registry: Registry,
	{ self, on }: ResolveOptions,
): RegistryDocument | UnresolvedReason {
	if (target.kind === 'unknown') return 'no-document';
	if (target.kind === 'self') return registry.byId.get(self ?? '') ?? 'self-unknown';
	const candidates = target.number === null ? byName(target, registry) : byNumber(target, registry);
	return onlyOne(candidates, target, on ?? null);
}

function byNumber({ type, number }: DocumentTarget, registry: Registry): readonly RegistryDocument[] {
	const whole = registry.byNumber.get(numberKey(number ?? '')) ?? [];
	return whole.length > 0 ? whole : (registry.byNumber.get(shortNumberKey(type ?? '', number ?? '')) ?? []);
}

function byName({ type, name, year, issuedOn }: DocumentTarget, registry: Registry): RegistryDocument[] {
	const wanted = year ?? yearOf(issuedOn);
	const all = registry.byName.get(nameKey(type ?? '', name ?? '')) ?? [];
	return all.filter(
		(document) =>
			wanted === null || yearOf(document.issuedOn) === wanted || document.years?.includes(wanted) === true,
	);
}

/** Of several the one with the date named; else, by name only, the latest that the text can know. */
function onlyOne(
	candidates: readonly RegistryDocument[],
	target: DocumentTarget,
	on: string | null,
): RegistryDocument | UnresolvedReason {
	const [first, second] = candidates;
	if (first === undefined) return 'no-document';
	if (second === undefined) return first;
	const dated = candidates.filter(({ issuedOn }) => issuedOn !== null && issuedOn === target.issuedOn);
	if (dated[0] !== undefined && dated.length === 1) return dated[0];
	const known = target.number === null && on !== null ? latestUntil(candidates, on) : undefined;
	return known ?? 'ambiguous';
}

function latestUntil(candidates: readonly RegistryDocument[], on: string): RegistryDocument | undefined {
	return candidates
		.filter(({ issuedOn }) => issuedOn !== null && issuedOn <= on)
		.toSorted((a, b) => (a.issuedOn ?? '').localeCompare(b.issuedOn ?? ''))
		.at(-1);
}

/** Numbers of provinces repeat; a date that contradicts tells another document. */
function differsInDate({ issuedOn, number }: DocumentTarget, document: RegistryDocument): boolean {
	return number !== null && issuedOn !== null && document.issuedOn !== null && issuedOn !== document.issuedOn;
}

function resolvePath(path: readonly PathStep[], document: RegistryDocument): Resolution {
	const steps = document.scheme === 'plan' ? planSteps(path) : lawSteps(path);
	if (isIncomplete(steps, document.scheme)) return unresolved('incomplete', document.id);
	const address = knownAddress(pathAddress(steps), document);
	return address === null
		? unresolved('no-provision', document.id)
		: { documentId: document.id, address, reason: null };
}

/** Articles are counted through, so their addresses leave out what they stand in, but for an annex. */
function lawSteps(path: readonly PathStep[]): PathStep[] {
	const hasArticle = path.some(({ level }) => level === 'article');
	return path.filter(({ level }) => !hasArticle || level === 'annex' || RANK[level] >= RANK.article);
}

/** In a plan "Mục II" is what addresses call a part, "khoản 3" a section, "điểm 1.1" a subsection. */
function planSteps(path: readonly PathStep[]): PathStep[] {
	return path.map((step) => {
		const { level, number } = step;
		if (level === 'section' && /^[IVXLA-H]+$/u.test(number ?? '')) return { level: 'part', number };
		if (level !== 'clause' && level !== 'point') return step;
		if (/^\d+(?:\.\d+)+$/u.test(number ?? '')) return { level: 'subsection', number };
		return /^\d+$/u.test(number ?? '') ? { level: 'section', number } : step;
	});
}

/** A provision that cannot stand by itself, or "này" that nobody filled in. */
function isIncomplete(steps: readonly PathStep[], scheme: Scheme): boolean {
	const [widest] = steps;
	if (widest === undefined || steps.some(({ number }) => number === null)) return true;
	return scheme === 'plan' ? RANK[widest.level] >= RANK.section : RANK[widest.level] > RANK.article;
}

/** The address itself, or the only one that ends with it: "Chương II" stands below a part in some laws. */
function knownAddress(address: string, { addresses }: RegistryDocument): string | null {
	if (addresses === null || addresses.has(address)) return address;
	const longer = [...addresses].filter((one) => one.endsWith(`-${address}`));
	return longer.length === 1 ? (longer[0] ?? null) : null;
}

function unresolved(reason: UnresolvedReason, documentId: string | null): Resolution {
	return { documentId, address: null, reason };
}

function yearOf(iso: string | null): number | null {
	return iso === null ? null : Number(iso.slice(0, 4));
}
