import { parseDocument } from '../parse.ts';
import type { Level } from '../tree.ts';
import type { Cause, WorkingUnit } from './working.ts';
import { workingUnit } from './working.ts';

/** What has to stand above a unit so that the parser knows its level. */
const ABOVE: Partial<Record<Level, readonly string[]>> = {
	clause: ['Điều 1. Tên điều.'],
	point: ['Điều 1. Tên điều.', '1. Nội dung khoản:'],
};

/**
 * Reads new words into units of a level, as the parser reads any text. Lines before the first unit of that level come
 * back as `loose`.
 */
export function growUnits(
	lines: readonly string[],
	level: Level,
	cause: Cause,
): { readonly units: WorkingUnit[]; readonly loose: WorkingUnit[] } {
	const above = ABOVE[level] ?? [];
	const { tree } = parseDocument([...above, ...lines].join('\n'));
	const front = tree.front.map(({ content, line }) => paragraph(content.text, line, cause));
	let grown = tree.body.map((provision) => workingUnit(provision, cause));
	for (let depth = above.length; depth > 0; depth -= 1) grown = grown[0]?.children ?? [];
	const first = grown.findIndex((unit) => unit.level === level);
	if (first === -1) return { units: [], loose: lines.map((line, index) => paragraph(line, index, cause)) };
	const back = tree.back.map(({ content, line }) => paragraph(content.text, line, cause));
	const units = grown.slice(first);
	units.at(-1)?.children.push(...back);
	return { units, loose: [...(above.length === 0 ? front : []), ...grown.slice(0, first)] };
}

/** A paragraph without number. */
export function paragraph(text: string, count: number, cause: Cause): WorkingUnit {
	return {
		level: 'paragraph',
		number: String(count),
		marker: '',
		pieces: [{ text, cause, removed: '' }],
		address: '',
		status: 'added',
		causes: [cause],
		pending: [],
		children: [],
	};
}
