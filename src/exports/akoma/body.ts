import type { Level } from '../../legal/tree.ts';
import type { BlockView, PassageGroup } from '../../page-data/document/full-text.ts';
import type { BodyView, ProvisionView } from '../../page-data/document/passage.ts';
import type { Segment } from '../../page-data/document/segment.ts';
import type { TableView } from '../../page-data/document/tables.ts';
import { element, words } from '../xml.ts';

/** The element of the standard for each level; the two it has no name for are containers with ours. */
const ELEMENTS: Readonly<Record<Level, string>> = {
	annex: 'hcontainer',
	part: 'part',
	chapter: 'chapter',
	section: 'section',
	subsection: 'subsection',
	article: 'article',
	clause: 'clause',
	point: 'point',
	item: 'indent',
	subitem: 'hcontainer',
	paragraph: 'alinea',
};
const NAMES: Partial<Record<Level, string>> = { annex: 'phuLuc', subitem: 'dauCong' };

/** Provisions and tables as the hierarchy of the standard; every eId is the site's address. */
export function hierarchy(views: readonly BodyView[]): string[] {
	return views.map((view) => (view.kind === 'table' ? tableContainer(view) : provision(view)));
}

function provision(view: ProvisionView): string {
	const { level, address, marker, segments, isHeading, children } = view;
	const inner = [
		...(marker === '' ? [] : [element('num', {}, words(marker))]),
		...(isHeading && segments.length > 0
			? [element('heading', { eId: `${address}__heading` }, inline(segments))]
			: []),
		...(isHeading ? hierarchy(children) : ownWords(view)),
	];
	return lines(ELEMENTS[level], { name: NAMES[level] ?? null, eId: address }, inner);
}

/** Words that lead into what stands below them, or all there is. */
function ownWords({ address, segments, children }: ProvisionView): string[] {
	const paragraph = element('p', {}, inline(segments));
	if (children.length === 0) return [element('content', { eId: `${address}__content` }, paragraph)];
	const intro = segments.length === 0 ? [] : [element('intro', { eId: `${address}__intro` }, paragraph)];
	return [...intro, ...hierarchy(children)];
}

function tableContainer(table: TableView): string {
	const first = table.rows[0]?.address ?? '';
	const content = element('content', { eId: `${first}__content` }, tableElement(table));
	return lines('hcontainer', { name: 'bang', eId: `${first}__bang` }, [content]);
}

function tableElement({ rows }: TableView): string {
	const first = rows[0]?.address ?? '';
	const cell = (one: TableView['rows'][number]['cells'][number], isHead: boolean) =>
		element(
			isHead ? 'th' : 'td',
			{ colspan: one.span > 1 ? one.span : null },
			...one.paragraphs.map((segments) => element('p', {}, inline(segments))),
		);
	return lines(
		'table',
		{ eId: `${first}__table` },
		rows.map(({ address, isHead, cells }) =>
			element('tr', { eId: address }, ...cells.map((one) => cell(one, isHead))),
		),
	);
}

/** What stands before or after the body: a paragraph each, or a table. */
export function blocks(groups: readonly PassageGroup[], date: string | null): string[] {
	return groups.flatMap(({ passages }) =>
		passages.map((view) => (view.kind === 'table' ? tableElement(view) : block(view, date))),
	);
}

function block({ address, role, marker, segments }: BlockView, date: string | null): string {
	const written = inline(segments);
	const said = sayRole(role, written, date);
	return element('p', { eId: address, class: role }, marker === '' ? said : `${words(marker)} ${said}`);
}

/** What the standard can say of a line: which is the number, the type, the title, the date, the signature. */
function sayRole(role: BlockView['role'], written: string, date: string | null): string {
	switch (role) {
		case 'number':
			return element('docNumber', {}, written);
		case 'type':
			return element('docType', {}, written);
		case 'title':
			return element('docTitle', {}, written);
		case 'issuer':
			return element('docAuthority', {}, written);
		case 'place-date':
			return date === null ? written : element('docDate', { date }, written);
		case 'signer':
			return element('signature', {}, written);
		default:
			return written;
	}
}

function inline(segments: readonly Segment[]): string {
	return segments
		.map(({ text, strong, href }) => {
			const inner = strong ? element('b', {}, words(text)) : words(text);
			return href === null ? inner : element('ref', { href }, inner);
		})
		.join('');
}

/** An element with its children a line each; only for elements that hold no words themselves. */
export function lines(
	name: string,
	attributes: Parameters<typeof element>[1],
	children: readonly string[],
): string {
	return children.length === 0
		? element(name, attributes)
		: element(name, attributes, '\n', ...children.map((child) => `${child}\n`));
}
