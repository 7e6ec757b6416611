import type { DocumentTree } from '../tree.ts';
import { walkTree } from '../walk.ts';

/** One paragraph of the amending text, mark and words together, as it stands in the order of the text. */
export interface Unit {
	readonly address: string;
	readonly line: number;
	/** "Điều 5.", "3.", "a)", "-"; '' for words without mark, and for marks inside quotations. */
	readonly marker: string;
	/** What follows the mark. */
	readonly words: string;
	/** Mark and words. */
	readonly text: string;
}

/** Every paragraph of the body in the order of the text; what stands before and after it gives no instructions. */
export function unitsOf(tree: DocumentTree): Unit[] {
	const units: Unit[] = [];
	for (const visit of walkTree(tree)) {
		if (visit.kind === 'block') continue;
		const { address, line, marker, content } = visit.unit;
		const words = plain(content.text);
		const mark = plain(marker);
		units.push({ address, line, marker: mark, words, text: `${mark} ${words}`.trim() });
	}
	return units;
}

/** One letter, one code: Ð (U+00D0) and NFD are how some files write Đ and marks. */
export function plain(text: string): string {
	return text.normalize('NFC').replaceAll('Ð', 'Đ').replace(/\s+/gu, ' ').trim();
}
