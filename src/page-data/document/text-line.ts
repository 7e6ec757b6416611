import type { Content, Document } from '../../collections/load.ts';
import { shiftDay, shortDate } from '../../text/date.ts';
import type { Link } from '../base/links.ts';
import { paths } from '../base/paths.ts';
import { today } from '../base/today.ts';
import { between, type Shown } from './changing.ts';
import { articleChange, comparisonOf } from './comparisons.ts';
import { changesNotInText, documentRelations, type RelationView } from './document-relations.ts';
import {
	daysOfText,
	firstDay,
	inDatedText,
	isDated,
	lastDay,
	pinnedText,
	textKey,
	textName,
	textOf,
	TEXT_KINDS,
	type DatedText,
} from './texts.ts';

import { workingTexts, type WorkingText } from './working-texts.ts';

/** A stretch of days on the line of a document's words: a text that we hold, or a change whose words we do not. */
export interface TextEntry {
	/** "Bản từ 01/06/2026" */
	readonly label: string;
	/** First day, ISO; null where it is not known. */
	readonly from: string | null;
	/** "đến hết 31/12/2034"; '' where it is still open. */
	readonly until: string;
	/** What the text is; null where there is none. */
	readonly kind: string | null;
	readonly note: string | null;
	/** Where it is read; null where we hold no words, or the article is not in them. */
	readonly href: string | null;
	/** True for the text on the page. */
	readonly isHere: boolean;
	/** On which of the reader's days it is the one in force. */
	readonly shown: Shown;
	/** Documents that made the words so. */
	readonly causes: readonly RelationView[];
	/** What changed from the text before, in a few words; null for the first. */
	readonly changes: string | null;
	/** What we put together ourselves of these days; null where there is nothing, or a received text. */
	readonly working?: string | null;
	/** Where every word of that change is told. */
	readonly difference: string | null;
}

/** The words of a document through time, with today's place on it. */
export interface TextLineView {
	readonly entries: readonly TextEntry[];
	/** Where to look for what we do not hold. */
	readonly official: string | null;
	/** The same place in the words of the day; null on the page that shows them. */
	readonly today: Link | null;
}

/** The line of a document, or of one article; null where there is one text and nothing to choose. */
export function textLine(content: Content, document: Document, article?: string): TextLineView | null {
	const working = workingTexts(content).filter(({ document: { id } }) => id === document.id);
	if (!isDated(document) && working.length === 0) return null;
	const number = article?.replace(/^dieu-/u, '');
	const entries = [
		...document.texts.map((text, index) =>
			textEntry(content, document, { text, before: document.texts[index - 1], article }),
		),
		...document.texts
			.flatMap((text) => missingEntries(content, document, text, number))
			.map((entry) => ({
				...entry,
				working: workingHref(document, working, entry.from),
			})),
	].sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1));
	const isPinned = pinnedText(document) !== undefined;
	const href = article === undefined ? paths.fullText(document.id) : paths.article(document.id, article);
	return {
		entries: entries.map((entry, index) => withDays(entry, entries[index + 1])),
		official: document.official,
		today: isPinned ? { href, label: 'Lời văn hôm nay' } : null,
	};
}

function workingHref({ id }: Document, working: readonly WorkingText[], day: string | null): string | null {
	return working.some((one) => one.day === day && one.received === null)
		? paths.workingText(id, day ?? '')
		: null;
}

/** A change of which nobody says the day stands last. */
function dayOf({ from, kind }: Undated): string {
	return from ?? (kind === null ? '9999' : '');
}

type Undated = Omit<TextEntry, 'until' | 'shown'>;

/** An entry holds until the next one begins. */
function withDays(entry: Undated, next: Undated | undefined): TextEntry {
	const last = next?.from == null ? null : shiftDay(next.from, -1);
	return {
		...entry,
		until: last === null ? '' : `đến hết ${shortDate(last)}`,
		shown: between(entry.from ?? '', last, today()),
	};
}

function textEntry(
	content: Content,
	document: Document,
	{
		text,
		before,
		article,
	}: {
		readonly text: DatedText;
		readonly before: DatedText | undefined;
		readonly article: string | undefined;
	},
): Undated {
	const change = before === undefined ? null : changeOf(document, [before, text], article);
	const isThere = article === undefined || text.addresses.has(article);
	return {
		label: textName(text),
		from: firstDay(document, text),
		kind: TEXT_KINDS[text.kind],
		note: text.note,
		href:
			isThere && isDated(document) && pinnedText(document) !== text
				? textHref(document, text, article)
				: null,
		isHere: textOf(document) === text,
		causes: text.from === null ? [] : causesOf(content, document, text.from, article),
		changes: isThere ? (change?.words ?? null) : 'Không có điều này',
		difference: change?.href ?? null,
	};
}

function changeOf(document: Document, pair: readonly [DatedText, DatedText], article: string | undefined) {
	if (article !== undefined) return articleChange(document, pair, article);
	const { parts } = comparisonOf(...pair);
	const changed = parts.filter(
		({ isAbove, units }) =>
			!isAbove && units.some(({ change, place }) => change !== 'same' || place !== 'same'),
	);
	const [old, young] = pair;
	return {
		words: `${String(changed.length)} điều, phần đổi lời`,
		href: paths.comparison(document.id, textKey(old), textKey(young)),
	};
}

/** Who changed the words on the first day of a text. */
function causesOf(
	content: Content,
	document: Document,
	day: string,
	article: string | undefined,
): RelationView[] {
	const number = article?.replace(/^dieu-/u, '');
	return documentRelations(content, document).filter(({ acts, kind, on, articleNumbers }) => {
		const concerns = number === undefined || articleNumbers === null || articleNumbers.includes(number);
		return !acts && kind === 'sua-doi' && on === day && concerns;
	});
}

/** Changes after a text and before the next: their words are nowhere in what we hold. */
function missingEntries(
	content: Content,
	document: Document,
	text: DatedText,
	article: string | undefined,
): Undated[] {
	const changes = changesNotInText(content, inDatedText(document, text), article);
	return [...Map.groupBy(changes, ({ on }) => on)].map(([on, causes]) => ({
		label: on === null ? 'Chưa rõ từ ngày nào' : `Từ ${shortDate(on)}`,
		from: on,
		kind: null,
		note: null,
		href: null,
		isHere: false,
		causes,
		changes: 'Chưa có lời văn sau lần sửa này',
		difference: null,
	}));
}

/** What stands above the words of a page: which text it is, and from which of the reader's days another one holds. */
export function textHead(document: Document, article?: string) {
	const text = textOf(document);
	if (text === undefined || !isDated(document)) return null;
	const isPinned = pinnedText(document) !== undefined;
	const later = isPinned ? [] : document.texts.flatMap((next) => laterText(document, text, next, article));
	const [coming] = later;
	return {
		name: textName(text),
		kind: TEXT_KINDS[text.kind],
		days: daysOfText(document, text),
		/** The key of the text where the page is that of one text; null where it shows today's. */
		pinned: isPinned ? textKey(text) : null,
		/** The day for which the status beside an old text is asked. */
		day: lastDay(document, text) ?? text.from,
		/** Texts that the build holds and that begin after it, each with the reader's days on which it holds. */
		later: later.map(({ from, until, ...link }) => ({ ...link, shown: between(from, until, today()) })),
		/** The next of them, said until it begins. */
		coming:
			coming === undefined
				? null
				: {
						label: coming.label,
						href: coming.href,
						from: shortDate(coming.from),
						shown: between('', shiftDay(coming.from, -1), today()),
					},
	};
}

function laterText(document: Document, text: DatedText, next: DatedText, article: string | undefined) {
	const { from } = next;
	if (from === null || from <= (text.from ?? '')) return [];
	if (article !== undefined && !next.addresses.has(article)) return [];
	return [
		{ from, until: lastDay(document, next), label: textName(next), href: textHref(document, next, article) },
	];
}

/** The page of a text, or of an article in it. */
function textHref({ id }: Document, text: DatedText, article: string | undefined): string {
	const key = textKey(text);
	return article === undefined ? paths.datedText(id, key) : paths.datedArticle(id, article, key);
}
