import type { DocumentTree, Level } from '../tree.ts';
import { stepFrom } from '../numbering.ts';
import { findAnnex } from './annexes.ts';
import { growUnits, paragraph } from './grow.ts';
import type { Instruction, Step, Target } from './instruction.ts';
import { changeWords } from './words.ts';
import { findSpot, levelOfStep, readdress, walkUnits, wordsOf, workingBody, workingUnit } from './working.ts';
import type { Cause, Piece, Spot, Unapplied, UnappliedReason, WorkingUnit } from './working.ts';

/** One amending text's instructions for the base text. */
export interface Amendment {
	/** Names it in the result: the id of the document. */
	readonly id: string;
	readonly instructions: readonly Instruction[];
	/** The amending text itself, for the annexes that it brings. */
	readonly tree?: DocumentTree;
}

/** Our own working text: never official. */
export interface Consolidation {
	readonly body: readonly WorkingUnit[];
	readonly unapplied: readonly Unapplied[];
	/** How many instructions were applied. */
	readonly applied: number;
}

/** What stands in the place of a repealed unit. */
const REPEALED = '(được bãi bỏ)';

/**
 * Applies amendments to a text, in the order given, which is that of time. What cannot be applied leaves its target as
 * it was, marked, and is listed with the reason.
 */
export function applyAmendments(base: DocumentTree, amendments: readonly Amendment[]): Consolidation {
	const body = workingBody(base);
	const unapplied: Unapplied[] = [];
	let applied = 0;
	for (const { id, instructions, tree } of amendments) {
		for (const instruction of instructions) {
			const cause: Cause = { amendment: id, instruction };
			const reason = applyOne(body, cause, tree);
			if (reason === null) applied += 1;
			else unapplied.push(refuse(body, cause, reason));
		}
	}
	return { body, unapplied, applied };
}

/** Applies one instruction; returns why it could not. */
function applyOne(body: WorkingUnit[], cause: Cause, tree: DocumentTree | undefined): UnappliedReason | null {
	const { kind } = cause.instruction;
	switch (kind) {
		case 'replace':
			return replaceUnit(body, cause);
		case 'insert':
			return insertUnit(body, cause);
		case 'repeal':
			return repealUnit(body, cause);
		case 'rename':
			return renameUnit(body, cause);
		case 'replace-annex':
			return replaceAnnex(body, cause, tree);
		default:
			return changePhrase(body, cause);
	}
}

const REASONS: Readonly<Record<UnappliedReason, string>> = {
	'no-target': 'văn bản gốc không có chỗ này',
	'number-taken': 'số này đã có trong văn bản; có thể thiếu một lần sửa ở giữa',
	'no-new-words': 'không đọc được lời mới',
	'words-not-found': 'không thấy các chữ cần sửa ở chỗ này',
	annex: 'phụ lục, biểu mẫu mới nằm trong tệp kèm theo',
	'not-understood': 'chưa hiểu yêu cầu',
};

/** Lists an instruction with its reason, and marks the narrowest unit that it names and the text has. */
function refuse(body: WorkingUnit[], cause: Cause, reason: UnappliedReason): Unapplied {
	const { target, place } = cause.instruction;
	const message = `${place.words} sửa ${target.words}: ${REASONS[reason]}.`;
	const refused = { ...cause, reason, message };
	for (let length = target.steps.length; length > 0; length -= 1) {
		const spot = findSpot(body, target.steps.slice(0, length));
		if (spot === null) continue;
		spot.unit.pending.push(refused);
		break;
	}
	return refused;
}

function replaceUnit(body: WorkingUnit[], cause: Cause): UnappliedReason | null {
	const { target, text } = cause.instruction;
	if (text.length === 0) return 'no-new-words';
	if (target.part === 'lead-in' || target.part === 'last') return replacePart(body, cause);
	const spot = findSpot(body, target.steps);
	// "Sửa đổi, bổ sung" may name what is not there yet.
	if (spot === null) return insertUnit(body, cause);
	const { units, loose } = growUnits(text, spot.unit.level, cause);
	if (units.length === 0) {
		replaceBelow(spot.unit, cause);
		return null;
	}
	closeSentence(units, spot.unit, cause);
	const known = new Set([...walkUnits([spot.unit])].map(({ address }) => address));
	units[0]?.causes.unshift(...spot.unit.causes.filter((before) => before !== cause));
	units[0]?.pending.push(...spot.unit.pending);
	if (loose.length > 0 && spot.parent !== null && spot.unit.level === 'point')
		setWords(spot.parent, [piece(loose.map(wordsOf).join(' '), cause)], cause);
	spot.siblings.splice(spot.siblings.indexOf(spot.unit), 1, ...units);
	for (const unit of units) readdress(unit, spot.parent?.address ?? null);
	// A number that was there before is changed, a new one added; the first stands for the target, whatever its label.
	for (const unit of walkUnits(units))
		unit.status = known.has(unit.address) || unit === units[0] ? 'changed' : 'added';
	return null;
}

/** Quoted text often leaves its last stop outside the marks: the unit ends as the one before it did. */
function closeSentence(units: readonly WorkingUnit[], like: WorkingUnit | null, cause: Cause): void {
	const last = [...walkUnits(units)].at(-1);
	if (last === undefined || !ENDS_OPEN.test(wordsOf(last)) || HEADINGS.has(last.level)) return;
	const before = like === null ? '' : wordsOf([...walkUnits([like])].at(-1) ?? like);
	last.pieces = [...last.pieces, piece(before.endsWith(';') ? ';' : '.', cause)];
}

const ENDS_OPEN = /[\p{L}\p{N}%)]$/u;
const HEADINGS: ReadonlySet<Level> = new Set([
	'annex',
	'part',
	'chapter',
	'section',
	'subsection',
	'article',
]);

/** New text without the unit's own label: an article keeps its title, a clause its number. */
function replaceBelow(unit: WorkingUnit, cause: Cause): void {
	const { text } = cause.instruction;
	const narrower: Level = unit.level === 'article' ? 'clause' : 'point';
	const first = growUnits(text, narrower, cause);
	const grown = first.units.length > 0 || narrower === 'point' ? first : growUnits(text, 'point', cause);
	if (unit.level === 'article') unit.children = [...grown.loose, ...grown.units];
	else {
		const [opening, ...others] = grown.loose;
		if (opening !== undefined) unit.pieces = opening.pieces;
		unit.children = [...others, ...grown.units];
	}
	unit.status = 'changed';
	unit.causes.push(cause);
	for (const child of unit.children) readdress(child, unit.address);
}

/** "đoạn mở đầu khoản 2", "đoạn cuối Điều 5". */
function replacePart(body: WorkingUnit[], cause: Cause): UnappliedReason | null {
	const { target, text } = cause.instruction;
	const spot = findSpot(body, target.steps);
	if (spot === null) return 'no-target';
	const { unit } = spot;
	const words = piece(withoutLabel(text.join(' '), unit), cause);
	if (target.part === 'lead-in' && unit.level !== 'article') {
		setWords(unit, [words], cause);
		return null;
	}
	const isLead = target.part === 'lead-in';
	const paragraphs = unit.children.filter(({ level }) => level === 'paragraph');
	const part = isLead
		? unit.children[0]?.level === 'paragraph'
			? unit.children[0]
			: undefined
		: paragraphs.at(-1);
	if (part === undefined) return 'no-target';
	setWords(part, [words], cause);
	return null;
}

function insertUnit(body: WorkingUnit[], cause: Cause): UnappliedReason | null {
	const { target, text } = cause.instruction;
	if (text.length === 0) return 'no-new-words';
	if (target.part === 'end' || target.part === 'start') return insertParagraphs(body, cause);
	const step = target.steps.at(-1);
	if (step === undefined) return 'not-understood';
	const taken = findSpot(body, target.steps);
	if (taken !== null && taken.unit.status !== 'repealed') return 'number-taken';
	const room = roomFor(body, target, step, cause);
	if (room === null) return 'no-target';
	const { units } = growUnits(text, levelOfStep(step), cause);
	if (units.length === 0) return 'no-new-words';
	closeSentence(units, room.siblings[room.at - 1] ?? null, cause);
	room.siblings.splice(room.at, 0, ...units);
	for (const unit of units) readdress(unit, room.parent?.address ?? null);
	return null;
}

interface Room {
	readonly siblings: WorkingUnit[];
	readonly parent: WorkingUnit | null;
	readonly at: number;
}

/** Where a new unit goes: beside its anchor, behind what the same sentence put there, else in the order of numbers. */
function roomFor(body: WorkingUnit[], target: Target, step: Step, cause: Cause): Room | null {
	const { anchor, place } = cause.instruction;
	const beside = anchor === null ? null : findSpot(body, anchor.target.steps);
	const level = levelOfStep(step);
	if (beside?.unit.level === level) {
		let at = beside.siblings.indexOf(beside.unit) + (anchor?.side === 'after' ? 1 : 0);
		while (
			beside.siblings[at]?.causes.some(
				(known) => known.amendment === cause.amendment && known.instruction.place === place,
			) === true
		)
			at += 1;
		return { ...beside, at };
	}
	if (level === 'article') return inOrder(articleRooms(body), step);
	const parent = findSpot(body, target.steps.slice(0, -1));
	if (parent === null) return null;
	return inOrder([{ siblings: parent.unit.children, parent: parent.unit }], step);
}

function articleRooms(body: WorkingUnit[]): Pick<Spot, 'siblings' | 'parent'>[] {
	const rooms: Pick<Spot, 'siblings' | 'parent'>[] = [{ siblings: body, parent: null }];
	for (const unit of walkUnits(body))
		if (unit.level !== 'annex') rooms.push({ siblings: unit.children, parent: unit });
	return rooms;
}

/** Behind the last sibling with a smaller number; at the end where there is none of its level. */
function inOrder(rooms: readonly Pick<Spot, 'siblings' | 'parent'>[], step: Step): Room | null {
	const level = levelOfStep(step);
	const found = rooms.flatMap(({ siblings, parent }) => {
		const at = siblings.findLastIndex(
			(unit) => unit.level === level && stepFrom(unit.number, step.number) !== 'back',
		);
		return at === -1 ? [] : [{ siblings, parent, at: at + 1 }];
	});
	const [only] = rooms;
	const alone = rooms.length === 1 && only !== undefined ? { ...only, at: only.siblings.length } : null;
	return found.at(-1) ?? alone;
}

/** "Bổ sung vào cuối khoản 2". */
function insertParagraphs(body: WorkingUnit[], cause: Cause): UnappliedReason | null {
	const { target, text } = cause.instruction;
	const spot = findSpot(body, target.steps);
	if (spot === null) return 'no-target';
	const { children } = spot.unit;
	const added = text.map((line, index) => paragraph(line, children.length + index + 1, cause));
	if (target.part === 'end') children.push(...added);
	else children.unshift(...added);
	spot.unit.status = 'changed';
	spot.unit.causes.push(cause);
	for (const child of added) readdress(child, spot.unit.address);
	return null;
}

function repealUnit(body: WorkingUnit[], cause: Cause): UnappliedReason | null {
	const { target } = cause.instruction;
	const spot = spotOf(body, target);
	if (spot === null) return 'no-target';
	const { unit } = spot;
	if (target.part === 'last' || target.part === 'lead-in') return 'not-understood';
	const removed = [unit, ...walkUnits(unit.children)].map(wordsOf).join(' ');
	unit.pieces = [{ text: REPEALED, cause, removed }];
	unit.children = [];
	unit.status = 'repealed';
	unit.causes.push(cause);
	return null;
}

/** An annex or a form gives way to the one that the amending text brings. */
function replaceAnnex(
	body: WorkingUnit[],
	cause: Cause,
	tree: DocumentTree | undefined,
): UnappliedReason | null {
	const { target, replacement } = cause.instruction;
	const fresh = tree?.body.find(({ address }) => address === replacement);
	if (fresh === undefined) return 'annex';
	const old = findAnnex(body, target.steps);
	if (old === null) return 'no-target';
	const { pieces, children } = workingUnit(fresh, cause);
	old.children = children;
	setWords(old, pieces, cause);
	for (const child of children) readdress(child, old.address);
	return null;
}

function renameUnit(body: WorkingUnit[], cause: Cause): UnappliedReason | null {
	const { target, text } = cause.instruction;
	const spot = findSpot(body, target.steps);
	if (spot === null) return 'no-target';
	const words = withoutLabel(text.join(' '), spot.unit);
	if (words === '') return 'no-new-words';
	setWords(spot.unit, [piece(words, cause)], cause);
	return null;
}

/** Words without the unit's own label: "Điều 5. Tên" → "Tên". */
function withoutLabel(words: string, { level, number, marker }: WorkingUnit): string {
	const own = marker.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
	const label = { article: 'Điều', chapter: 'Chương', section: 'Mục', part: 'Phần' }[level as string];
	const form = label === undefined ? `${number}\\s*[.)]` : `${label} ${number}\\s*[.:]?`;
	return words.replace(new RegExp(`^(?:${own === '' ? form : `${own}|${form}`})\\s*`, 'iu'), '').trim();
}

function piece(text: string, cause: Cause): Piece {
	return { text, cause, removed: '' };
}

function setWords(unit: WorkingUnit, pieces: readonly Piece[], cause: Cause): void {
	unit.pieces = pieces;
	if (unit.status === 'kept') unit.status = 'changed';
	unit.causes.push(cause);
}

/** Words exchanged, removed or put in, wherever the target has them. */
function changePhrase(body: WorkingUnit[], cause: Cause): UnappliedReason | null {
	const { target, phrase } = cause.instruction;
	if (phrase === null) return 'not-understood';
	// The name of the text stands above its body.
	if (target.steps.length === 0 && target.part === 'title') return 'no-target';
	const spot = target.steps.length === 0 ? null : spotOf(body, target);
	if (spot === null && target.steps.length > 0) return 'no-target';
	const scope = scopeOf(body, spot, cause.instruction);
	let found = false;
	for (const unit of scope) {
		const pieces = unit.status === 'repealed' ? null : changeWords(unit.pieces, phrase, cause);
		if (pieces === null) continue;
		setWords(unit, pieces, cause);
		found = true;
	}
	return found ? null : 'words-not-found';
}

/** Units by their path; annexes by their own numbers. */
function spotOf(body: WorkingUnit[], { steps }: Target): Spot | null {
	const last = steps.at(-1)?.level;
	if (last !== 'annex' && last !== 'form') return findSpot(body, steps);
	const unit = findAnnex(body, steps);
	return unit === null ? null : { unit, siblings: body, parent: null };
}

/** The units whose words a phrase may stand in. */
function scopeOf(
	body: readonly WorkingUnit[],
	spot: Spot | null,
	{ target, phrase }: Instruction,
): WorkingUnit[] {
	if (spot === null) return [...walkUnits(body)];
	const { unit } = spot;
	if (target.part === 'title' || phrase?.beside?.side === 'start') return [unit];
	const all = [unit, ...walkUnits(unit.children)];
	if (target.part === 'lead-in') return unit.level === 'article' ? all.slice(1, 2) : [unit];
	return phrase?.beside?.side === 'end' ? all.slice(-1) : all;
}
