import type { StampData } from '../../page-data/story/story-stamp.ts';
import type { Typeface, Typefaces } from '../type/typeface.ts';
import { wrap } from '../type/wrap.ts';
import { shape } from './draw.ts';
import { GOLD, LIGHT } from './inks.ts';

/** What is written at the foot, left of the map. */
const FOOT = { left: 104, width: 384, bottom: 892 } as const;

/** The place at the head, the strongest figure at the foot, or the field where there is none; all as outlines. */
export function inscriptions(data: StampData, typefaces: Typefaces): string {
	const foot =
		data.figure === null ? fieldLines(data.fieldName, typefaces.sans) : figureLines(data.figure, typefaces);
	return placeLine(data.placeName, typefaces.sans) + foot;
}

function placeLine(name: string, face: Typeface): string {
	const text = name.toLocaleUpperCase('vi');
	const tracking = 0.14;
	const size = Math.min(40, 500 / face.measure(text, tracking));
	return shape(face.set(text, { x: 400, y: 131, size, anchor: 'middle', tracking }).d, LIGHT);
}

function figureLines(
	{ about, text, unit }: NonNullable<StampData['figure']>,
	{ serif, sans }: Typefaces,
): string {
	const size = Math.min(168, FOOT.width / serif.measure(text));
	const unitSize = Math.min(44, FOOT.width / sans.measure(unit));
	const small = [
		sans.set(unit, { x: FOOT.left + 4, y: FOOT.bottom, size: unitSize }),
		...(about === null ? [] : [sans.set(about, { x: FOOT.left + 4, y: 812 - size * NUMERAL, size: 36 })]),
	];
	return (
		shape(serif.set(text, { x: FOOT.left, y: 826, size }).d, LIGHT) +
		shape(small.map(({ d }) => d).join(''), GOLD)
	);
}

/** Height of a numeral at size 1. */
const NUMERAL = 0.67;

function fieldLines(name: string, face: Typeface): string {
	const { lines, size } = wrap(name, {
		width: FOOT.width,
		sizes: [
			{ size: 54, lines: 2 },
			{ size: 46, lines: 2 },
		],
		measure: face.measure,
	});
	const set = lines.map((line, index) => {
		const y = FOOT.bottom - (lines.length - 1 - index) * size * 1.24;
		return face.set(line, { x: FOOT.left, y, size }).d;
	});
	return shape(set.join(''), LIGHT);
}
