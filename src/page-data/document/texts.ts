import type { Document } from '../../collections/load.ts';
import { shiftDay, shortDate } from '../../text/date.ts';
import { lowerFirst } from '../../text/letter-case.ts';
import { inText } from '../base/content.ts';
import { paths } from '../base/paths.ts';

/** One of the texts of a document, with the day from which it holds. */
export type DatedText = Document['texts'][number];

/** "tu-2026-10-01"; "ban-hanh" for the text as issued, whose first day may be unknown or corrected. Never changes. */
export function textKey({ from }: DatedText): string {
	return from === null ? 'ban-hanh' : `tu-${from}`;
}

/** True for the address of a page that shows a text of a day, or compares two: today's words stand elsewhere. */
export function isOfOneText(pathname: string): boolean {
	return /^\/van-ban\/[^/]+\/(?:[^/]+\/(?:tu-\d{4}-\d\d-\d\d|ban-hanh)\/|so-loi-van\/)/u.test(pathname);
}

/** True where there is more to a document than the words as issued: its texts then have pages of their own. */
export function isDated({ texts }: Pick<Document, 'texts'>): boolean {
	return texts.some(({ from }) => from !== null);
}

/** "Bản từ 01/10/2026" */
export function textName({ from }: DatedText): string {
	return from === null ? 'Bản khi ban hành' : `Bản từ ${shortDate(from)}`;
}

/** "bản khi ban hành", within a sentence. */
export function textInWords(document: Document): string {
	const text = textOf(document);
	return lowerFirst(text === undefined ? '' : textName(text));
}

/** What the text is, for who has to know how far to trust it. */
export const TEXT_KINDS: Readonly<Record<DatedText['kind'], string>> = {
	'ban-hanh': 'văn bản khi ban hành',
	'hop-nhat': 'văn bản hợp nhất',
	'phap-dien': 'lời trong bộ pháp điển',
	'sua-doi': 'nơi khác ghép các lần sửa, không phải bản hợp nhất chính thức',
};

/** The text whose words the document is in; undefined where we hold none. */
export function textOf({ texts, tree }: Document): DatedText | undefined {
	return texts.find((text) => text.tree === tree);
}

/** The first day of a text: of the words as issued the day on which the document came into force; null where unknown. */
export function firstDay(document: Document, { from }: DatedText): string | null {
	return from ?? document.inForceOn ?? document.administrative?.from ?? document.issuedOn;
}

/** The last day before the next text; null for the newest. */
export function lastDay({ texts }: Document, text: DatedText): string | null {
	const next = texts[texts.indexOf(text) + 1]?.from ?? null;
	return next === null ? null : shiftDay(next, -1);
}

/** "áp dụng từ 01/06/2026 đến hết 31/12/2034" */
export function daysOfText(document: Document, text: DatedText): string {
	const [first, last] = [firstDay(document, text), lastDay(document, text)];
	const from = first === null ? '' : ` từ ${shortDate(first)}`;
	return `áp dụng${from}${last === null ? '' : ` đến hết ${shortDate(last)}`}`;
}

const pinned = new WeakMap<Document, Map<DatedText, Document>>();
const pins = new WeakMap<Document, DatedText>();

/** A document in the words of one of its texts, for the pages of that text: what it links to is of that text, too. */
export function inDatedText(document: Document, text: DatedText): Document {
	const ofDocument = pinned.get(document) ?? new Map<DatedText, Document>();
	pinned.set(document, ofDocument);
	const known = ofDocument.get(text) ?? inText(document, text);
	ofDocument.set(text, known);
	pins.set(known, text);
	return known;
}

/** The text that a document was laid out in for its pages; undefined where it is shown as it reads today. */
export function pinnedText(document: Document): DatedText | undefined {
	return pins.get(document);
}

/** Where a place of a document is read: in today's text, or in the one that the document is laid out in. */
export function placeHref(document: Document, address: string): string {
	const text = pinnedText(document);
	return text === undefined
		? paths.provision(document.id, address)
		: `${paths.datedText(document.id, textKey(text))}#${address}`;
}

/** The words of a document that has a place; the newest text that has it where today's has it no more. */
export function withPlace(document: Document, address: string): Document {
	if (document.addresses.has(address)) return document;
	const text = document.texts.findLast(({ addresses }) => addresses.has(address));
	return text === undefined ? document : inDatedText(document, text);
}

/** Behind a citation of a document that has several texts; '' where there is one. */
export function citedText(document: Document): string {
	const text = textOf(document);
	if (text === undefined || !isDated(document)) return '';
	return text.from === null ? ' (lời văn khi ban hành)' : ` (lời văn từ ${shortDate(text.from)})`;
}
