import type {
	Article,
	Certainty,
	Content,
	LegalBasis,
	LegalReference,
	Statement,
} from '../../collections/load.ts';
import { earlierYear } from '../base/earlier-year.ts';
import { shiftDay, shortDate } from '../../text/date.ts';
import { isOpen } from '../base/marks.ts';
import { articleLink } from '../document/article-links.ts';
import { documentName } from '../document/document-name.ts';
import { upperFirst } from '../../text/letter-case.ts';

/** A source as pages print it. */
export interface SourceView {
	readonly title: string;
	readonly publisher: string;
	readonly href: string | null;
	readonly readOn: string;
}

/** A statement as pages print it. */
export interface StatementView {
	readonly text: string;
	/** Its sign stands behind it. */
	readonly certainty: Certainty;
	/** True where it must not be read as the rule. */
	readonly open: boolean;
	/** They stand at the foot of the page. */
	readonly sources: readonly SourceView[];
}

/** The sources that keys stand for, in the order given. */
export function sourceViews(content: Content, keys: readonly string[]): SourceView[] {
	return keys.flatMap((key) => {
		const source = content.awardGuide?.sources[key];
		if (source === undefined) return [];
		const { title, publisher, url, readOn } = source;
		return [{ title, publisher, href: url, readOn: shortDate(readOn) }];
	});
}

/** A source that a record holds itself. */
export function legalSourceView({
	title,
	publisher,
	url,
	readOn,
}: Pick<Article['sources'][number], 'title' | 'publisher' | 'url' | 'readOn'>): SourceView {
	return { title, publisher, href: url, readOn: shortDate(readOn) };
}

/** A statement with how sure it is and where it was read. */
export function statementView(content: Content, { text, certainty, sources }: Statement): StatementView {
	return { text, ...proofView(content, { certainty, sources }) };
}

/** How sure a figure or a list is, and where it was read. */
export function proofView(
	content: Content,
	{ certainty, sources }: Pick<Statement, 'certainty' | 'sources'>,
): Omit<StatementView, 'text'> {
	return { certainty, open: isOpen(certainty), sources: sourceViews(content, sources) };
}

/** All sources of a page, each once, in the order in which they are met. */
export function sourcesOf(...groups: readonly (readonly SourceView[])[]): SourceView[] {
	const views = groups.flat();
	const sameAs = (one: SourceView) => (other: SourceView) =>
		other.href === one.href && other.title === one.title && other.publisher === one.publisher;
	return views.filter((view, index) => views.findIndex(sameAs(view)) === index);
}

/** The same where there may be nothing to say. */
export function optionalView(content: Content, statement: Statement | null): StatementView | null {
	return statement === null ? null : statementView(content, statement);
}

/** A place in a legal document as pages print it. */
export interface ReferenceView {
	/** Id of the document, for its status; null where the site has no page about it and so knows none. */
	readonly document: string | null;
	readonly name: string;
	/** null where the site has no page about the document. */
	readonly href: string | null;
	/** "Khoản 2 Điều 84"; null where the whole document is meant. */
	readonly place: string | null;
	readonly about: string;
	/** How sure the number is. */
	readonly certainty: Certainty;
}

/** The two columns of a legal basis. */
export function basisView(content: Content, { then, now }: LegalBasis) {
	return {
		then: then.map((reference) => referenceView(content, reference)),
		now: now.map((reference) => referenceView(content, reference)),
	};
}
export type BasisView = ReturnType<typeof basisView>;

function referenceView(content: Content, reference: LegalReference): ReferenceView {
	const { document, about, certainty } = reference;
	return {
		...documentLink(content, document, reference.article),
		place: placeOf(reference),
		about,
		certainty,
	};
}

/** The name of a legal document, and the page of the article or the document where the site has one. */
export function documentLink(
	content: Content,
	id: string,
	article: string | null = null,
): Pick<ReferenceView, 'document' | 'name' | 'href'> {
	const held = content.documents.find((document) => document.id === id);
	if (!held) return { document: null, name: content.awardGuide?.documents[id] ?? id, href: null };
	return {
		document: id,
		name: documentName(held),
		href: articleLink(content, { document: id, article }).href,
	};
}

/** Smallest unit first, as citations are written: "Điểm d khoản 1 Điều 58". */
function placeOf({ article, clause, point }: LegalReference): string | null {
	if (article === null) return null;
	const steps = [point && `điểm ${point}`, clause && `khoản ${clause}`, `Điều ${article}`];
	const place = steps.filter((step) => step !== null && step !== '').join(' ');
	return upperFirst(place);
}

/** What the two times are called, which are never mixed; `past` opens the fold of the plan's year. */
export function timesOf(content: Content) {
	const { awardGuide } = content;
	const year = String(earlierYear(content));
	const past = `Xem quy định của năm ${year}`;
	if (awardGuide === null) return { then: `Năm ${year}`, now: 'Hôm nay', past };
	const { turnedOn } = awardGuide;
	return {
		then: `Năm ${year}, đến hết ngày ${shortDate(shiftDay(turnedOn, -1))}`,
		now: `Từ ngày ${shortDate(turnedOn)}`,
		past,
	};
}
export type Times = ReturnType<typeof timesOf>;
