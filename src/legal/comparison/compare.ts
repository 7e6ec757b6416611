import { parseDocument } from '../parse.ts';
import type { Level, Provision } from '../tree.ts';
import { align, type Alignment } from './align.ts';
import { withoutNoise } from './noise.ts';
import { applyPieces, isSame, piecesBetween, type Piece } from './pieces.ts';

/** A provision as it stands in one of the texts. */
export interface Side {
	readonly address: string;
	readonly marker: string;
}

/** One provision of both texts, or of one: its own words, without what stands below it. */
export interface ComparedUnit {
	readonly level: Level;
	readonly isHeading: boolean;
	/** null where the old text has it not. */
	readonly old: Side | null;
	/** null where the new text has it no more. */
	readonly young: Side | null;
	readonly change: 'same' | 'words' | 'added' | 'removed';
	/** Whether it has another number, or stands elsewhere. */
	readonly place: 'same' | 'renumbered' | 'moved';
	/** True where it was found by likeness, its words being other words by now. */
	readonly isGuess: boolean;
	readonly pieces: readonly Piece[];
}

/** What is told as one: an article with all below it, a heading above articles, a part of a text without articles. */
export interface ComparedPart {
	/** True for a chapter or section, whose articles are parts of their own. */
	readonly isAbove: boolean;
	readonly units: readonly ComparedUnit[];
}

/** Two texts of a document, provision by provision, in the order of the new one. */
export interface Comparison {
	readonly parts: readonly ComparedPart[];
}

/**
 * Compares the words of two texts as received. Head and foot are left out: those of a consolidation are its own. What a
 * print adds (page heads, notes) is left out before (`noise.ts`). Never throws.
 */
export function compareTexts(old: string, young: string): Comparison {
	return compareBodies(bodyOf(old), bodyOf(young));
}

/** The provisions of a text that are compared. */
export function bodyOf(source: string): readonly Provision[] {
	return withoutPreface(parseDocument(withoutNoise(source)).tree.body);
}

/** What stands before the first article is the preface of a consolidation: which laws it puts together. */
export function withoutPreface(body: readonly Provision[]): readonly Provision[] {
	const first = body.findIndex((one) => one.level === 'article' || hasArticles(one));
	return body.slice(Math.max(0, first));
}

/** The same for provisions at hand. */
export function compareBodies(old: readonly Provision[], young: readonly Provision[]): Comparison {
	const [oldParts, youngParts] = [partsOf(old), partsOf(young)];
	const alignment = align(
		oldParts.map(({ provision }) => provision),
		youngParts.map(({ provision }) => provision),
	);
	const containers = new Map([...oldParts, ...youngParts].map(({ provision, above }) => [provision, above]));
	const telling = new Telling(alignment, containers);
	return {
		parts: merged(
			oldParts.map(({ provision }) => provision),
			youngParts.map(({ provision }) => provision),
			alignment,
		)
			.map(({ old: one, young: other }) => ({
				isAbove: WIDE.has((other ?? one)?.level ?? 'paragraph') && (other ?? one)?.children.length === 0,
				units: telling.unitsOf(one, other),
			}))
			.filter(({ units }) => units.length > 0),
	};
}

/**
 * The new text made from the old one: its provisions with their marks, a line each; null where the comparison is not
 * that of this text.
 */
export function applyComparison(old: readonly Provision[], { parts }: Comparison): string[] | null {
	const words = new Map(everyProvision(old).map(({ address, content }) => [address, content.text]));
	const lines: string[] = [];
	for (const { old: was, young, pieces } of parts.flatMap(({ units }) => units)) {
		const made = applyPieces(was === null ? '' : (words.get(was.address) ?? ''), pieces);
		if (made === null) return null;
		if (young !== null) lines.push(`${young.marker} ${made}`.trim());
	}
	return lines;
}

/** All provisions in the order of the text. */
export function everyProvision(provisions: readonly Provision[]): Provision[] {
	return provisions.flatMap((one) => [one, ...everyProvision(one.children)]);
}

const WIDE: ReadonlySet<Level> = new Set(['annex', 'part', 'chapter', 'section', 'subsection']);

interface Part {
	readonly provision: Provision;
	/** The heading above it. */
	readonly above: Provision | null;
}

/**
 * Articles are parts wherever they stand, so that one is found again in another chapter; the headings above them are
 * parts without what is below.
 */
function partsOf(body: readonly Provision[], above: Provision | null = null): Part[] {
	return body.flatMap((provision) => {
		if (!WIDE.has(provision.level) || !hasArticles(provision)) return [{ provision, above }];
		const heading = { ...provision, children: [] };
		return [{ provision: heading, above }, ...partsOf(provision.children, heading)];
	});
}

function hasArticles({ children }: Provision): boolean {
	return children.some((child) => child.level === 'article' || hasArticles(child));
}

interface Pair {
	readonly old: Provision | null;
	readonly young: Provision | null;
}

/** New neighbours in their order, what was removed where it stood. */
function merged(
	old: readonly Provision[],
	young: readonly Provision[],
	{ oldOf, youngOf }: Alignment,
): Pair[] {
	const pairs: Pair[] = [];
	let told = 0;
	const tellRemoved = (end: number) => {
		for (; told < end; told += 1) {
			const one = old[told];
			if (one !== undefined && !youngOf.has(one)) pairs.push({ old: one, young: null });
		}
	};
	for (const other of young) {
		const one = oldOf.get(other) ?? null;
		tellRemoved(one === null ? told : Math.max(told, old.indexOf(one)));
		pairs.push({ old: one, young: other });
	}
	tellRemoved(old.length);
	return pairs;
}

/** Levels that people call by number; dashes and plain paragraphs are only counted. */
const NUMBERED: ReadonlySet<Level> = new Set([
	'annex',
	'part',
	'chapter',
	'section',
	'subsection',
	'article',
	'clause',
	'point',
]);

class Telling {
	readonly #alignment: Alignment;
	readonly #above: ReadonlyMap<Provision, Provision | null>;

	constructor(alignment: Alignment, above: ReadonlyMap<Provision, Provision | null>) {
		this.#alignment = alignment;
		this.#above = above;
	}

	/** A pair and all below it. */
	unitsOf(old: Provision | null, young: Provision | null, parents: Pair | null = null): ComparedUnit[] {
		const children = merged(old?.children ?? [], young?.children ?? [], this.#alignment);
		return [
			this.#unit(old, young, parents),
			...children.flatMap((pair) => this.unitsOf(pair.old, pair.young, { old, young })),
		];
	}

	#unit(old: Provision | null, young: Provision | null, parents: Pair | null): ComparedUnit {
		const pieces = piecesBetween(old?.content.text ?? '', young?.content.text ?? '');
		const place = this.#place(old, young, parents);
		const change = old === null ? 'added' : young === null ? 'removed' : isSame(pieces) ? 'same' : 'words';
		const { level = 'paragraph', isHeading = false } = young ?? old ?? {};
		return {
			level,
			isHeading,
			old: sideOf(old),
			young: sideOf(young),
			change,
			place,
			isGuess: place !== 'same' && change === 'words',
			pieces,
		};
	}

	#place(old: Provision | null, young: Provision | null, parents: Pair | null): ComparedUnit['place'] {
		if (old === null || young === null) return 'same';
		const isBelow = parents === null ? this.#isBelowOne(old, young) : parents.old?.children.includes(old);
		if (isBelow !== true) return 'moved';
		return NUMBERED.has(young.level) && old.number !== young.number ? 'renumbered' : 'same';
	}

	/** An article stands below the same chapter as before, wherever that is now; one of the texts may have lost them. */
	#isBelowOne(old: Provision, young: Provision): boolean {
		const [was, is] = [this.#above.get(old) ?? null, this.#above.get(young) ?? null];
		return was === null || is === null || this.#alignment.youngOf.get(was) === is;
	}
}

function sideOf(provision: Provision | null): Side | null {
	return provision === null ? null : { address: provision.address, marker: provision.marker };
}
