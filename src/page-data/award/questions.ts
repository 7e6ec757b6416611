import type { Content, Question } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';
import { siteContent } from '../base/content.ts';
import type { Link } from '../base/links.ts';
import { paths } from '../base/paths.ts';
import { certainPlaces, stepsRestingOn } from './process.ts';
import { basisView, sourceViews, statementView, timesOf } from '../record/statements.ts';

/** Questions about one award. */
export function questionLinks(content: Content, award: string): Link[] {
	return content.questions.filter(({ awards }) => awards.includes(award)).map(questionLink);
}

function questionLink({ id, question }: Question): Link {
	return { href: paths.question(id), label: question };
}

/** All questions with their answers. */
export async function questionList() {
	const content = await siteContent();
	return content.questions
		.toSorted((a, b) => a.question.localeCompare(b.question, 'vi'))
		.map((question) => ({
			...questionLink(question),
			answer: statementView(content, question.answer),
			effect: question.effect,
		}));
}

/** One question with everything its answer rests on. */
export function questionPage(content: Content, question: Question) {
	return {
		question: question.question,
		answer: statementView(content, question.answer),
		effect: question.effect,
		times: timesOf(content),
		basis: basisView(content, question.basis),
		sources: sourceViews(content, question.answer.sources),
		awards: content.awards
			.filter(({ id }) => question.awards.includes(id))
			.map(({ id, name }) => ({ href: paths.award(id), label: name })),
		steps: stepsRestingOn(content, certainPlaces(question.basis)),
		suppliedBy: content.awardGuide?.suppliedBy ?? '',
		checkedOn: shortDate(question.checkedOn),
	};
}
