import { describeTargets } from '../../../src/legal/references/describe.ts';
import { findReferences } from '../../../src/legal/references/find.ts';
import type { Mark, MarkedRun } from './marks.ts';
import { readLines } from './texts.ts';

/** How often the finder was right: `found` of `marked`, and what it found besides. */
export interface Tally {
	marked: number;
	found: number;
	/** Marked and found in all; the rest of what was found is wrong. */
	right: number;
}

export interface Score {
	readonly all: Tally;
	readonly forms: ReadonlyMap<string, Tally>;
	/** One line for each citation that is missing (−) or too many (+). */
	readonly mistakes: readonly string[];
}

/** A citation with the place of its words in the run. */
interface Placed extends Mark {
	readonly start: number;
}

/** What stands in marks for a remark inside a citation: its words are not the citation's. */
const REMARK = '(…)';

/** The documents that the marked texts are. */
const TYPE = 'Nghị định';

/** Holds the finder against the marks. Right is a citation whose words, place and targets all agree. */
export function scoreRuns(folder: string, runs: readonly MarkedRun[]): Score {
	const texts = new Map(
		[...new Set(runs.map(({ file }) => file))].map((file) => [file, readLines(folder, file)]),
	);
	const score = { all: tally(), forms: new Map<string, Tally>(), mistakes: [] as string[] };
	for (const run of runs) {
		const text = (texts.get(run.file) ?? []).slice(run.from - 1, run.to).join('\n');
		addRun(score, run, text);
	}
	return score;
}

/** Precision of a tally; 1 where nothing was found. */
export function precision({ found, right }: Tally): number {
	return found === 0 ? 1 : right / found;
}

/** Recall of a tally; 1 where nothing is marked. */
export function recall({ marked, right }: Tally): number {
	return marked === 0 ? 1 : right / marked;
}

function addRun(
	score: { all: Tally; forms: Map<string, Tally>; mistakes: string[] },
	run: MarkedRun,
	text: string,
): void {
	const marked = placeMarks(run, text);
	const found = findReferences(text, { type: TYPE, path: run.place }).map((reference) => ({
		start: reference.start,
		words: oneLine(text.slice(reference.start, reference.end)),
		targets: describeTargets(reference),
	}));
	const keys = new Set(found.map(keyOf));
	const wanted = new Set(marked.map(keyOf));
	for (const mark of marked) {
		const right = keys.has(keyOf(mark)) ? 1 : 0;
		count(score, mark, { marked: 1, found: 0, right });
		if (right === 0) score.mistakes.push(mistake('−', run, mark));
	}
	for (const one of found) {
		count(score, one, { marked: 0, found: 1, right: 0 });
		if (!wanted.has(keyOf(one))) score.mistakes.push(mistake('+', run, one));
	}
}

/** The marks of a run stand in the order of the text; each is looked for behind the one before. */
function placeMarks(run: MarkedRun, text: string): Placed[] {
	let from = 0;
	return run.marks.map((mark) => {
		const pattern = mark.words.split(' ').map(wordPattern).join('\\s+');
		const match = new RegExp(`(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])`, 'u').exec(text.slice(from));
		if (match === null) throw new Error(`${run.file}, line ${run.from}: no “${mark.words}” in the text`);
		const start = from + match.index;
		from = start + match[0].length;
		return { ...mark, start };
	});
}

/** The remark may be followed by the comma of the list. */
function wordPattern(word: string): string {
	return word.startsWith(REMARK)
		? `\\([^()]*\\)${RegExp.escape(word.slice(REMARK.length))}`
		: RegExp.escape(word);
}

function count(score: { all: Tally; forms: Map<string, Tally> }, mark: Mark, by: Tally): void {
	const form = formOf(mark);
	const ofForm = score.forms.get(form) ?? tally();
	score.forms.set(form, ofForm);
	for (const sum of [score.all, ofForm]) {
		sum.marked += by.marked;
		sum.found += by.found;
		sum.right += by.right;
	}
}

/** What kind of citation it is, from its words and targets alone, so that what was found wrongly has one too. */
function formOf({ words, targets }: Mark): string {
	const isList = targets.includes(', ') && /[a-z]+-\d.*, [a-z]+-/u.test(targets);
	const isSelf = targets.startsWith('self');
	if (isList) return isSelf ? 'list, this document' : 'list, another document';
	if (/(?:điều|điệu|khoản|điểm|chương|mục|lục) này$/iu.test(words)) return 'this article, clause, annex …';
	if (/(?:chương|phần|mục|phụ lục) [IVX\d]/iu.test(words)) return 'chapter, section, annex';
	if (isSelf) return targets === 'self' ? 'this document' : 'article, this document';
	if (targets.includes(': ')) return 'article, another document';
	return /\d\//u.test(targets) ? 'document with number' : 'document by name';
}

function keyOf({ start, words, targets }: Placed): string {
	return `${start} ${words} ${targets}`;
}

function mistake(sign: string, run: MarkedRun, { words, targets }: Mark): string {
	return `${sign} ${run.file}:${run.from} “${words}” → ${targets}`;
}

function oneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').replace(/\([^()]*\)/gu, REMARK);
}

function tally(): Tally {
	return { marked: 0, found: 0, right: 0 };
}
