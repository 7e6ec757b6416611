import type { Content, ProcessStep } from '../collections/load.ts';
import { shortDate } from '../text/date.ts';
import { siteContent } from './content.ts';
import type { Link } from './links.ts';
import { paths } from './paths.ts';
import { basisView, optionalView, sourceViews, statementView, timesOf } from './statements.ts';

/** Steps in their order. */
function sortedSteps({ process }: Content): ProcessStep[] {
	return process.toSorted((a, b) => a.order - b.order);
}

/** The way from spotting someone to the ceremony, short, for the pages of awards. */
export function processLinks(content: Content): Link[] {
	return sortedSteps(content).map(({ id, name }) => ({ href: `${paths.awardProcess}#${id}`, label: name }));
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
