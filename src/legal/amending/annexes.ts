import type { Level } from '../tree.ts';
import type { Step } from './instruction.ts';

/** What a provision and a working unit have in common. */
interface AnnexLike {
	readonly level: Level;
	readonly marker: string;
	readonly children: readonly AnnexLike[];
}

/**
 * Finds an annex or a form among the top units of a text. Forms stand behind the annex that they belong to; of several
 * with one number the longest is meant, the others are entries of its list.
 */
export function findAnnex<Unit extends AnnexLike>(
	units: readonly Unit[],
	steps: readonly Step[],
): Unit | null {
	const annex = steps.find(({ level }) => level === 'annex');
	const form = steps.find(({ level }) => level === 'form');
	const annexes = units.filter(({ level }) => level === 'annex');
	const range = annex === undefined ? annexes : rangeOf(annexes, annex.number);
	if (form === undefined) return annex === undefined ? null : (range[0] ?? null);
	const forms = range.filter((unit) => sameNumber(unit.marker, 'Mẫu', form.number));
	return forms.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0] ?? null;
}

/** An annex and the forms behind it. */
function rangeOf<Unit extends AnnexLike>(annexes: readonly Unit[], number: string): readonly Unit[] {
	const start = annexes.findIndex(({ marker }) => sameNumber(marker, 'Phụ lục', number));
	if (start === -1) return [];
	const length = annexes.slice(start + 1).findIndex(({ marker }) => /^phụ lục/iu.test(marker));
	return annexes.slice(start, length === -1 ? undefined : start + 1 + length);
}

/** "Mẫu số 05" has the number 5. */
function sameNumber(marker: string, word: string, number: string): boolean {
	const [, own] = new RegExp(`^${word}(?: số)?\\s*([\\p{L}\\d./-]*)`, 'iu').exec(marker) ?? [];
	return own !== undefined && plainNumber(own) === plainNumber(number);
}

function plainNumber(number: string): string {
	return number
		.replace(/[.:]$/u, '')
		.replace(/^0+(?=\d)/u, '')
		.toLowerCase();
}

function sizeOf({ children }: AnnexLike): number {
	return children.reduce((sum, child) => sum + 1 + sizeOf(child), 0);
}
