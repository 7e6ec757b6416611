import { isAllCaps } from '../text/letter-case.ts';
import { toRoman } from '../text/roman.ts';
import type { ParserIssue } from './issues.ts';
import { PARAGRAPH, placeOf } from './levels.ts';
import type { Place, Scheme } from './levels.ts';
import { isWordMark } from './mark.ts';
import type { Mark, MarkKind } from './mark.ts';
import { isNumber, numberSlug, stepFrom } from './numbering.ts';
import type { Paragraph } from './repair.ts';
import { joinRich, sliceRich } from './rich-text.ts';
import type { Level, Provision, RichText } from './tree.ts';
import { isTableRow } from './table-row.ts';
import { ADDRESS_WORDS } from './level-names.ts';

export interface Body {
	readonly provisions: readonly Provision[];
	readonly issues: readonly ParserIssue[];
}

/** A provision while it is being built. */
interface Open {
	readonly place: Place;
	readonly number: string;
	readonly marker: string;
	content: RichText;
	readonly address: string;
	readonly line: number;
	readonly children: Open[];
}

/** What the builder remembers between paragraphs. */
interface Builder {
	readonly scheme: Scheme;
	readonly roots: Open[];
	/** Open units, widest first. */
	readonly stack: Open[];
	/** How often an address was wanted. */
	readonly addresses: Map<string, number>;
	/** The last number of a kind: key is the address of the scope and the level. */
	readonly last: Map<string, string>;
	readonly issues: ParserIssue[];
}

/** Longest title that is taken from the line after "Chương I". */
const LONGEST_TITLE = 300;

/** Titles in capitals run over a few lines at most. */
const MOST_TITLE_LINES = 8;

/** Headings below part level are short; longer words with something below them are a rule that leads into a list. */
const LONGEST_HEADING = 200;

/**
 * Builds the tree of the body. Every run of paragraphs begins at the top: what follows the signature does not stand
 * below the last article. Paragraphs may hold anything; what has no mark becomes an unnumbered paragraph.
 */
export function buildBody(runs: readonly (readonly Paragraph[])[], scheme: Scheme): Body {
	const builder: Builder = {
		scheme,
		roots: [],
		stack: [],
		addresses: new Map(),
		last: new Map(),
		issues: [],
	};
	for (const run of runs) {
		builder.stack.length = 0;
		addRun(builder, run);
	}
	return { provisions: builder.roots.map(finish), issues: builder.issues };
}

function addRun(builder: Builder, paragraphs: readonly Paragraph[]): void {
	let index = 0;
	while (index < paragraphs.length) {
		const paragraph = paragraphs[index];
		if (paragraph === undefined) return;
		const opened = open(builder, paragraph);
		index += 1 + takeTitle(opened, paragraph, paragraphs.slice(index + 1, index + 1 + MOST_TITLE_LINES));
	}
}

function open(builder: Builder, paragraph: Paragraph): Open {
	const { mark } = paragraph;
	const place = mark === null ? PARAGRAPH : placeOf(mark.kind, builder.scheme, mark.number);
	closeFor(builder, place);
	const previous = isNumbered(mark) ? previousNumber(builder, place.level, mark) : null;
	const number = isNumbered(mark) ? readableNumber(mark, previous) : nextOrdinal(builder, place.level);
	const unit: Open = {
		place,
		number,
		marker: mark?.text ?? '',
		content: sliceRich(paragraph.content, mark?.text.length ?? 0),
		address: uniqueAddress(builder, place.level, number),
		line: paragraph.line,
		children: [],
	};
	if (isNumbered(mark)) remember(builder, unit, mark, previous);
	(builder.stack.at(-1)?.children ?? builder.roots).push(unit);
	if (mark !== null) builder.stack.push(unit);
	return unit;
}

/** Closes every open unit that cannot hold a unit of this place. */
function closeFor({ stack }: Builder, place: Place): void {
	while ((stack.at(-1)?.place.rank ?? -1) >= place.rank) stack.pop();
}

/** List items and paragraphs have no number: they are counted among their kind below one parent. */
function nextOrdinal(builder: Builder, level: Level): string {
	const scope = `${prefixFor(builder, level)} ${level}`;
	const count = Number(builder.last.get(scope) ?? 0) + 1;
	builder.last.set(scope, String(count));
	return String(count);
}

function readableNumber(mark: Mark, previous: string | null): string {
	return isReadable(mark) ? mark.number : guessNumber(previous);
}

/** Items of lists are counted among each other, whatever their marks: "(1)" and "(i)" are no numbers of provisions. */
const COUNTED: ReadonlySet<MarkKind> = new Set(['dash', 'plus', 'bracket', 'numeral']);

function isNumbered(mark: Mark | null): mark is Mark {
	return mark !== null && !COUNTED.has(mark.kind);
}

/** Only chapters have a rule for destroyed numerals. */
function isReadable({ kind, number }: Mark): boolean {
	return kind !== 'chapter' || isNumber(number);
}

/** The number before this one: among siblings, but articles, and chapters that run on, are counted across parts. */
function previousNumber(builder: Builder, level: Level, mark: Mark): string | null {
	const sibling = builder.last.get(scopeOf(builder, level, mark));
	const anywhere = builder.last.get(level) ?? null;
	if (sibling !== undefined) return sibling;
	return level === 'chapter' && stepFrom(anywhere, mark.number) === 'next' ? anywhere : null;
}

function scopeOf(builder: Builder, level: Level, { kind }: Mark): string {
	return `${prefixFor(builder, level)} ${level} ${kind}`;
}

/** Notes the number of a new unit and reports where it breaks the row. */
function remember(builder: Builder, unit: Open, mark: Mark, previous: string | null): void {
	const { level } = unit.place;
	// "Mẫu số 3" behind a signature follows no row.
	if (mark.kind === 'annex' && mark.number !== '' && !isNumber(mark.number)) return;
	// The unit is not on the stack yet, so the scope is still that of its siblings.
	builder.last.set(scopeOf(builder, level, mark), unit.number).set(level, unit.number);
	if (mark.number === '') return;
	const issue = isReadable(mark) ? numberIssue(unit, previous) : unreadable(unit, mark.number);
	if (issue !== null) builder.issues.push(issue);
}

/** A chapter numeral that scanning destroyed: its place in the row tells it. */
function guessNumber(previous: string | null): string {
	for (let value = 1; value < 100; value += 1) {
		if (stepFrom(previous, toRoman(value)) === 'next') return toRoman(value);
	}
	return 'I';
}

function unreadable({ line, marker, number, address }: Open, before: string): ParserIssue {
	const message = `Không đọc được số trong “${marker}”; theo thứ tự thì đây là ${number}. Chữ gốc giữ nguyên.`;
	return { line, code: 'unreadable-number', message, before, after: number, address };
}

function numberIssue({ line, marker, number, address }: Open, previous: string | null): ParserIssue | null {
	if (/-lan-\d+$/u.test(address)) {
		const message = `“${marker}” đã có ở trên; địa chỉ được thêm “lan” để không trùng, chữ gốc giữ nguyên.`;
		return { line, code: 'repeated-number', message, address };
	}
	const step = stepFrom(previous, number);
	if (step === 'next') return null;
	const after = previous === null ? 'đứng đầu' : `đứng sau “${previous}”`;
	return step === 'gap'
		? { line, code: 'number-gap', message: `“${marker}” ${after}: có thể thiếu mục ở giữa.`, address }
		: { line, code: 'number-order', message: `“${marker}” ${after}: số không theo thứ tự.`, address };
}

/** Articles are addressed from the document or its annex, so that they survive a moved chapter. */
function prefixFor({ stack }: Builder, level: Level): string {
	const holder = level === 'article' ? stack.find((unit) => unit.place.level === 'annex') : stack.at(-1);
	return holder?.address ?? '';
}

function uniqueAddress(builder: Builder, level: Level, number: string): string {
	const own = [ADDRESS_WORDS[level], numberSlug(number)].filter((part) => part !== '').join('-');
	const wanted = [prefixFor(builder, level), own].filter((part) => part !== '').join('-');
	const count = (builder.addresses.get(wanted) ?? 0) + 1;
	builder.addresses.set(wanted, count);
	return count === 1 ? wanted : `${wanted}-lan-${String(count)}`;
}

/**
 * Gives a heading its title from the lines that follow: after "Chương I" the next line, and while all is in capitals
 * the lines after that. Returns how many paragraphs were taken.
 */
function takeTitle(unit: Open, { mark }: Paragraph, following: readonly Paragraph[]): number {
	let taken = 0;
	for (const next of following) {
		if (next.mark !== null || !isTitleLine(unit, mark, next.content.text)) break;
		unit.content = joinRich(unit.content, next.content);
		taken += 1;
	}
	return taken;
}

function isTitleLine(unit: Open, mark: Mark | null, text: string): boolean {
	const canHaveTitle = isWordMark(mark) || mark?.kind === 'roman' || mark?.kind === 'upper';
	if (!canHaveTitle || isTableRow(text)) return false;
	const isFirst = !/\p{L}/u.test(unit.content.text);
	const bothCaps = isAllCaps(text) && (isFirst || isAllCaps(unit.content.text));
	return bothCaps || (isFirst && isWordMark(mark) && text.length <= LONGEST_TITLE && !/[.:;)]$/u.test(text));
}

function finish(unit: Open): Provision {
	const { place, number, marker, content, address, line } = unit;
	const children = unit.children.map(finish);
	return { level: place.level, number, marker, content, isHeading: isHeading(unit), address, line, children };
}

/** Words and layout decide: wide levels are headings, narrow ones only where they are short and name what follows. */
function isHeading({ place, content, children }: Open): boolean {
	if (place.rank <= 2) return true;
	if (place.level === 'paragraph' || place.level === 'item' || place.level === 'subitem') return false;
	const isName = content.text.length <= LONGEST_HEADING && !/[.;]$/u.test(content.text);
	if (place.level === 'article') return children.length > 0 ? !content.text.endsWith(':') : isName;
	if (place.level === 'section' || place.level === 'subsection') return children.length > 0 && isName;
	return children.length > 0 && isName && !content.text.endsWith(':');
}
