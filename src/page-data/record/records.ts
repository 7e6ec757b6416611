import type { Change, Content } from '../../collections/load.ts';
import { articleLink } from '../document/article-links.ts';
import { documentName } from '../document/document-name.ts';
import { paths } from '../base/paths.ts';

/** A record of the content as lists of every kind of record name it. */
export interface SiteRecord {
	/** What readers call its kind: "Nhiệm vụ", "Gương". */
	readonly kind: string;
	readonly title: string;
	/** Where it stands; with an anchor where it shares its page. */
	readonly href: string;
	/** What happened to it since, oldest first. */
	readonly changes: readonly Change[];
	/** The day it appeared; null where nobody wrote it down. */
	readonly publishedOn: string | null;
	/** The day its facts were last checked; null where it has no day of its own. */
	readonly checkedOn: string | null;
	/** Id of the document it is, or explains: a link to it says whether it holds; null for all else. */
	readonly document: string | null;
}

/** Every record that has an address, kind by kind. */
export function siteRecords(content: Content): SiteRecord[] {
	return [
		...planRecords(content),
		...legalRecords(content),
		...awardRecords(content),
		...storyRecords(content),
	];
}

function planRecords(content: Content): SiteRecord[] {
	return [
		// Only the plan's guide has a page.
		...content.guides
			.filter(({ id }) => id === content.site.plan)
			.map((guide) => record('Dẫn giải', guide.title, paths.plan, guide)),
		...content.tasks.map(({ id, title, changes }) => record('Nhiệm vụ', title, paths.task(id), { changes })),
		...content.agencies.map(({ id, name, changes }) =>
			record('Cơ quan', name, paths.agency(id), { changes }),
		),
		...content.movements.map((movement) =>
			record('Phong trào', movement.name, paths.movement(movement), movement),
		),
		...content.events.map(({ id, title, changes }) =>
			record('Lịch', title, `${paths.calendar}#${id}`, { changes }),
		),
		...content.pages.map(({ id, title, kind, changes }) => record(kind, title, paths.page(id), { changes })),
	];
}

function legalRecords(content: Content): SiteRecord[] {
	return [
		...content.documents.map((document) =>
			record('Văn bản', documentName(document), paths.document(document.id), document, document.id),
		),
		...content.articles.map(({ document, article, address, changes, effect }) =>
			record(
				'Hướng dẫn',
				articleLink(content, { document, article }).label,
				paths.article(document, address),
				{ changes, checkedOn: effect.checkedOn },
				document,
			),
		),
		...content.terms.map(({ id, name, changes, effect }) =>
			record('Thuật ngữ', name, paths.term(id), { changes, checkedOn: effect.checkedOn }),
		),
		...content.differences.map((difference) =>
			record('Đối chiếu', difference.title, paths.difference(difference.id), difference),
		),
	];
}

function awardRecords(content: Content): SiteRecord[] {
	return [
		...content.awards.map(({ id, name, pageChanges, checkedOn }) =>
			record('Khen thưởng', name, paths.award(id), { changes: pageChanges, checkedOn }),
		),
		...content.process.map((step) =>
			record('Quy trình', step.name, `${paths.awardProcess}#${step.id}`, step),
		),
		...content.questions.map((question) =>
			record('Hỏi đáp', question.question, paths.question(question.id), question),
		),
	];
}

function storyRecords({ stories }: Content): SiteRecord[] {
	return stories.map((story) => ({
		...record('Gương', story.title, paths.story(story.id), story),
		publishedOn: story.publishedOn,
	}));
}

interface Noted {
	readonly changes: readonly Change[];
	readonly checkedOn?: string | null;
}

function record(
	kind: string,
	title: string,
	href: string,
	{ changes, checkedOn = null }: Noted,
	document: string | null = null,
): SiteRecord {
	const [first] = changes;
	// The one note without a reason is the publication (collections/checks/changes.ts).
	const publishedOn = first?.why === null ? first.on : null;
	return { kind, title, href, changes, publishedOn, checkedOn, document };
}
