import type { Instruction, InstructionKind } from './instruction.ts';

const WORDS: Readonly<Record<InstructionKind, string>> = {
	replace: 'được sửa đổi, bổ sung',
	insert: 'được bổ sung',
	repeal: 'được bãi bỏ',
	rename: 'được sửa đổi',
	'replace-words': 'được thay cụm từ',
	'remove-words': 'được bỏ cụm từ',
	'insert-words': 'được bổ sung cụm từ',
	'replace-annex': 'được thay thế',
};

const EDGES = { before: 'vào trước', after: 'vào sau', start: 'vào đầu', end: 'vào cuối' };

/**
 * What an instruction does, as a reader is told, from the second word on after the target: "Khoản 2 Điều 12" + "được
 * sửa đổi, bổ sung"; "được thay cụm từ “hoa” bằng “cây”".
 */
export function sayChange({ kind, phrase }: Instruction): string {
	if (phrase === null) return WORDS[kind];
	const { old, new: fresh, beside } = phrase;
	const words = old === '' ? `“${fresh}”` : fresh === '' ? `“${old}”` : `“${old}” bằng “${fresh}”`;
	const place = beside === null ? '' : ` ${sayPlace(kind, beside)}`;
	return `${WORDS[kind]} ${words}${place}`;
}

function sayPlace(
	kind: InstructionKind,
	{ side, words }: NonNullable<NonNullable<Instruction['phrase']>['beside']>,
): string {
	const edge = kind === 'insert-words' ? EDGES[side] : EDGES[side].replace('vào ', '');
	return words === '' ? edge : `${edge} cụm từ “${words}”`;
}
