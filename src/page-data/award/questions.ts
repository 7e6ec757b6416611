import type { Content, Question } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';
import { siteContent } from '../base/content.ts';
import type { Link } from '../base/links.ts';
import { isOpen } from '../base/marks.ts';
import { paths } from '../base/paths.ts';
import { answeredBy } from './award-words.ts';
import { answerBasis, answerOf, answerRow, type Answer } from '../document/answer.ts';
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

/** The box of a question: the answer itself, for when it holds, what it rests on. */
function questionAnswer(content: Content, { answer, effect, basis, checkedOn }: Question): Answer {
	const rows = [
		{ label: '', items: [answer], rest: null },
		answerRow('Áp dụng', [{ text: effect, certainty: '2+' }]),
	];
	return answerOf(rows, answerBasis(content, basis.now), shortDate(checkedOn));
}

/** One question with everything its answer rests on. */
export function questionPage(content: Content, question: Question) {
	return {
		question: question.question,
		answer: questionAnswer(content, question),
		/** Who may know, where nobody has confirmed the answer. */
		open:
			isOpen(question.answer.certainty) && content.awardGuide !== null
				? answeredBy(content.awardGuide.suppliedBy)
				: null,
		times: timesOf(content),
		basis: basisView(content, question.basis),
		sources: sourceViews(content, question.answer.sources),
		awards: content.awards
			.filter(({ id }) => question.awards.includes(id))
			.map(({ id, name }) => ({ href: paths.award(id), label: name })),
		steps: stepsRestingOn(content, certainPlaces(question.basis)),
	};
}
