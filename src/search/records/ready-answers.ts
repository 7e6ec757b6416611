/** What the data of a page answers in a line: who decides, when, how many, how much. Never guessed: content alone. */
import type { Award, Content, Document, PlanEvent, Task } from '../../collections/load.ts';
import { isOpen } from '../../page-data/base/marks.ts';
import { paths } from '../../page-data/base/paths.ts';
import { decider } from '../../page-data/award/award-answer.ts';
import { awardBonus } from '../../page-data/award/bonus.ts';
import { eventSpan } from '../../page-data/plan/calendar.ts';
import { dueView } from '../../page-data/plan/deadline.ts';
import { statusView } from '../../page-data/document/status.ts';
import { shortDate } from '../../text/date.ts';
import type { Ask } from '../query/intent.ts';

/** What is asked for → a short answer, as it stands above the results. */
export type ReadyAnswers = Readonly<Partial<Record<Ask, string>>>;

/** The answers of every page that has some, by address. */
export function readyAnswers(content: Content): ReadonlyMap<string, ReadyAnswers> {
	return new Map<string, ReadyAnswers>([
		...content.awards.map((award) => [paths.award(award.id), ofAward(content, award)] as const),
		...content.tasks.map((task) => [paths.task(task.id), ofTask(content, task)] as const),
		...content.documents.map(
			(document) => [paths.document(document.id), ofDocument(content, document)] as const,
		),
		...counts(content),
	]);
}

/** "27/02/2024", the day of an event. */
export function ofEvent(event: PlanEvent): ReadyAnswers {
	return { when: `${eventSpan(event).when}${event.tentative ? ' (dự kiến)' : ''}` };
}

function ofAward(content: Content, award: Award): ReadyAnswers {
	const who = decider(content, award);
	const money = awardBonus(content, award).flatMap(({ recipient, today }) =>
		today === null ? [] : [`${recipient}: ${today}`],
	);
	return {
		...(who !== null && !isOpen(who.certainty) && { who: who.text }),
		...(money.length > 0 && { money: money.join('; ') }),
	};
}

function ofTask(content: Content, task: Task): ReadyAnswers {
	const { label, isStated } = dueView(task.due, content);
	return isStated ? { when: label } : {};
}

/** "có hiệu lực từ 01/07/2025"; what has ended says since when. */
function ofDocument(content: Content, { id }: Document): ReadyAnswers {
	const { status, since, words } = statusView(content, id);
	if (since === null) return {};
	return { when: status === 'con-hieu-luc' ? `Có hiệu lực từ ${shortDate(since)}` : words };
}

/** Lists say how much they hold. */
function counts({ tasks, agencies, stories, documents }: Content) {
	const busy = new Set(tasks.flatMap((task) => [...task.lead, ...task.with]));
	const own = agencies.filter(({ id }) => busy.has(id)).length;
	return [
		[paths.tasks, { count: `${String(tasks.length)} nhiệm vụ` }],
		[paths.agencies, { count: `${String(own)} cơ quan, đơn vị có việc` }],
		[paths.stories, { count: `${String(stories.length)} gương` }],
		[paths.documents, { count: `${String(documents.length)} văn bản` }],
	] as const;
}
