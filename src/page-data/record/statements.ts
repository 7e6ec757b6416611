import type { Certainty, Content, LegalBasis, LegalReference, Statement } from '../../collections/load.ts';
import { shiftDay, shortDate } from '../../text/date.ts';
import { articleLink } from '../document/article-links.ts';
import { documentName } from '../document/document-name.ts';
import { upperFirst } from '../../text/letter-case.ts';

/** What readers see beside a statement; nothing beside what several sources agree on. */
const MARKS: Readonly<Record<Certainty, string | null>> = {
	'2+': null,
	'1': 'một nguồn',
	'suy ra': 'suy ra',
	'tham khảo': 'tham khảo tỉnh khác, không phải quy định của tỉnh',
	'chưa xác nhận': 'chưa xác nhận',
};

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
	/** What limits it; null where it may stand plainly. */
	readonly mark: string | null;
	/** The mark with the names of the sources, for tables: "một nguồn: Báo A"; null as above. */
	readonly limit: string | null;
	/** True where it must not be read as the rule. */
	readonly open: boolean;
	/** Printed beside it; empty where several sources agree, which stand at the foot of the page. */
	readonly sources: readonly SourceView[];
}

/** How far something can be relied on, in words. */
export function markOf(certainty: Certainty): string | null {
	return MARKS[certainty];
}

/** True for what must not be read as the rule of this province. */
export function isOpen(certainty: Certainty): boolean {
	return certainty === 'chưa xác nhận' || certainty === 'tham khảo';
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

/** A statement with its mark and, where it needs them beside it, its sources. */
export function statementView(content: Content, { text, certainty, sources }: Statement): StatementView {
	return {
		text,
		mark: markOf(certainty),
		...limitsOf(content, { certainty, sources }),
	};
}

/** What several sources agree on stands plainly; anything else names its sources beside it. */
export function limitsOf(
	content: Content,
	{ certainty, sources }: Pick<Statement, 'certainty' | 'sources'>,
): Pick<StatementView, 'limit' | 'open' | 'sources'> {
	const views = certainty === '2+' ? [] : sourceViews(content, sources);
	const publishers = [...new Set(views.map(({ publisher }) => publisher))].join('; ');
	const mark = markOf(certainty);
	return {
		limit: mark === null || publishers === '' ? mark : `${mark}: ${publishers}`,
		open: isOpen(certainty),
		sources: views,
	};
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
	readonly mark: string | null;
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
		mark: markOf(certainty),
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

/** The headings of the two columns that are never mixed. */
export function timesOf({ site, awardGuide }: Content) {
	if (awardGuide === null) return { then: `Năm ${String(site.planYear)}`, now: 'Hôm nay' };
	const { turnedOn } = awardGuide;
	return {
		then: `Năm ${String(site.planYear)}, đến hết ngày ${shortDate(shiftDay(turnedOn, -1))}`,
		now: `Từ ngày ${shortDate(turnedOn)}`,
	};
}
export type Times = ReturnType<typeof timesOf>;
