import type { Content } from '../../collections/load.ts';
import { fullTextPage, type PassageGroup, type WordedDocument } from '../../page-data/document/full-text.ts';
import { textOf } from '../../page-data/document/texts.ts';
import { slug } from '../../text/slug.ts';
import { element, xmlFile } from '../xml.ts';
import { blocks, hierarchy, lines } from './body.ts';
import { annexMetaXml, isAct, metaXml } from './meta.ts';

/** The outermost elements of a text that is law, and of any other. */
const ACT = { structure: 'act', body: 'body' };
const DOCUMENT = { structure: 'doc', body: 'mainBody' };

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** A document in Akoma Ntoso 3.0, the OASIS standard for laws; eIds are the addresses of this site. */
export function documentXml(content: Content, document: WordedDocument): string {
	const page = fullTextPage(content, document);
	const { type, issuedOn } = document;
	const { structure, body } = isAct(type) ? ACT : DOCUMENT;
	const { preface, preamble } = splitOpening(page.opening);
	const main = page.body.length > 0 ? page.body : page.annexes;
	const annexes = page.body.length > 0 ? page.annexes : [];
	const part = (name: string, groups: readonly PassageGroup[]) =>
		groups.length === 0 ? [] : [lines(name, {}, blocks(groups, issuedOn))];
	const inner = [
		metaXml(content, document),
		...part('preface', [...page.head, ...preface]),
		...part('preamble', preamble),
		lines(body, {}, main.length === 0 ? [emptyBody()] : hierarchy(main)),
		...part('conclusions', page.foot),
		...(annexes.length === 0 ? [] : [attachments(content, document, annexes)]),
	];
	const root = lines(structure, { name: slug(type), contains: versionOf(document) }, inner);
	return xmlFile(element('akomaNtoso', { xmlns: NAMESPACE }, '\n', root, '\n'));
}

/** The words as issued, or as changed since. */
function versionOf(document: WordedDocument): string {
	return textOf(document)?.from == null ? 'originalVersion' : 'singleVersion';
}

/** The standard wants a body even of a text that is all head and foot. */
function emptyBody(): string {
	return element('hcontainer', { name: 'khongCoNoiDung' });
}

/** From the first basis on: why and by what right. */
function splitOpening(opening: readonly PassageGroup[]): {
	preface: PassageGroup[];
	preamble: PassageGroup[];
} {
	const passages = opening.flatMap((group) => group.passages);
	const found = passages.findIndex(
		(one) => one.kind === 'block' && (one.role === 'basis' || one.role === 'lead'),
	);
	const at = found === -1 ? passages.length : found;
	const group = (some: typeof passages): PassageGroup[] =>
		some.length === 0 ? [] : [{ place: 'opening', passages: some }];
	return { preface: group(passages.slice(0, at)), preamble: group(passages.slice(at)) };
}

/** Annexes follow the signature, each a document of its own inside this one. */
function attachments(
	content: Content,
	document: WordedDocument,
	annexes: ReturnType<typeof fullTextPage>['annexes'],
): string {
	return lines(
		'attachments',
		{},
		annexes.map((view) => {
			const address = view.kind === 'table' ? (view.rows[0]?.address ?? '') : view.address;
			const annex = lines('doc', { name: 'phu-luc', contains: versionOf(document) }, [
				annexMetaXml(content, document, address),
				lines('mainBody', {}, hierarchy([view])),
			]);
			return lines('attachment', { eId: `${address}__attachment` }, [annex]);
		}),
	);
}
