/** Instructions held against an answer key: kind and target of each. */
import type { Instruction, InstructionKind, Target } from '../../../src/legal/amending/instruction.ts';
import type { KeyRow } from './sets.ts';

export interface Comparison {
	readonly right: number;
	/** Rows of the key that nobody read. */
	readonly missed: readonly KeyRow[];
	/** Instructions that no row has. */
	readonly extra: readonly Instruction[];
	/** Pairs with the same words at the beginning, among those right. */
	readonly sameWords: number;
	/** Pairs whose first words differ. */
	readonly otherWords: readonly (readonly [KeyRow, Instruction])[];
}

/** Pairs rows and instructions of the same kind and target, one to one, the same words first. */
export function compareWithKey(key: readonly KeyRow[], instructions: readonly Instruction[]): Comparison {
	const open = new Map<string, Instruction[]>();
	for (const instruction of instructions) {
		const name = nameOf(instruction);
		open.set(name, [...(open.get(name) ?? []), instruction]);
	}
	const missed: KeyRow[] = [];
	const pairs: (readonly [KeyRow, Instruction])[] = [];
	for (const row of key) {
		const same = open.get(`${row.kind} ${keyTarget(row.target)}`) ?? [];
		const at = Math.max(
			same.findIndex((instruction) => hasWords(row, instruction)),
			0,
		);
		const [found] = same.splice(at, 1);
		if (found === undefined) missed.push(row);
		else pairs.push([row, found]);
	}
	const otherWords = pairs.filter(([row, instruction]) => !hasWords(row, instruction));
	return {
		right: pairs.length,
		missed,
		extra: [...open.values()].flat(),
		sameWords: pairs.length - otherWords.length,
		otherWords,
	};
}

const KINDS: Readonly<Record<InstructionKind, string>> = {
	replace: 'replace',
	insert: 'insert',
	repeal: 'delete',
	rename: 'rename',
	'replace-words': 'replace_phrase',
	'remove-words': 'delete_phrase',
	'insert-words': 'insert_phrase',
	'replace-annex': 'replace_annex',
};

/** Kind and target as the keys write them. */
export function nameOf({ kind, anchor, target }: Instruction): string {
	return `${KINDS[kind]}${kind === 'insert' && anchor !== null ? `_${anchor.side}` : ''} ${targetName(target)}`;
}

function targetName({ steps, part, words }: Target): string {
	if (steps.length === 0) return part === 'title' ? 'tên văn bản' : 'toàn văn';
	return keyTarget(words);
}

/** "khoản 9 Điều 2 [sau khoản 8 Điều 2]", "Điều 12a Mục 1 Chương I": what an article stands in is left out. */
function keyTarget(target: string): string {
	const words = target.replace(/ \[.*$/u, '').trim();
	return words.replace(/(Điều \S+) .*$/u, '$1').replace(/ Phần .*$/u, '');
}

function hasWords({ new_text_60 }: KeyRow, { text, phrase }: Instruction): boolean {
	const wanted = letters(new_text_60.replace(/ ?\(\?\)$/u, ''));
	const found =
		phrase === null
			? letters(text.join(' '))
			: letters(`${phrase.old}${phrase.new === '' ? '' : `→${phrase.new}`}`);
	return (
		wanted === '' ||
		new_text_60.startsWith('(') ||
		found.startsWith(wanted) ||
		(wanted.startsWith(found) && found !== '') ||
		found.includes(wanted.slice(4))
	);
}

function letters(text: string): string {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}→]/gu, '');
}
