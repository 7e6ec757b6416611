import { citeDocument, citeProvision, labelBlock, labelProvision } from '../legal/citation.ts';
import type { Place } from '../legal/address.ts';
import { rowWords } from '../legal/table-row.ts';
import type { Block, Issue, Level, Provision, RichText } from '../legal/tree.ts';
import type { Content, Document } from '../collections/load.ts';
import { longDate, shortDate } from '../text/date.ts';
import type { CitationSegment } from './citation-lookup.ts';
import { citationSegments } from './citations.ts';
import { siteContent } from './content.ts';
import { changesNotInText, documentLife, documentRelations, relationDrawing } from './document-relations.ts';
import { agencyLinks } from './links.ts';
import { paths } from './paths.ts';
import { statusBanner } from './status.ts';
import { inOneLine, withTables, type TableView } from './tables.ts';

/** A run of words in one weight, with the link of what they cite. */
export interface Segment extends CitationSegment {
	readonly strong: boolean;
}

/** A provision or block as a component prints it. */
export interface PassageView {
	readonly address: string;
	readonly marker: string;
	readonly segments: readonly Segment[];
	/** "khoản 2 Mục II Kế hoạch số 26/KH-UBND ngày … của …" */
	readonly citation: string;
	/** "Mục II, khoản 2" */
	readonly label: string;
}
export interface ProvisionView extends PassageView {
	readonly kind: 'provision';
	readonly level: Level;
	readonly isHeading: boolean;
	readonly children: readonly BodyView[];
}
/** What stands in the body of a document: provisions, and tables of neighbouring rows. */
export type BodyView = ProvisionView | TableView;
/** A passage quoted on another page, with its address. */
export interface QuoteView extends PassageView {
	readonly href: string;
	readonly text: string;
	readonly documentName: string;
}

/** Cuts the words at an address at the borders of bold ranges and of citations; no letter is added or lost. */
export function segmentsOf(content: Content, document: Document, unit: Block | Provision): Segment[] {
	const { text, strong } = unit.content;
	let start = 0;
	return citationSegments(content, document, unit.address, text).flatMap((segment) => {
		const end = start + segment.text.length;
		const pieces = weights(start, end, strong).map((piece) => ({
			...segment,
			text: text.slice(piece.start, piece.end),
			strong: piece.strong,
			// One sign for one citation: behind its last piece.
			status: piece.end === end ? segment.status : null,
		}));
		start = end;
		return pieces;
	});
}

/** A stretch of words cut at the borders of bold ranges; no piece is empty. */
function weights(start: number, end: number, strong: RichText['strong']) {
	const inside = (at: number) => at > start && at < end;
	const cuts = [start, ...strong.flat().filter(inside), end];
	return cuts.slice(1).map((cut, index) => {
		const from = cuts[index] ?? start;
		return { start: from, end: cut, strong: strong.some(([first, last]) => first <= from && from < last) };
	});
}

const namesOf = ({ issuerShort }: Document) => (issuerShort === null ? {} : { issuerShort });

/** What stands at an address, whether before, in or after the body. */
function unitAt(place: Place): Block | Provision {
	return place.kind === 'block' ? place.block : place.provision;
}

function labelOf(document: Document, address: string): string {
	const place = document.addresses.get(address);
	if (!place) return address;
	return place.kind === 'block' ? labelBlock(place.block) : labelProvision(place.provision, place.ancestors);
}

function passage(content: Content, document: Document, source: Block | Provision): PassageView {
	return {
		address: source.address,
		marker: source.marker,
		segments: segmentsOf(content, document, source),
		citation: citeProvision(document.tree, source.address, namesOf(document)),
		label: labelOf(document, source.address),
	};
}

/** A provision with all below it, as components print it. */
export function provisionView(content: Content, document: Document, provision: Provision): ProvisionView {
	return {
		...passage(content, document, provision),
		kind: 'provision',
		level: provision.level,
		isHeading: provision.isHeading,
		children: bodyViews(content, document, provision.children),
	};
}

/** Neighbouring provisions as components print them, rows of a table together. */
function bodyViews(content: Content, document: Document, provisions: readonly Provision[]): BodyView[] {
	return withTables(
		provisions.map((provision) => ({
			line: provision.line,
			text: provision.content.text,
			view: provisionView(content, document, provision),
		})),
	);
}

/** The passage at an address, to be quoted word for word. Throws where the address is not in the document. */
export function quote(content: Content, document: Document, address: string): QuoteView {
	const place = document.addresses.get(address);
	if (!place) throw new Error(`Văn bản ${document.id} không có địa chỉ "${address}".`);
	const { text } = unitAt(place).content;
	const view = passage(content, document, unitAt(place));
	return {
		...view,
		segments: inOneLine(text, view.segments),
		href: paths.provision(document.id, address),
		text: rowWords(text),
		documentName: documentName(document),
	};
}

/** "Kế hoạch số 26/KH-UBND" */
export function documentName(document: Document): string {
	return `${document.type} số ${document.number}`;
}

/** The document with this id. Throws where there is none: the loader has checked every reference. */
export function documentById(content: Content, id: string): Document {
	const document = content.documents.find((candidate) => candidate.id === id);
	if (!document) throw new Error(`Không có văn bản "${id}" trong nội dung.`);
	return document;
}

/** Where the page sets something otherwise than the received text, or the text itself has a slip. */
export function documentRemarks(document: Document) {
	return document.issues.map((issue: Issue) => ({
		...issue,
		href: issue.address === undefined ? null : `#${issue.address}`,
		label: issue.address === undefined ? null : labelOf(document, issue.address),
	}));
}

/** A passage before or after the body. */
export interface BlockView extends PassageView {
	readonly kind: 'block';
	readonly role: Block['role'] | 'drawn-rule';
}

/** Neighbouring passages that stand together on paper: "issuer", "recipients", "signature" … */
export interface PassageGroup {
	readonly place: string;
	readonly passages: readonly (BlockView | TableView)[];
}

const HEAD_ROLES: readonly Block['role'][] = ['issuer', 'motto', 'number', 'place-date'];
const FOOT_PLACES: Partial<Record<Block['role'], string>> = {
	'recipients-heading': 'recipients',
	recipient: 'recipients',
	'signing-authority': 'signature',
	signer: 'signature',
};

/** The line below a name on the paper form, which many files type as a row of strokes. */
function isDrawnRule({ role, content }: Block): boolean {
	return role === 'other' && /^[-_–—=]{3,}$/u.test(content.text);
}

/**
 * Groups neighbours of one place; the order of the text is never changed, the stylesheet sets them side by side. A drawn
 * rule belongs to what stands above it.
 */
function grouped(
	content: Content,
	document: Document,
	blocks: readonly Block[],
	placeOf: (role: Block['role']) => string,
): PassageGroup[] {
	const groups: { place: string; blocks: Block[] }[] = [];
	for (const block of blocks) {
		const open = groups.at(-1);
		const place = open !== undefined && isDrawnRule(block) ? open.place : placeOf(block.role);
		if (open?.place === place) open.blocks.push(block);
		else groups.push({ place, blocks: [block] });
	}
	return groups.map((group) => ({
		place: group.place,
		passages: withTables(
			group.blocks.map((block) => ({
				line: block.line,
				text: block.content.text,
				view: blockView(content, document, block),
			})),
		),
	}));
}

function blockView(content: Content, document: Document, block: Block): BlockView {
	const role = isDrawnRule(block) ? 'drawn-rule' : block.role;
	return { ...passage(content, document, block), kind: 'block', role };
}

/** A document whose words we hold: it has a full-text page and a file. */
export type WordedDocument = Document & { readonly text: NonNullable<Document['text']> };

/** True for a document whose words we hold. */
export function hasText(document: Document): document is WordedDocument {
	return document.text !== null;
}

/** What was laid out once is not laid out again: the page and every file of a document ask for it. */
const fullTexts = new WeakMap<Document, ReturnType<typeof makeFullTextPage>>();

/** Everything the full-text page prints, in the order of the received text. */
export function fullTextPage(content: Content, document: WordedDocument) {
	const page = fullTexts.get(document) ?? makeFullTextPage(content, document);
	fullTexts.set(document, page);
	return page;
}

function makeFullTextPage(content: Content, document: WordedDocument) {
	const { tree } = document;
	const headEnd = tree.front.findIndex((block) => !HEAD_ROLES.includes(block.role) && !isDrawnRule(block));
	const cut = headEnd === -1 ? tree.front.length : headEnd;
	const has = (role: Block['role']) => tree.front.some((block) => block.role === role);
	const after = bodyEnd(document);
	return {
		id: document.id,
		name: documentName(document),
		title: document.title,
		/** Lines of the paper form that the received text lacks; null where it has them itself. */
		added: addedLines(document, { issuer: !has('issuer'), motto: !has('motto') }),
		head: grouped(content, document, tree.front.slice(0, cut), (role) => role),
		opening: grouped(content, document, tree.front.slice(cut), () => 'opening'),
		body: bodyViews(content, document, tree.body.slice(0, after)),
		/** What follows the signature: annexes, and rules that a decision brings with it. */
		annexes: bodyViews(content, document, tree.body.slice(after)),
		foot: grouped(content, document, tree.back, (role) => FOOT_PLACES[role] ?? 'closing'),
		changes: changesNotInText(content, document),
		contents: contentsList(document),
		remarks: documentRemarks(document),
		sha256: document.text.sha256,
		sourceFile: `documents/${document.id}/${document.text.file}`,
		sourceHref: paths.sourceText(document.id),
		citation: citeDocument(document.tree, namesOf(document)),
	};
}

/** How many provisions stand before the signature; without one, before the first annex. */
function bodyEnd({ tree: { body, back } }: Document): number {
	const signature = back[0]?.line;
	const end = body.findIndex(({ line, level }) =>
		signature === undefined ? level === 'annex' : line >= signature,
	);
	return end === -1 ? body.length : end;
}

/** The lines of the form that are ours, and what readers are told of them; '' where there are none. */
function addedLines({ issuer }: Document, lacks: { readonly issuer: boolean; readonly motto: boolean }) {
	const names = [...(lacks.issuer ? ['tên cơ quan'] : []), ...(lacks.motto ? ['Quốc hiệu'] : [])];
	return {
		issuer: lacks.issuer ? issuerLines(issuer) : null,
		motto: lacks.motto,
		note:
			names.length === 0
				? ''
				: `Phần trên cùng (${names.join(', ')}) là phần thể thức, bản nhận được không có.`,
	};
}

/** "Ủy ban nhân dân tỉnh A" → the two lines of the paper original, in capitals. */
function issuerLines(issuer: string): string[] {
	const match = /^(Ủy ban nhân dân|Hội đồng nhân dân)\s+(.+)$/u.exec(issuer);
	return (match ? match.slice(1) : [issuer]).map((line) => line.toLocaleUpperCase('vi'));
}

/** A line of a contents list, with those below it. */
interface ContentsEntry {
	readonly address: string;
	readonly marker: string;
	readonly text: string;
	readonly children: readonly ContentsEntry[];
}

/** What a contents list shows below the widest headings. */
const LISTED: ReadonlySet<Level> = new Set(['part', 'chapter', 'section', 'subsection', 'article']);

/** Headings of the body down to the articles, for contents lists. */
export function contentsList(document: Document): ContentsEntry[] {
	const entry = ({ address, marker, content, children }: Provision): ContentsEntry => ({
		address,
		marker,
		text: shorten(content.text.replace(/:$/u, '')),
		children: children.filter(({ level }) => LISTED.has(level)).map(entry),
	});
	return document.tree.body.filter(({ isHeading, level }) => isHeading || LISTED.has(level)).map(entry);
}

/** Long unheaded sections stand in contents lists with their first words. */
export function shorten(text: string, length = 90): string {
	if (text.length <= length) return text;
	return `${text.slice(0, text.lastIndexOf(' ', length))} …`;
}

/** The page about a document: what it is, whether it holds, what it is bound to, what stands in it. */
export function documentPage(content: Content, document: Document) {
	const { tree, text } = document;
	const relations = documentRelations(content, document);
	return {
		id: document.id,
		name: documentName(document),
		number: document.number,
		title: document.title,
		summary: document.summary,
		citation: citeDocument(tree, namesOf(document)),
		banner: statusBanner(content, document.id),
		life: documentLife(content, document),
		relations,
		changes: changesNotInText(content, document),
		drawing: relations.length === 0 ? null : relationDrawing(relations),
		facts: documentFacts(document),
		statements: document.facts,
		sources: document.sources,
		official: document.official,
		certainty: document.certainty === null ? null : CERTAINTY[document.certainty],
		openPoints: document.openPoints,
		chapters: chapters(content, document),
		bases: tree.front
			.filter(({ role }) => role === 'basis')
			.map((block) => quote(content, document, block.address)),
		recipients: document.recipients.map(({ at, agency }) => ({
			quote: quote(content, document, at),
			agency: agency === null ? null : (agencyLinks(content, [agency])[0] ?? null),
		})),
		contents: contentsList(document),
		fullText:
			text === null
				? null
				: {
						href: paths.fullText(document.id),
						sourceHref: paths.sourceText(document.id),
						sha256: text.sha256,
					},
	};
}

const CERTAINTY = {
	'2+': 'hai nguồn trở lên ghi giống nhau',
	'1': 'chỉ một nguồn',
};

/** The card of a document; null is printed as "chưa có thông tin". */
function documentFacts(document: Document) {
	const { text, issuedOn, signer, signerOffice, checkedOn, checkedAgainst } = document;
	const against = checkedAgainst === null ? '' : `, so với ${checkedAgainst}`;
	const received = text && [
		{ label: 'Bản nhận từ', value: text.receivedFrom },
		{ label: 'Ngày nhận bản', value: text.receivedOn === null ? null : shortDate(text.receivedOn) },
	];
	return [
		{ label: 'Loại văn bản', value: document.type },
		{ label: 'Số, ký hiệu', value: document.number },
		{ label: 'Cơ quan ban hành', value: document.issuer },
		{ label: 'Ngày ban hành', value: issuedOn === null ? null : longDate(issuedOn) },
		{ label: 'Người ký', value: signer === null ? null : [signer, signerOffice].filter(Boolean).join(', ') },
		...(received ?? []),
		{ label: 'Kiểm lần cuối', value: checkedOn === null ? null : `${shortDate(checkedOn)}${against}` },
	];
}

/** An article of the card: what it is about, with the page that explains it where there is one. */
interface ArticleEntry {
	readonly number: string;
	readonly title: string | null;
	readonly note: string | null;
	readonly href: string | null;
	/** Who says so, where only one source does. */
	readonly source: string | null;
}

/** Known articles under their chapters; without known chapters they stand under one entry without a name. */
function chapters(content: Content, document: Document) {
	const entries = document.articles.map((article): ArticleEntry => {
		const address = `dieu-${article.number}`;
		const explained = content.articles.some(
			(other) => other.document === document.id && other.address === address,
		);
		const { number, title, note, source } = article;
		return { number, title, note, source, href: explained ? paths.article(document.id, address) : null };
	});
	if (document.chapters.length === 0)
		return entries.length === 0 ? [] : [{ heading: null, source: null, entries }];
	return document.chapters.map(({ number, title, articles, source }) => {
		const [first = 0, last = first] = articles.split('–').map(Number);
		return {
			heading: `Chương ${number}. ${title ?? 'Tên chương chưa xác nhận'} (Điều ${articles})`,
			source,
			entries: entries.filter((entry) => {
				const ordinal = Number.parseInt(entry.number, 10);
				return ordinal >= first && ordinal <= last;
			}),
		};
	});
}

const SHELVES = {
	'thi-dua-khen-thuong': 'Luật và văn bản hướng dẫn về thi đua, khen thưởng',
	'luong-co-so': 'Lương cơ sở, dùng để tính tiền thưởng',
	'dia-phuong': 'Văn bản của tỉnh và của Trung ương có liên quan tới kế hoạch',
	'trang-thong-tin': 'Quy định áp dụng cho trang thông tin và cho việc trình bày văn bản',
} as const;

/** All documents on their shelves: the plan first, then by topic; on each shelf newest first. */
export async function documentShelves() {
	const { documents, site } = await siteContent();
	const others = documents.filter(({ id }) => id !== site.plan);
	const shelves = [
		{ id: 'ke-hoach', title: 'Kế hoạch', documents: documents.filter(({ id }) => id === site.plan) },
		...Object.entries(SHELVES).map(([id, title]) => ({
			id,
			title,
			documents: others.filter(({ topic }) => topic === id),
		})),
		{ id: 'khac', title: 'Văn bản khác', documents: others.filter(({ topic }) => topic === null) },
	];
	return shelves
		.filter((shelf) => shelf.documents.length > 0)
		.map((shelf) => ({
			...shelf,
			documents: shelf.documents
				.toSorted((a, b) => (b.issuedOn ?? '').localeCompare(a.issuedOn ?? ''))
				.map((document) => listEntry(document)),
		}));
}

function listEntry(document: Document) {
	const { id, title, issuedOn, issuer } = document;
	return {
		id,
		href: paths.document(id),
		name: documentName(document),
		title,
		issuedOn: issuedOn === null ? null : { iso: issuedOn, label: shortDate(issuedOn) },
		issuer,
		hasText: hasText(document),
	};
}
