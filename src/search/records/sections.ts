/** Parts of pages that readers look for by name: a term, a step of the process, a day of the calendar, a movement. */
import type { Content } from '../../collections/load.ts';
import { articleAddresses } from '../../page-data/document/article-addresses.ts';
import { documentName } from '../../page-data/document/document-name.ts';
import { paths } from '../../page-data/base/paths.ts';
import { describedDraft } from '../../page-data/record/draft.ts';
import { documentFacts } from './page-facts.ts';
import { ofEvent } from './ready-answers.ts';
import type { SearchRecord } from './provisions.ts';
import { upperFirst } from '../../text/letter-case.ts';

/** A record for each term, step and event, at its place on the page. */
export function sectionRecords(content: Content): SearchRecord[] {
	const { terms, process, events, press } = content;
	return [
		...terms.map(({ id, name, aliases, meaning, missing }) => ({
			url: paths.term(id),
			title: upperFirst(name),
			kind: 'Thuật ngữ',
			content: [meaning, missing ?? ''].join(' ').trim(),
			...(aliases.length > 0 && { names: aliases }),
		})),
		...process.map(({ id, name, what, actor, deadline, notes }) => ({
			url: `${paths.awardProcess}#${id}`,
			title: name,
			kind: 'Quy trình',
			content: [what, actor, deadline?.text ?? '', ...notes.map(({ text }) => text)].join(' ').trim(),
			context: 'Quy trình khen thưởng',
		})),
		...(press?.questions ?? []).map(({ id, question, answer, suppliedBy }) => ({
			url: `${paths.press}#${id}`,
			title: question,
			kind: 'Báo chí',
			content: answer ?? `Chưa có thông tin. Nơi có thể cung cấp: ${suppliedBy ?? ''}`,
		})),
		...listedArticles(content),
		...events.map((event) => ({
			url: `${paths.calendar}#${event.id}`,
			title: event.title,
			kind: 'Lịch',
			content: describedDraft(event.draft, event.summary),
			answers: ofEvent(event),
		})),
		...listedMovements(content),
	];
}

/** Movements that the plan does not name: a part of the list is all they have. */
function listedMovements({ movements }: Content): SearchRecord[] {
	return movements
		.filter(({ at }) => at.length === 0)
		.map((movement) => ({
			url: paths.movement(movement),
			title: movement.name,
			kind: 'Phong trào',
			content: [movement.summary, ...movement.facts.map(({ text }) => text)].join(' '),
		}));
}

/** Articles known by name only: a place in the list of their document is all they have. */
function listedArticles(content: Content): SearchRecord[] {
	return content.documents.flatMap((document) => {
		const pages = new Set(articleAddresses(content, document));
		return document.articles.flatMap(({ number, title }) => {
			if (title === null || pages.has(`dieu-${number}`)) return [];
			const name = `Điều ${number}. ${title}`;
			return [
				{
					url: `${paths.articles(document.id)}#dieu-${number}`,
					title: `${name} — ${documentName(document)}`,
					kind: 'Điều',
					content: name,
					...documentFacts(content, document, number),
				},
			];
		});
	});
}

/** Pages that speak of several matters: each of their sections is a result of its own. */
export function sectionedPages({ pages }: Content): ReadonlySet<string> {
	return new Set([
		...pages.filter(({ forEditors }) => !forEditors).map(({ id }) => paths.page(id)),
		paths.plan,
		paths.press,
		paths.citing,
		paths.pressLeads,
		paths.takingPart,
		paths.feeds,
		paths.awardBonus,
	]);
}
