import { problem, type Place, type Problem } from '../problems/problem.ts';
import { HIDDEN_SIGN } from './characters.ts';
import type { Path } from './yaml-positions.ts';

/**
 * What every text value must be: plain words on one line. Asked of every string at once, so that
 * no field can be forgotten when a schema grows.
 */
export function stringProblems(data: unknown, placeOf: (path: Path) => Place): readonly Problem[] {
	return strings(data, []).flatMap(({ path, text }) =>
		RULES.filter(({ broken }) => broken(text)).map(({ code, message }) =>
			problem(code, placeOf(path), message, text),
		),
	);
}

/** Why a text may not stand in a record, in a sentence; null where nothing is wrong with it. */
export function textFault(text: string): string | null {
	return RULES.find(({ broken }) => broken(text))?.message ?? null;
}

const TAG = /<[/!?a-z]|&(?:#x?[0-9a-f]+|[a-z]+\d*);/i;
/** Spaces other than the plain one look the same and are never found by search. */
const ODD_SPACE = /^\s|\s$| {2}|[^\S \n\t]/;

const RULES = [
	{ code: 'text-markup', message: 'Chữ có thẻ HTML.', broken: (text: string) => TAG.test(text) },
	{ code: 'text-control', message: 'Chữ có ký tự ẩn.', broken: (text: string) => HIDDEN_SIGN.test(text) },
	{ code: 'text-spacing', message: 'Chữ có dấu cách thừa.', broken: (text: string) => ODD_SPACE.test(text) },
] as const;

interface Found {
	readonly path: Path;
	readonly text: string;
}

function strings(value: unknown, path: Path): readonly Found[] {
	if (typeof value === 'string') return [{ path, text: value }];
	if (Array.isArray(value)) return value.flatMap((item, index) => strings(item, [...path, index]));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, item]) => strings(item, [...path, key]));
}
