import { formatBullet, formatNumber } from './number-format.ts';
import type { StyleNumbering, Styles } from './styles.ts';
import { elements, find, isOn, value } from './xml.ts';
import type { Element } from './xml.ts';

/** Gives paragraphs, in the order of the text, the numbers that Word prints before them but does not store. */
export interface Numbering {
	/** Returns what stands before the words, '' for nothing; `properties` is the paragraph's `w:pPr`. */
	readonly next: (properties: Element | undefined) => string;
}

interface ListLevel {
	readonly start: number;
	readonly format: string;
	readonly text: string;
	readonly suffix: string;
	readonly styleId: string | null;
	/** `w:lvlRestart`: the level, counted from 1, that makes this one begin again; 0 never; null: any wider one. */
	readonly restart: number | null;
	/** All numbers in it print as digits, "1.1" below "Chương I". */
	readonly isLegal: boolean;
}

interface List {
	/** Lists made from one pattern count on where the other stopped. */
	readonly pattern: string;
	readonly levels: readonly (ListLevel | undefined)[];
	/** Level → first number, for a list that begins again. */
	readonly restarts: ReadonlyMap<number, number>;
}

const LEVELS = 9;

/** Reads numbering.xml (null: the file has none) and returns the counter for one pass over the text. */
export function readNumbering(root: Element | null, styles: Styles): Numbering {
	const lists = readLists(root, styles);
	const counters = new Map<string, (number | undefined)[]>();
	const begun = new Set<string>();
	return {
		next: (properties) => {
			const found = listOf(properties, lists, styles);
			if (found === null) return '';
			const { numId, list, level } = found;
			const counts = counters.get(list.pattern) ?? [];
			counters.set(list.pattern, counts);
			restart(list, numId, counts, begun);
			advance(list, level, counts);
			return print(list, level, counts);
		},
	};
}

interface Found {
	readonly numId: string;
	readonly list: List;
	readonly level: number;
}

/** A paragraph's own list, or its style's; numId 0 takes a style's numbering away. */
function listOf(
	properties: Element | undefined,
	lists: ReadonlyMap<string, List>,
	styles: Styles,
): Found | null {
	const own = find(properties, 'w:numPr');
	const ofStyle = styles.numberingOf(value(properties, 'w:pStyle') ?? styles.defaultParagraph);
	const numId = value(own, 'w:numId') ?? ofStyle?.numId ?? null;
	const list = numId === null ? undefined : lists.get(numId);
	if (numId === null || list === undefined) return null;
	const level = Number(value(own, 'w:ilvl') ?? linkedLevel(list, ofStyle) ?? ofStyle?.level ?? 0);
	return list.levels[level] === undefined ? null : { numId, list, level };
}

/** A level may be tied to a style: whoever uses the style gets the level. */
function linkedLevel({ levels }: List, style: StyleNumbering | null): number | null {
	const level = levels.findIndex((one) => one !== undefined && one.styleId === style?.styleId);
	return level === -1 ? null : level;
}

/** The first paragraph of a list that begins again sets its counters back. */
function restart(
	{ restarts }: List,
	numId: string,
	counts: (number | undefined)[],
	begun: Set<string>,
): void {
	if (begun.has(numId)) return;
	begun.add(numId);
	for (const [level] of restarts) counts[level] = undefined;
}

/** Counts one further and makes narrower levels begin again. */
function advance(list: List, level: number, counts: (number | undefined)[]): void {
	const before = counts[level];
	counts[level] = before === undefined ? startOf(list, level) : before + 1;
	for (let deeper = level + 1; deeper < LEVELS; deeper += 1) {
		const rule = list.levels[deeper]?.restart ?? deeper;
		if (level < rule) counts[deeper] = undefined;
	}
}

function startOf({ levels, restarts }: List, level: number): number {
	return restarts.get(level) ?? levels[level]?.start ?? 1;
}

/** "Điều %1." → "Điều 5."; wider levels that have not come yet count as begun. */
function print(list: List, level: number, counts: readonly (number | undefined)[]): string {
	const here = list.levels[level];
	if (here === undefined) return '';
	if (here.format === 'bullet') return join(formatBullet(here.text), here.suffix);
	const words = here.text.replace(/%(\d)/gu, (_match, digit: string) => {
		const at = Number(digit) - 1;
		const format = here.isLegal ? 'decimal' : (list.levels[at]?.format ?? 'decimal');
		return formatNumber(counts[at] ?? startOf(list, at), format);
	});
	return join(words, here.suffix);
}

function join(words: string, suffix: string): string {
	return words.trim() === '' ? '' : suffix === 'nothing' ? words : `${words} `;
}

function readLists(root: Element | null, styles: Styles): Map<string, List> {
	const all = elements(root ?? undefined);
	const patterns = new Map(
		all
			.filter(({ name }) => name === 'w:abstractNum')
			.map((pattern) => [pattern.attributes['w:abstractNumId'] ?? '', pattern]),
	);
	const nums = all.filter(({ name }) => name === 'w:num');
	const patternOf = new Map(
		nums.map((num) => [num.attributes['w:numId'] ?? '', value(num, 'w:abstractNumId')]),
	);
	return new Map(
		nums.map((num): [string, List] => {
			const numId = num.attributes['w:numId'] ?? '';
			const id = realPattern(patternOf.get(numId) ?? '', patterns, patternOf, styles);
			return [numId, readList(id, patterns.get(id), num)];
		}),
	);
}

/** A pattern may only point to a list style (`w:numStyleLink`), which names the list that holds the levels. */
function realPattern(
	id: string,
	patterns: ReadonlyMap<string, Element>,
	patternOf: ReadonlyMap<string, string | null>,
	styles: Styles,
): string {
	const link = value(patterns.get(id), 'w:numStyleLink');
	const numId = link === null ? null : (styles.numberingOf(link)?.numId ?? null);
	return (numId === null ? null : patternOf.get(numId)) ?? id;
}

function readList(pattern: string, abstract: Element | undefined, num: Element): List {
	const levels: (ListLevel | undefined)[] = [];
	for (const level of elements(abstract)) putLevel(levels, level);
	const restarts = new Map<number, number>();
	for (const override of elements(num).filter(({ name }) => name === 'w:lvlOverride')) {
		const start = value(override, 'w:startOverride');
		if (start !== null) restarts.set(Number(override.attributes['w:ilvl'] ?? 0), Number(start));
		putLevel(levels, find(override, 'w:lvl'));
	}
	return { pattern, levels, restarts };
}

function putLevel(levels: (ListLevel | undefined)[], element: Element | undefined): void {
	if (element?.name !== 'w:lvl') return;
	const restart = value(element, 'w:lvlRestart');
	levels[Number(element.attributes['w:ilvl'] ?? 0)] = {
		start: Number(value(element, 'w:start') ?? 1),
		format: value(element, 'w:numFmt') ?? 'decimal',
		text: value(element, 'w:lvlText') ?? '',
		suffix: value(element, 'w:suff') ?? 'tab',
		styleId: value(element, 'w:pStyle'),
		restart: restart === null ? null : Number(restart),
		isLegal: isOn(element, 'w:isLgl'),
	};
}
