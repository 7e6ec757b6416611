import { composeText } from './composed.ts';
import type { ComposedText } from './composed.ts';
import { DOCUMENT_ANCHOR, documentAt } from './documents.ts';
import type { DocumentMention } from './documents.ts';
import { afterRemark, isLoneLineStart, standsAlone, unitPathAt } from './paths.ts';
import type { UnitPath } from './paths.ts';
import { completePath, namedPath } from './place.ts';
import { SPACE, WORD_START, matchAt, skip, sticky } from './scan.ts';
import { RANK, SELF } from './target.ts';
import type { DocumentTarget, PathStep, Reference, ReferenceContext, ReferenceTarget } from './target.ts';
import { LIST_SEPARATOR, UNIT_ANCHOR } from './units.ts';

/** A citation while the text is read. */
interface Found {
	readonly start: number;
	readonly end: number;
	readonly paths: readonly UnitPath[];
	/** null: the text names none, so it is the document at hand. */
	readonly document: DocumentTarget | null;
}

const ANCHOR = new RegExp(`${WORD_START}(?:${UNIT_ANCHOR}|${DOCUMENT_ANCHOR})`, 'gu');

/** From a provision to its document. A full stop is what scans put behind a number at the end of a line. */
const TO_DOCUMENT = sticky(
	String.raw`[.,]?${SPACE}(?:(?:của|tại|thuộc|trong|theo)${SPACE}|(?:được${SPACE})?(?:ban${SPACE}hành${SPACE})?kèm${SPACE}theo${SPACE}|ban${SPACE}hành${SPACE}theo${SPACE})?`,
);
/** "quy định chi tiết Điều 7, khoản 8 Điều 8 và biện pháp thi hành Luật …": the articles are that law's. */
const MEASURES_FOR = sticky(
	String.raw`${SPACE}và${SPACE}(?:các${SPACE})?biện${SPACE}pháp${SPACE}(?:để${SPACE})?(?:tổ${SPACE}chức${SPACE}|hướng${SPACE}dẫn${SPACE})?thi${SPACE}hành${SPACE}`,
);
const ANNEX_OF = sticky(
	String.raw`[Pp]hụ${SPACE}lục${SPACE}(?:(?:được${SPACE})?(?:ban${SPACE}hành${SPACE})?kèm${SPACE}theo|của)${SPACE}`,
);
const PATH_SEPARATOR = sticky(String.raw`${SPACE}(?:đến|tới)(?:${SPACE}hết)?${SPACE}`);
/** "Luật số 06/2022/QH15, Điều 24": the document stands first. */
const DOCUMENT_FIRST = sticky(String.raw`,?${SPACE}`);

/** "… các điều, khoản sau đây của Luật Tiếp công dân:" gives its list a document. */
const LEAD = /(?:sau\s+đây|dưới\s+đây|sau)\s+(?:của|tại)\s+$/iu;
const LEAD_END = sticky(String.raw`[^.;:\n]{0,80}:[^\S\n]*(?:\n|$)`);
const ITEM_START = /(?:^|\n)[^\S\n]*(?:[a-zđ]{1,2}\)|[-–+])[^\S\n]*$/u;
const LIST_END = /\n[^\S\n]*(?:\d{1,3}\.[^\S\n]|(?:Điều|ĐIỀU|Chương|CHƯƠNG)\s)/u;

/**
 * Returns every citation in `text`, in order, never overlapping. Positions are those of `text` as it is given, in any
 * Unicode form. Any string will do.
 */
export function findReferences(text: string, context: ReferenceContext = {}): Reference[] {
	const source = composeText(text);
	const reader: Reader = { source, context, last: new Map(), lead: leadOf(context.lead), leadAt: 0 };
	const references: Reference[] = [];
	let at = 0;
	for (let found = nextFound(source, at, context); found !== null; found = nextFound(source, at, context)) {
		references.push(readReference(reader, found));
		at = found.end;
	}
	return references;
}

/** What is known while the text is read from its beginning. */
interface Reader {
	readonly source: ComposedText;
	readonly context: ReferenceContext;
	/** The last document named of each type: what "Luật này" means in a decree. */
	readonly last: Map<string, DocumentTarget>;
	/** The document of the list at hand. */
	lead: DocumentTarget | null;
	/** Where the list at hand begins. */
	leadAt: number;
}

function leadOf(words: string | undefined): DocumentTarget | null {
	if (words === undefined) return null;
	const source = composeText(words);
	let at = 0;
	for (let found = nextFound(source, at, {}); found !== null; found = nextFound(source, at, {})) {
		if (isLead(source.text, found)) return found.document;
		at = found.end;
	}
	return null;
}

function isLead(text: string, found: Found): boolean {
	if (found.paths.length > 0 || found.document === null) return false;
	const before = text.slice(Math.max(0, found.start - 30), found.start);
	return LEAD.test(before) && matchAt(LEAD_END, text, found.end) !== null;
}

function nextFound(source: ComposedText, from: number, context: ReferenceContext): Found | null {
	ANCHOR.lastIndex = from;
	for (let match = ANCHOR.exec(source.text); match !== null; match = ANCHOR.exec(source.text)) {
		const next = ANCHOR.lastIndex;
		const found = foundAt(source, match.index, context);
		if (found !== null) return found;
		// What was read in between has moved nothing: the next anchor stands behind this one.
		ANCHOR.lastIndex = next;
	}
	return null;
}

function foundAt(source: ComposedText, index: number, context: ReferenceContext): Found | null {
	const mention = documentAt(source, index, false);
	if (mention !== null) return isWeak(mention, context) ? null : documentFound(source, index, mention);
	return annexOf(source, index) ?? pathsFound(source, index);
}

/** "Kế hoạch này" is the plan at hand only in a plan. */
function isWeak({ weak, document }: DocumentMention, context: ReferenceContext): boolean {
	return weak && context.type?.toLowerCase() !== document.type?.toLowerCase();
}

function documentFound(source: ComposedText, start: number, mention: DocumentMention): Found {
	const { end, document } = mention;
	const space = document.kind === 'self' ? null : matchAt(DOCUMENT_FIRST, source.text, end);
	const path = space === null ? null : unitPathAt(source.text, end + space[0].length);
	if (space === null || path === null || !isHeadedBy(source, path))
		return { start, end, paths: [], document };
	return { start, end: path.end, paths: [path], document };
}

/** Whether a path behind a document is the document's: a whole path with no other document behind it. */
function isHeadedBy(source: ComposedText, path: UnitPath): boolean {
	const widest = path.units.reduce((rank, { level }) => Math.min(rank, RANK[level]), RANK.point);
	const isOwn = path.units.some(({ numbers }) => numbers[0]?.number === null);
	if (widest > RANK.article || isOwn || !standsAlone(path)) return false;
	const separator = matchAt(LIST_SEPARATOR, source.text, path.end);
	const following = separator === null ? null : unitPathAt(source.text, path.end + separator[0].length);
	return following === null && documentAfter(source, path.end) === null;
}

/** "Phụ lục ban hành kèm theo Nghị định này": an annex without a number. */
function annexOf(source: ComposedText, start: number): Found | null {
	const match = matchAt(ANNEX_OF, source.text, start);
	if (match === null) return null;
	const from = start + match[0].length;
	const mention = documentAt(source, from, true);
	if (mention === null) return null;
	const unit = {
		level: 'annex',
		start,
		end: from,
		numbers: [{ number: '', start, end: from }],
		lower: false,
	} as const;
	return {
		start,
		end: mention.end,
		paths: [{ start, end: from, units: [unit] }],
		document: mention.document,
	};
}

function pathsFound(source: ComposedText, start: number): Found | null {
	const first = unitPathAt(source.text, start);
	if (first === null) return null;
	const paths = [first];
	let last = first;
	let mention = documentAfter(source, last.end);
	while (mention === null) {
		const next = followingPath(source.text, last);
		if (next === null) break;
		paths.push(next);
		last = next;
		mention = documentAfter(source, last.end);
	}
	if (mention === null && paths.length === 1 && isLoneLineStart(source.text, first)) return null;
	if (!standsAlone(first) && (mention === null || !isSameKind(first, paths[1]))) return null;
	const document = mention?.document ?? implementedDocument(source, last.end);
	return { start, end: mention?.end ?? last.end, paths, document };
}

/** "mục 1, mục 2 Kế hoạch số …" is a list; "phần 2; khoản 1 Điều 5 Nghị định này" begins with an everyday word. */
function isSameKind({ units }: UnitPath, next: UnitPath | undefined): boolean {
	return next === undefined || next.units.some(({ level }) => level === units[0]?.level);
}

function implementedDocument(source: ComposedText, index: number): DocumentTarget | null {
	const measures = matchAt(MEASURES_FOR, source.text, index);
	return measures === null ? null : (documentAt(source, index + measures[0].length, false)?.document ?? null);
}

function documentAfter(source: ComposedText, index: number): DocumentMention | null {
	const space = matchAt(TO_DOCUMENT, source.text, index);
	return space === null ? null : documentAt(source, index + space[0].length, true);
}

/** The next path of a list. "Điều này" ends a list: what follows may be another document's. */
function followingPath(text: string, last: UnitPath): UnitPath | null {
	if (last.units.some(({ numbers }) => numbers[0]?.number === null)) return null;
	const end = afterRemark(text, last.end);
	const separator = matchAt(LIST_SEPARATOR, text, end) ?? matchAt(PATH_SEPARATOR, text, end);
	if (separator === null) return null;
	const from = end + separator[0].length;
	const next = unitPathAt(text, skip(sticky(`(?:các|từ|tại)${SPACE}`), text, from));
	return next !== null && standsAlone(next) ? next : null;
}

function readReference(reader: Reader, found: Found): Reference {
	const document = documentOf(reader, found);
	const isSelf = document.kind === 'self';
	const paths = stepsOf(found.paths);
	const place = reader.context.path ?? [];
	const parts = paths.flatMap((entries, index) => {
		const path = found.paths[index];
		if (path === undefined) return [];
		const end = index === paths.length - 1 ? found.end : path.end;
		return spread(entries, index === 0 ? found.start : path.start, end);
	});
	const complete = (path: readonly PathStep[]): PathStep[] =>
		isSelf && found.document === null ? completePath(path, place) : namedPath(path, place);
	const { original } = reader.source;
	const targets: ReferenceTarget[] =
		parts.length === 0
			? [{ start: original(found.start), end: original(found.end), document, path: [] }]
			: parts.map((part) => ({
					start: original(part.start),
					end: original(part.end),
					document,
					path: complete(part.path),
				}));
	return { start: original(found.start), end: original(found.end), targets };
}

/** One provision of a citation, with the words that name it. */
interface Part {
	readonly start: number;
	readonly end: number;
	readonly path: readonly PathStep[];
}

/** Every combination of the numbers of a path; what a path lacks it takes from the next of its list. */
function stepsOf(paths: readonly UnitPath[]): Part[][] {
	const lists: Part[][] = [];
	for (const path of paths.toReversed()) {
		const following = lists.at(-1)?.[0]?.path ?? [];
		lists.push(combinations(path).map((part) => ({ ...part, path: inherit(part.path, following) })));
	}
	return lists.toReversed();
}

/** "điểm a khoản 1, điểm b khoản 2 Điều 5": the first is of article 5 too. */
function inherit(path: readonly PathStep[], following: readonly PathStep[]): readonly PathStep[] {
	const [widest] = path;
	if (widest === undefined || RANK[widest.level] <= RANK.article) return path;
	if (!following.some(({ level }) => RANK[level] >= RANK[widest.level])) return path;
	return [...following.filter(({ level }) => RANK[level] < RANK[widest.level]), ...path];
}

function combinations({ units }: UnitPath): Part[] {
	return units.reduce<Part[]>((parts, { level, numbers }) => {
		const steps = numbers.map(({ number, start, end }) => ({ start, end, step: { level, number } }));
		if (parts.length === 0) return steps.map(({ start, end, step }) => ({ start, end, path: [step] }));
		return steps.flatMap(({ start, end, step }, index) =>
			parts.map((part, inner) => {
				const path = [step, ...part.path];
				if (index === 0) return { ...part, path };
				// "điểm a, b khoản 1 và 2": the words "2" stand for the first of its points, the others have none.
				return inner === 0 ? { start, end, path } : { start: end, end, path };
			}),
		);
	}, []);
}

/** Orders the parts as they stand in the text; the first and the last take the words up to the ends of the whole. */
function spread(parts: readonly Part[], start: number, end: number): Part[] {
	const ordered = [...parts].sort((a, b) => a.start - b.start || a.end - b.end);
	return ordered.map((part, index) => ({
		...part,
		start: index === 0 ? start : part.start,
		end: index === ordered.length - 1 ? Math.max(part.end, end) : part.end,
	}));
}

function documentOf(reader: Reader, found: Found): DocumentTarget {
	const { document } = found;
	if (document === null) return listDocument(reader, found) ?? SELF;
	if (document.kind === 'self') return selfDocument(reader, document);
	if (document.type !== null) reader.last.set(document.type, document);
	if (isLead(reader.source.text, found)) {
		reader.lead = document;
		reader.leadAt = found.end;
	}
	return document;
}

/** "a) Khoản 2 Điều 3a về …" in a list whose lead names the document. */
function listDocument(reader: Reader, found: Found): DocumentTarget | null {
	if (reader.lead === null) return null;
	const { text } = reader.source;
	const since = text.slice(reader.leadAt, found.start);
	if (LIST_END.test(since)) reader.lead = null;
	reader.leadAt = Math.max(reader.leadAt, found.start - 1);
	const isWhole = found.paths.some(({ units }) => units.some(({ level }) => RANK[level] <= RANK.article));
	const begins = found.start === 0 || ITEM_START.test(text.slice(Math.max(0, found.start - 8), found.start));
	return isWhole && begins ? reader.lead : null;
}

/** "Nghị định này" in a decree is the decree; "Luật này" in a decree is the law it named last. */
function selfDocument({ context, last }: Reader, document: DocumentTarget): DocumentTarget {
	const own = context.type?.toLowerCase();
	if (own === undefined || document.type === null || own === document.type.toLowerCase()) {
		return { ...SELF, type: document.type };
	}
	return last.get(document.type) ?? { ...document, kind: 'unknown' };
}
