import type { Content, Document } from '../../collections/load.ts';
import { citeDocument } from '../../legal/citation.ts';
import type { Block } from '../../legal/tree.ts';
import { documentName, issuerOf } from './document-name.ts';
import { changesNotInText } from './document-relations.ts';
import { bodyViews, passage } from './passage.ts';
import { paths } from '../base/paths.ts';
import { textHead, textLine } from './text-line.ts';
import { citedText, isDated, textInWords, textKey, textOf } from './texts.ts';
import { documentRemarks } from './text-remarks.ts';
import type { PassageView } from './segment.ts';
import { withTables, type TableView } from './tables.ts';

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
function groupBlocks(
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
		head: groupBlocks(content, document, tree.front.slice(0, cut), (role) => role),
		opening: groupBlocks(content, document, tree.front.slice(cut), () => 'opening'),
		body: bodyViews(content, document, tree.body.slice(0, after)),
		/** What follows the signature: annexes, and rules that a decision brings with it. */
		annexes: bodyViews(content, document, tree.body.slice(after)),
		foot: groupBlocks(content, document, tree.back, (role) => FOOT_PLACES[role] ?? 'closing'),
		changes: changesNotInText(content, document),
		/** Which text it is, and the line of all of them; null where there is one. */
		textHead: textHead(document),
		textLine: textLine(content, document),
		textWords: textInWords(document),
		remarks: documentRemarks(document),
		sourceFile: `documents/${document.id}/${document.text.file}`,
		sourceHref: sourceHref(document),
		citation: `${citeDocument(document.tree, issuerOf(document))}${citedText(document)}`,
	};
}

/** A file of its own for each text of a document that has several: the address of today's would change its words. */
export function sourceHref(document: Document): string {
	const text = textOf(document);
	return text === undefined || !isDated(document)
		? paths.sourceText(document.id)
		: paths.datedSource(document.id, textKey(text));
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
