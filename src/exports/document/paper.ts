import type { Content } from '../../collections/load.ts';
import type { Block, Level } from '../../legal/tree.ts';
import {
	fullTextPage,
	type BlockView,
	type PassageGroup,
	type WordedDocument,
} from '../../page-data/document/full-text.ts';
import type { BodyView } from '../../page-data/document/passage.ts';
import type { Segment } from '../../page-data/document/segment.ts';
import { fullAddress } from '../../page-data/base/mail.ts';
import { paths } from '../../page-data/base/paths.ts';
import {
	daysOfText,
	isDated,
	textInWords,
	textName,
	textOf,
	TEXT_KINDS,
} from '../../page-data/document/texts.ts';
import type { TableView } from '../../page-data/document/tables.ts';

/** A run of words in one weight; `href` is an address on the web, null where nothing is cited. */
export interface Run {
	readonly text: string;
	readonly strong: boolean;
	readonly href: string | null;
}

/** How a paragraph stands on the page: Decree 30/2020/NĐ-CP, Annex I. */
type Setting =
	/** Heads a part of the text in the middle of the page: "Chương I", its name below. */
	| 'centred'
	/** Heads what follows from the left: "I. MỤC ĐÍCH", "Điều 5. …". */
	| 'run-in'
	/** A paragraph of the text. */
	| 'text'
	/** Căn cứ and what leads into the text, slanted. */
	| 'slanted'
	/** Type and title in the middle. */
	| 'title'
	/** Under the name of an annex, what it is attached to: slanted, in the middle. */
	| 'attached'
	/** A line that stands in the middle: the rules of strokes that many files have. */
	| 'middle';

/** A paragraph as paper shows it; marker and runs are words of the text, nothing else is. */
export interface PaperParagraph {
	readonly kind: 'paragraph';
	readonly address: string;
	readonly role: Level | Block['role'] | 'drawn-rule';
	readonly setting: Setting;
	readonly marker: string;
	readonly runs: readonly Run[];
	/** How deep a heading it is, 1 for the widest; null for what is no heading. */
	readonly depth: number | null;
	/** Addresses of the provisions it stands in, widest first. */
	readonly below: readonly string[];
}

/** Neighbouring rows of a table. */
export interface PaperTable {
	readonly kind: 'table';
	/** Says which table it is: ours, for those who hear the page. */
	readonly name: string;
	readonly columns: number;
	readonly rows: readonly PaperRow[];
}

interface PaperRow {
	readonly address: string;
	/** True where the row surely names the columns. */
	readonly isHead: boolean;
	readonly cells: readonly PaperCell[];
}

interface PaperCell {
	readonly span: number;
	readonly paragraphs: readonly (readonly Run[])[];
}

/** What stands on paper one below the other. */
export type Passage = PaperParagraph | PaperTable;

/** The two columns of a head or a foot. Rows are read from left to right: that is the order of the text. */
export interface ColumnRow {
	readonly left: readonly Passage[];
	readonly right: readonly Passage[];
}

/** A document as it is laid out on paper, whatever program writes the file. */
export interface Paper {
	readonly id: string;
	/** "Kế hoạch số 26/KH-UBND: Công tác …" */
	readonly title: string;
	readonly author: string;
	/** A day of the content, ISO: the same content gives the same bytes. */
	readonly madeOn: string;
	/** Lines of the paper form that the received text lacks: ours. */
	readonly added: { readonly issuer: readonly string[] | null; readonly motto: readonly string[] | null };
	readonly head: readonly ColumnRow[];
	readonly opening: readonly Passage[];
	readonly body: readonly Passage[];
	/** What closes the text, before the two columns of its foot. */
	readonly closing: readonly Passage[];
	readonly foot: readonly ColumnRow[];
	/** Each begins a page of its own. */
	readonly annexes: readonly (readonly Passage[])[];
	/** What readers of the file have to know of it, in sentences: ours. */
	readonly notes: readonly string[];
	/** The page of the document; null while the site has no address of its own. */
	readonly home: string | null;
}

/** Lays a document out: its words in their order, and what Decree 30/2020/NĐ-CP asks of each place. */
export function paperOf(content: Content, document: WordedDocument): Paper {
	const page = fullTextPage(content, document);
	const { site } = content;
	const toRuns = runsFor(content);
	// An attached annex has no head of its own: Decree 30/2020/NĐ-CP, Annex I, III.1.
	const isWhole = document.tree.front.length > 0;
	const feet = page.foot.flatMap((group) => group.passages.map((view) => ({ place: group.place, view })));
	const footStart = feet.findIndex(({ place }) => place !== 'closing');
	const end = footStart === -1 ? feet.length : footStart;
	return {
		id: document.id,
		title: `${page.name}: ${document.title}`,
		author: document.issuer,
		madeOn: document.checkedOn ?? document.issuedOn ?? site.checkedOn,
		added: {
			issuer: isWhole ? page.added.issuer : null,
			motto: isWhole && page.added.motto ? MOTTO : null,
		},
		head: columns(page.head, HEAD_COLUMNS, toRuns),
		opening: page.opening.flatMap((group) => group.passages.map((view) => frontPassage(view, toRuns))),
		body: page.body.flatMap((view) => bodyPassages(view, toRuns, { depth: 1, below: [] })),
		closing: feet.slice(0, end).map(({ view }) => frontPassage(view, toRuns)),
		foot: columns(footGroups(feet.slice(end)), FOOT_COLUMNS, toRuns),
		annexes: annexesOf(page.annexes).map((views) =>
			views.flatMap((view) => bodyPassages(view, toRuns, { depth: 1, below: [] })),
		),
		notes: notesOf(content, document, {
			added: isWhole ? page.added.note : '',
			changes: page.changes.map(({ label }) => label),
		}),
		home: site.url === null ? null : fullAddress(content, paths.document(document.id)),
	};
}

/** Every annex with what follows it; rules without that heading begin with the first of them. */
function annexesOf(views: readonly BodyView[]): BodyView[][] {
	const annexes: BodyView[][] = [];
	for (const view of views) {
		const open = annexes.at(-1);
		const begins = view.kind === 'provision' && view.level === 'annex';
		if (open === undefined || begins) annexes.push([view]);
		else open.push(view);
	}
	return annexes;
}

/** The state's name and motto as the form has them. */
const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

type Column = 'left' | 'right';
const HEAD_COLUMNS: Readonly<Record<string, Column>> = {
	issuer: 'left',
	number: 'left',
	motto: 'right',
	'place-date': 'right',
};
const FOOT_COLUMNS: Readonly<Record<string, Column>> = { recipients: 'left', signature: 'right' };

type RunMaker = (segments: readonly Segment[]) => Run[];

/** Links work from a file only with the site's whole address; without one the words stay plain. */
function runsFor(content: Content): RunMaker {
	const full = (href: string | null) =>
		href === null || content.site.url === null ? null : fullAddress(content, href);
	return (segments) => segments.map(({ text, strong, href }) => ({ text, strong, href: full(href) }));
}

/** Groups of one column stand in one cell; a group further left begins a new row. Nothing changes its place in the order. */
function columns(
	groups: readonly PassageGroup[],
	columnOf: Readonly<Record<string, Column>>,
	toRuns: RunMaker,
): ColumnRow[] {
	const rows: { left: Passage[]; right: Passage[] }[] = [];
	for (const { place, passages } of groups) {
		const column = columnOf[place] ?? 'left';
		const open = rows.at(-1);
		const row =
			open === undefined || (column === 'left' && open.right.length > 0) ? { left: [], right: [] } : open;
		if (row !== open) rows.push(row);
		row[column].push(...passages.map((view) => frontPassage(view, toRuns)));
	}
	return rows;
}

/** "(Đã ký)" between office and name belongs to the column it stands in. */
function footGroups(
	feet: readonly { readonly place: string; readonly view: BlockView | TableView }[],
): PassageGroup[] {
	let column = 'recipients';
	return feet.map(({ place, view }) => {
		if (place !== 'closing') column = place;
		return { place: column, passages: [view] };
	});
}

const FRONT_SETTINGS: Partial<Record<BlockView['role'], Setting>> = {
	type: 'title',
	title: 'title',
	issuer: 'title',
	basis: 'slanted',
	lead: 'slanted',
	'drawn-rule': 'middle',
};

function frontPassage(view: BlockView | TableView, toRuns: RunMaker): Passage {
	if (view.kind === 'table') return tablePassage(view, toRuns);
	const { address, role, marker, segments } = view;
	const runs = toRuns(segments);
	const isStrokes = STROKES.test(runs.map(({ text }) => text).join(''));
	const setting = isStrokes ? 'middle' : (FRONT_SETTINGS[role] ?? 'text');
	return { kind: 'paragraph', address, role, setting, marker, runs, depth: null, below: [] };
}

/** A rule that was typed as a row of strokes. */
const STROKES = /^[-_–—=]{3,}$/u;

function bodyPassages(
	view: BodyView,
	toRuns: RunMaker,
	at: { readonly depth: number; readonly below: readonly string[] },
): Passage[] {
	if (view.kind === 'table') return [tablePassage(view, toRuns)];
	const { address, level, marker, segments, isHeading, standing, children } = view;
	const runs = toRuns(segments);
	const text = runs.map((run) => run.text).join('');
	const isStroke = !isHeading && marker === '' && STROKES.test(text);
	const plain: Setting = isHeading ? 'run-in' : isStroke ? 'middle' : 'text';
	const paragraph: PaperParagraph = {
		kind: 'paragraph',
		address,
		role: level,
		setting: standing === 'plain' ? plain : standing,
		marker,
		runs,
		depth: isHeading ? at.depth : null,
		below: at.below,
	};
	const below = { depth: isHeading ? at.depth + 1 : at.depth, below: [...at.below, address] };
	return [paragraph, ...children.flatMap((child) => bodyPassages(child, toRuns, below))];
}

function tablePassage({ name, rows }: TableView, toRuns: RunMaker): PaperTable {
	const own = rows.map(({ address, isHead, cells }) => ({
		address,
		isHead,
		cells: cells.map(({ span, paragraphs }) => ({ span, paragraphs: paragraphs.map(toRuns) })),
	}));
	const widths = own.map(({ cells }) => cells.reduce((sum, { span }) => sum + span, 0));
	return { kind: 'table', name, columns: Math.max(1, ...widths), rows: own };
}

/** Which text of a document that has several. */
function textNote(document: WordedDocument): string[] {
	const text = textOf(document);
	if (text === undefined || !isDated(document)) return [];
	return [`${textName(text)} (${TEXT_KINDS[text.kind]}), ${daysOfText(document, text)}.`];
}

function notesOf(
	{ site }: Content,
	document: WordedDocument,
	{ added, changes }: { readonly added: string; readonly changes: readonly string[] },
): string[] {
	return [
		`Trang “${site.name}” dàn tệp này theo thể thức văn bản hành chính; tệp không phải bản có chữ ký số, con dấu.`,
		...(added === '' ? [] : [added]),
		...textNote(document),
		...(changes.length === 0
			? []
			: [`Lời văn là ${textInWords(document)}, chưa hợp nhất các thay đổi sau: ${changes.join('; ')}.`]),
		`Lời văn đúng từng chữ như bản nhận được, SHA-256: ${document.text.sha256}.`,
	];
}
