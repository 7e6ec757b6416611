import type { Content, Document } from '../../collections/load.ts';
import { incomingRelations, type Relation } from '../../legal/effect-graph.ts';
import { RELATION_WORDS } from '../../legal/effect-words.ts';
import { shortDate } from '../../text/date.ts';
import type { Link } from '../base/links.ts';
import { paths } from '../base/paths.ts';
import { siteGraph } from './status.ts';
import { lastDay, textOf } from './texts.ts';
import { today } from '../base/today.ts';
import { upperFirst } from '../../text/letter-case.ts';

/** One relation, seen from the document whose page it stands on. */
export interface RelationView extends Link {
	/** Id of the other document. */
	readonly document: string;
	/** "hướng dẫn", "được sửa đổi bởi" … */
	readonly words: string;
	/** True where this document acts on the other. */
	readonly acts: boolean;
	readonly kind: Relation['kind'];
	/** "Điều 29, 30, 31"; null for the whole document. */
	readonly articles: string | null;
	readonly articleNumbers: readonly string[] | null;
	/** From which day, ISO; null where nobody says it. */
	readonly on: string | null;
	readonly since: string | null;
	readonly note: string | null;
}

/** Every relation of a document: what it does to others, then what others do to it. */
export function documentRelations(content: Content, document: Document): readonly RelationView[] {
	const graph = siteGraph(content);
	const view = (id: string, relation: Relation, acts: boolean, on: string | null): RelationView => ({
		document: id,
		href: paths.document(id),
		label: graph.get(id)?.name ?? id,
		words: RELATION_WORDS[relation.kind][acts ? 0 : 1],
		acts,
		kind: relation.kind,
		articleNumbers: relation.articles,
		articles: relation.articles === null ? null : `Điều ${relation.articles.join(', ')}`,
		on,
		since: on !== null && CHANGES.has(relation.kind) ? shortDate(on) : null,
		note: relation.note,
	});
	return [
		...document.relations.map((relation) =>
			view(relation.document, relation, true, relation.on ?? document.inForceOn),
		),
		...incomingRelations(graph, document.id).map(({ by, relation, on }) => view(by.id, relation, false, on)),
	];
}

/**
 * What later documents changed in one whose words we hold and nobody has put into these words: before the next text, where
 * there is one. Of an article only changes to it, and those of which nobody says which articles they are about.
 */
export function changesNotInText(content: Content, document: Document, article?: string): RelationView[] {
	const text = textOf(document);
	if (text === undefined) return [];
	const last = lastDay(document, text);
	return documentRelations(content, document).filter(({ acts, kind, on, articleNumbers }) => {
		const concerns = article === undefined || articleNumbers === null || articleNumbers.includes(article);
		const isLater = on === null ? text.from === null : on > (text.from ?? '') && on <= (last ?? '9999');
		return !acts && IN_WORDS.has(kind) && concerns && isLater;
	});
}

/** Kinds of relations that change the words of the other document. */
const IN_WORDS: ReadonlySet<string> = new Set(['sua-doi', 'bai-bo', 'dinh-chinh']);

/** Kinds of relations that change the other document on a day. */
const CHANGES: ReadonlySet<string> = new Set(['sua-doi', 'thay-the', 'bai-bo']);

/** A line of a document's life. */
export interface LifeEvent {
	/** ISO; null where the day is not known. */
	readonly on: string | null;
	readonly onLabel: string;
	readonly label: string;
	/** The other document that it is about. */
	readonly link: (Link & { readonly document: string }) | null;
	readonly note: string | null;
	/** True for today, which is no event of the document. */
	readonly isNow: boolean;
}

/** What happened to a document, in order, with today among it; what has no known day comes first. */
export function documentLife(content: Content, document: Document): readonly LifeEvent[] {
	const { dateNotes, issuedOn, inForceOn, expiredOn, unclearFrom, suspended, partlyExpired } = document;
	const changes = incomingRelations(siteGraph(content), document.id).filter(({ relation }) =>
		CHANGES.has(relation.kind),
	);
	const events = [
		event(issuedOn, 'Ban hành', { note: dateNotes.issuedOn ?? null }),
		event(inForceOn, 'Có hiệu lực', { note: dateNotes.inForceOn ?? null }),
		...partlyExpired.map(({ on, articles }) => event(on, `${articleWords(articles)} hết hiệu lực`)),
		...suspended.map(({ on, articles }) => event(on, `${articleWords(articles)} tạm ngưng`)),
		...changes.map(({ by, relation, on }) =>
			event(on, upperFirst(RELATION_WORDS[relation.kind][1]), {
				link: { href: paths.document(by.id), label: by.name, document: by.id },
				note: relation.note,
			}),
		),
		...(unclearFrom === null
			? []
			: [event(unclearFrom.on, 'Từ đây chưa rõ hiệu lực', { note: unclearFrom.note })]),
		...(expiredOn === null ? [] : [event(expiredOn, 'Hết hiệu lực', { note: dateNotes.expiredOn ?? null })]),
		event(today(), 'Ngày cập nhật trang', { isNow: true }),
	];
	// A day that is not known stands behind the day of issue.
	const dayOf = ({ on }: LifeEvent) => on ?? issuedOn ?? '';
	return events.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

function event(on: string | null, label: string, rest: Partial<LifeEvent> = {}): LifeEvent {
	const onLabel = on === null ? 'chưa rõ ngày' : shortDate(on);
	return { on, onLabel, label, link: null, note: null, isNow: false, ...rest };
}

function articleWords(articles: readonly string[] | null): string {
	return articles === null ? 'Văn bản (một phần)' : `Điều ${articles.join(', ')}`;
}
