import { pathAddress } from '../references/path-address.ts';
import type { DocumentTree, Level, Provision } from '../tree.ts';
import type { Instruction, Step, StepLevel } from './instruction.ts';
import { plain } from './units.ts';

/** The instruction that brought a word or a unit. */
export interface Cause {
	/** Id of the amending text. */
	readonly amendment: string;
	readonly instruction: Instruction;
}

/** Words of one origin. */
export interface Piece {
	readonly text: string;
	/** Null for words of the base text. */
	readonly cause: Cause | null;
	/** Words that an instruction took away here. */
	readonly removed: string;
}

/** An instruction that could not be applied: what it was meant for stays as it was. */
export interface Unapplied extends Cause {
	readonly reason: UnappliedReason;
	/** One Vietnamese sentence. */
	readonly message: string;
}

export type UnappliedReason =
	| 'no-target'
	| 'number-taken'
	| 'no-new-words'
	| 'words-not-found'
	| 'annex'
	| 'not-understood';

/** One unit of the working text, while it is being changed. */
export interface WorkingUnit {
	readonly level: Level;
	number: string;
	marker: string;
	pieces: readonly Piece[];
	address: string;
	/** What happened to the unit as a whole; a unit with changed words only is `changed`. */
	status: 'kept' | 'changed' | 'added' | 'repealed';
	readonly causes: Cause[];
	/** Instructions for this unit that could not be applied. */
	readonly pending: Unapplied[];
	children: WorkingUnit[];
}

/** A copy of the body of a text that instructions can change. */
export function workingBody(tree: DocumentTree): WorkingUnit[] {
	return tree.body.map((provision) => workingUnit(provision, null));
}

/** A provision as a working unit; `cause` is null for the base text. */
export function workingUnit(provision: Provision, cause: Cause | null): WorkingUnit {
	const { level, number, marker, content, address } = provision;
	return {
		level,
		number,
		marker,
		address,
		pieces: [{ text: plain(content.text), cause, removed: '' }],
		status: cause === null ? 'kept' : 'added',
		causes: cause === null ? [] : [cause],
		pending: [],
		children: provision.children.map((child) => workingUnit(child, cause)),
	};
}

/** The words of a unit, without mark and without what stands below it. */
export function wordsOf({ pieces }: WorkingUnit): string {
	return pieces.map(({ text }) => text).join('');
}

/** A unit and everything below it, parents first. */
export function* walkUnits(units: readonly WorkingUnit[]): Generator<WorkingUnit> {
	for (const unit of units) {
		yield unit;
		yield* walkUnits(unit.children);
	}
}

/** Where a unit stands: among its siblings, below its parent. */
export interface Spot {
	readonly unit: WorkingUnit;
	readonly siblings: WorkingUnit[];
	/** Null at the top. */
	readonly parent: WorkingUnit | null;
}

const LEVEL: Readonly<Record<StepLevel, Level>> = {
	point: 'point',
	clause: 'clause',
	article: 'article',
	subsection: 'subsection',
	section: 'section',
	chapter: 'chapter',
	part: 'part',
	form: 'annex',
	annex: 'annex',
};

/** The level of the tree that a step of a target means. */
export function levelOfStep({ level }: Step): Level {
	return LEVEL[level];
}

/** Finds what steps lead to, widest first. An article is found by its number alone, since numbers run through. */
export function findSpot(body: WorkingUnit[], steps: readonly Step[]): Spot | null {
	const article = steps.findIndex(({ level }) => level === 'article');
	let spot: Spot | null = null;
	for (const step of article === -1 ? steps : steps.slice(article)) {
		spot = findBelow(spot === null ? body : spot.unit.children, spot?.unit ?? null, step);
		if (spot === null) return null;
	}
	return spot;
}

/** Looks through what lies below in the order of the text, not into units of the same or a narrower level. */
function findBelow(units: WorkingUnit[], parent: WorkingUnit | null, step: Step): Spot | null {
	const level = levelOfStep(step);
	const number = step.number.toLowerCase();
	const same = units.find(
		(unit) => unit.level === level && unit.number.toLowerCase() === number && unit.status !== 'repealed',
	);
	const found = same ?? units.find((unit) => unit.level === level && unit.number.toLowerCase() === number);
	if (found !== undefined) return { unit: found, siblings: units, parent };
	for (const unit of units) {
		if (unit.level === 'annex' && level !== 'annex') continue;
		if (!LOOKS_INTO[level].has(unit.level)) continue;
		const below = findBelow(unit.children, unit, step);
		if (below !== null) return below;
	}
	return null;
}

const WIDE: readonly Level[] = ['annex', 'part', 'chapter', 'section', 'subsection'];
const NONE = new Set<Level>();
/** In which units a unit of a level may lie. */
const LOOKS_INTO: Readonly<Record<Level, ReadonlySet<Level>>> = {
	annex: NONE,
	part: NONE,
	chapter: new Set(WIDE),
	section: new Set(WIDE),
	subsection: new Set(WIDE),
	article: new Set(WIDE),
	// A clause that the parser hung below another, a paragraph or a point.
	clause: new Set<Level>([...WIDE, 'paragraph', 'clause', 'point']),
	point: new Set<Level>(['paragraph', 'clause', 'point']),
	item: NONE,
	subitem: NONE,
	paragraph: NONE,
};

/** The address of a unit below a parent; articles leave out what they stand in. */
function addressBelow(parent: string | null, level: Level, number: string): string {
	const own = pathAddress([{ level, number }]);
	return parent === null || level === 'article' ? own : `${parent}-${own}`;
}

/** Gives a unit and what lies below it the address of its place. */
export function readdress(unit: WorkingUnit, parent: string | null): void {
	unit.address = addressBelow(parent, unit.level, unit.number);
	for (const child of unit.children) readdress(child, unit.address);
}
