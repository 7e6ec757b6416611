import type { Content, LegalBasis, ProcessStep } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';
import { lowerFirst } from '../../text/letter-case.ts';
import type { ArticleReference } from '../document/article-links.ts';
import { siteContent } from '../base/content.ts';
import type { Link } from '../base/links.ts';
import { isOpen } from '../base/marks.ts';
import { paths } from '../base/paths.ts';
import { answerOf, type Answer } from '../document/answer.ts';
import {
	basisView,
	optionalView,
	sourcesOf,
	sourceViews,
	statementView,
	timesOf,
} from '../record/statements.ts';

/** Steps in their order. */
function sortedSteps({ process }: Content): ProcessStep[] {
	return process.toSorted((a, b) => a.order - b.order);
}

/** The one way to all steps, for the pages of awards; none where the province has no process. */
export function processLinks({ process }: Content): Link[] {
	if (process.length === 0) return [];
	return [{ href: paths.awardProcess, label: `Quy trình chung, ${String(process.length)} bước` }];
}

/** The steps that rest on one of these articles, in their order; what nobody has confirmed makes no link. */
export function stepsRestingOn(content: Content, articles: readonly ArticleReference[]): Link[] {
	return sortedSteps(content)
		.filter(({ basis }) => certainPlaces(basis).some((place) => articles.some((one) => isSame(one, place))))
		.map(stepLink);
}

/** The articles of a basis, then and now, that sources tell of. */
export function certainPlaces({ then, now }: LegalBasis): ArticleReference[] {
	return [...then, ...now].filter(({ certainty }) => certainty === '2+' || certainty === '1');
}

function isSame(one: ArticleReference, other: ArticleReference): boolean {
	return one.article !== null && one.document === other.document && one.article === other.article;
}

function stepLink({ id, name }: ProcessStep): Link {
	return { href: `${paths.awardProcess}#${id}`, label: name };
}

/** The same in full. */
export async function processPage() {
	const content = await siteContent();
	const steps = sortedSteps(content);
	return {
		times: timesOf(content),
		answer: processAnswer(steps),
		steps: steps.map((step) => stepView(content, step)),
		gaps: { empty: [], said: steps.flatMap(processGaps) },
		sources: sourcesOf(
			...steps.map(({ sources, deadline, notes }) =>
				sourceViews(content, [sources, deadline?.sources ?? [], ...notes.map((note) => note.sources)].flat()),
			),
		),
		suppliedBy: content.awardGuide?.suppliedBy ?? '',
	};
}

/** The box of the process: the steps in their order. */
function processAnswer(steps: readonly ProcessStep[]): Answer {
	const items = steps.map(({ id, order, name, certainty }) => ({
		text: `${String(order)}. ${name}`,
		certainty,
		href: `#${id}`,
	}));
	const checked = steps.map(({ checkedOn }) => checkedOn).toSorted()[0] ?? '';
	return answerOf([{ label: 'Các bước', items, rest: null }], [], shortDate(checked));
}

/** What is open in a step, in words. */
export function processGaps({ name, deadline, notes }: ProcessStep): string[] {
	const open = [deadline, ...notes].filter((one) => one?.certainty === 'chưa xác nhận');
	return open.flatMap((one) => (one === null ? [] : [`${name}: ${lowerFirst(one.text)}`]));
}

function stepView(content: Content, step: ProcessStep) {
	const { id, order, name, actor, what, certainty, sources } = step;
	return {
		id,
		order,
		name,
		actor,
		what: statementView(content, { text: what, certainty, sources }),
		deadline:
			step.deadline !== null && isOpen(step.deadline.certainty) ? null : optionalView(content, step.deadline),
		basis: basisView(content, step.basis),
		notes: step.notes
			.filter((note) => note.certainty !== 'chưa xác nhận')
			.map((note) => statementView(content, note)),
		checkedOn: shortDate(step.checkedOn),
	};
}
