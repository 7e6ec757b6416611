import type { Content, LegalBasis, ProcessStep } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';
import type { ArticleReference } from '../document/article-links.ts';
import { siteContent } from '../base/content.ts';
import type { Link } from '../base/links.ts';
import { paths } from '../base/paths.ts';
import { basisView, optionalView, sourceViews, statementView, timesOf } from '../record/statements.ts';

/** Steps in their order. */
function sortedSteps({ process }: Content): ProcessStep[] {
	return process.toSorted((a, b) => a.order - b.order);
}

/** The way from spotting someone to the ceremony, short, for the pages of awards. */
export function processLinks(content: Content): Link[] {
	return sortedSteps(content).map(stepLink);
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
	return { times: timesOf(content), steps: sortedSteps(content).map((step) => stepView(content, step)) };
}

function stepView(content: Content, step: ProcessStep) {
	const { id, order, name, actor, what, certainty, sources } = step;
	return {
		id,
		order,
		name,
		actor,
		what: statementView(content, { text: what, certainty, sources }),
		deadline: optionalView(content, step.deadline),
		basis: basisView(content, step.basis),
		notes: step.notes.map((note) => statementView(content, note)),
		sources: certainty === '2+' ? sourceViews(content, sources) : [],
		checkedOn: shortDate(step.checkedOn),
	};
}
