import { stepFrom } from '../numbering.ts';
import type { StepLevel, Target } from './instruction.ts';
import type { NewLine } from './passages.ts';
import { WIDTH } from './instruction.ts';

/** The new text of each target, in their order, and the lines that belong to none. */
export interface SharedWords {
	readonly texts: readonly (readonly string[])[];
	readonly left: readonly string[];
}

/** Shares quoted lines among the targets of an instruction by their labels; one target takes them all. */
export function shareWords(targets: readonly Target[], block: readonly NewLine[]): SharedWords {
	if (targets.length === 1) return { texts: [block.map(({ text }) => text)], left: [] };
	const texts = targets.map((): string[] => []);
	const before: string[] = [];
	let current = -1;
	for (const line of block) {
		const next = targets.findIndex(
			(target, index) =>
				texts[index]?.length === 0 &&
				hasLabel(line.text, target) &&
				mayBegin(target, targets[current], line, texts[current] ?? []),
		);
		if (next !== -1) current = next;
		(texts[current] ?? before).push(line.text);
	}
	return giveRest(targets, texts, before);
}

/** Inside a wider unit "c)" is that unit's own point, unless a quotation begins with it or "b)" does not precede it. */
function mayBegin(
	target: Target,
	current: Target | undefined,
	{ text, opens }: NewLine,
	before: readonly string[],
): boolean {
	if (current === undefined || opens || current.part !== 'whole' || widthOf(target) >= widthOf(current))
		return true;
	const own = labelOf(text);
	const last = before.findLast((line) => labelOf(line)?.level === own?.level);
	return (
		own !== null &&
		stepFrom(last === undefined ? null : (labelOf(last)?.number ?? null), own.number) !== 'next'
	);
}

function widthOf({ steps }: Target): number {
	const last = steps.at(-1);
	return last === undefined ? 9 : WIDTH[last.level];
}

/** What stands before the first label goes to the first target that has none: its label is another ("b)" for c). */
function giveRest(targets: readonly Target[], texts: string[][], before: readonly string[]): SharedWords {
	if (before.length === 0) return { texts, left: [] };
	const empty = targets.findIndex((_, index) => texts[index]?.length === 0);
	if (empty === -1) {
		// The clause's own words above its points, as they stand: nothing is lost.
		const [first] = targets;
		const holder = first === undefined ? undefined : { ...first, steps: first.steps.slice(0, -1) };
		return { texts, left: holder !== undefined && hasLabel(before[0] ?? '', holder) ? [] : before };
	}
	return { texts: texts.map((text, index) => (index === empty ? [...before] : text)), left: [] };
}

const MARK: Readonly<Record<StepLevel, (number: string) => string>> = {
	article: (number) => `Điều ${number}(?![\\p{L}\\d])`,
	clause: (number) => `${number}\\s*[.)]`,
	point: (number) => `${number}\\s*[.)]`,
	subsection: (number) => `Tiểu mục ${number}(?![\\p{L}\\d])`,
	section: (number) => `(?:Mục )?${number}(?![\\p{L}\\d])`,
	chapter: (number) => `Chương ${number}(?![\\p{L}\\d])`,
	part: (number) => `Phần ${number}(?![\\p{L}\\d])`,
	form: (number) => `Mẫu số ${number}(?![\\p{L}\\d])`,
	annex: (number) => `Phụ lục ${number}(?![\\p{L}\\d])`,
};

/** True where a line begins with the target's own label: "Điều 9.", "3.", "a)". */
export function hasLabel(text: string, { steps }: Target): boolean {
	const last = steps.at(-1);
	if (last === undefined || last.number === '') return false;
	const number = last.number.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
	return new RegExp(`^${MARK[last.level](number)}`, 'iu').test(text);
}

/** The number of an article, clause or point that a line begins with. */
export function labelOf(
	text: string,
): { readonly level: 'article' | 'clause' | 'point'; readonly number: string } | null {
	const [, article, clause, point] =
		/^(?:Điều (\d{1,3}[a-zđ]?)(?=\s*[.:]|$)|(\d{1,3}[a-zđ]?)\s*[.)](?!\d)|([a-zđ]\d?)\s*\))/iu.exec(text) ??
		[];
	if (article !== undefined) return { level: 'article', number: article };
	if (clause !== undefined) return { level: 'clause', number: clause };
	return point === undefined ? null : { level: 'point', number: point };
}
