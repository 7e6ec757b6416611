import { diffArrays } from 'diff';
import { wordsOf, type Word } from './words.ts';

/**
 * A run of words that both texts have, or only one. `text` is as the new text has it, of what was removed as the old;
 * `was` is there where the old text spells the same words otherwise.
 */
export interface Piece {
	readonly kind: 'same' | 'removed' | 'added';
	readonly text: string;
	readonly was?: string;
}

/** Fewer words than this between two changes are no ground on which a reader stands. */
const SHORT_GROUND = 3;

/** Two paragraphs that share less than this share of their words are told as one put in place of the other. */
const KIN = 0.25;

/** What changed from one paragraph to another, word for word. */
export function piecesBetween(from: string, to: string): Piece[] {
	if (from === to) return from === '' ? [] : [{ kind: 'same', text: from }];
	const [old, young] = [wordsOf(from), wordsOf(to)];
	const runs = smoothed(runsBetween(old, young));
	const shared = runs.reduce((sum, { kind, old: words }) => sum + (kind === 'same' ? words.length : 0), 0);
	const isAnother = shared < KIN * Math.max(old.length, young.length);
	return isAnother ? replaced(from, to) : runs.flatMap(piecesOf);
}

/** The new paragraph, made from the old one; null where the pieces are not those of that paragraph. */
export function applyPieces(from: string, pieces: readonly Piece[]): string | null {
	let at = 0;
	let made = '';
	for (const { kind, text, was = text } of pieces) {
		if (kind !== 'added') {
			if (!from.startsWith(was, at)) return null;
			at += was.length;
		}
		if (kind !== 'removed') made += text;
	}
	return at === from.length ? made : null;
}

/** True where nothing was added or removed. */
export function isSame(pieces: readonly Piece[]): boolean {
	return pieces.every(({ kind }) => kind === 'same');
}

/** A stretch of both texts: their common words, or the words of the one in place of those of the other. */
interface Run {
	readonly kind: 'same' | 'changed';
	readonly old: readonly Word[];
	readonly young: readonly Word[];
}

function runsBetween(old: readonly Word[], young: readonly Word[]): Run[] {
	const keys = (words: readonly Word[]) => words.map(({ key }) => key);
	const runs: { kind: Run['kind']; old: Word[]; young: Word[] }[] = [];
	let [left, right] = [0, 0];
	for (const { added, removed, count } of diffArrays(keys(old), keys(young))) {
		const kind: Run['kind'] = added || removed ? 'changed' : 'same';
		const open = runs.at(-1);
		const run = open?.kind === kind ? open : { kind, old: [] as Word[], young: [] as Word[] };
		if (run !== open) runs.push(run);
		if (!added) run.old.push(...old.slice(left, (left += count)));
		if (!removed) run.young.push(...young.slice(right, (right += count)));
	}
	return runs;
}

/** Changes with hardly a word between them are one change: a salad of single words cannot be read. */
function smoothed(runs: readonly Run[]): Run[] {
	const out: Run[] = [];
	runs.forEach((run, index) => {
		const before = out.at(-1);
		const after = runs[index + 1];
		const isGap =
			run.kind === 'same' &&
			run.old.length < SHORT_GROUND &&
			before !== undefined &&
			after !== undefined &&
			isWide(before) &&
			isWide(after);
		const isOpen = before?.kind === 'changed' && (run.kind === 'changed' || isGap);
		if (!isOpen) out.push(run);
		else
			out[out.length - 1] = {
				kind: 'changed',
				old: [...before.old, ...run.old],
				young: [...before.young, ...run.young],
			};
	});
	return out;
}

/** One word for another beside it stays a change of its own. */
function isWide({ old, young }: Run): boolean {
	return Math.max(old.length, young.length) > 2;
}

function piecesOf({ kind, old, young }: Run): Piece[] {
	const [was, text] = [old, young].map((words) => words.map(({ raw }) => raw).join('')) as [string, string];
	if (kind === 'changed') return replaced(was, text);
	return [{ kind, text, ...(was !== text && { was }) }];
}

function replaced(was: string, text: string): Piece[] {
	return [
		...(was === '' ? [] : [{ kind: 'removed' as const, text: was }]),
		...(text === '' ? [] : [{ kind: 'added' as const, text }]),
	];
}
