import type { Award, Content, Statement } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';
import {
	answerBasis,
	answerOf,
	answerRow,
	cut,
	shortened,
	type Answer,
	type AnswerItem,
} from '../document/answer.ts';
import { AWARD_WORDS, bonusWords } from './award-words.ts';
import { awardBonus } from './bonus.ts';

/** The box of an award: who decides today, what is asked, papers, time, money, and what it rests on. */
export function awardAnswer(content: Content, award: Award): Answer {
	const { criteria, dossier, years, proposer, submission, processing } = award;
	const rows = [
		answerRow(AWARD_WORDS.authority, [decider(content, award)]),
		criteriaRow(award),
		...(criteria.length === 0 ? [answerRow(AWARD_WORDS.years, [short(years)])] : []),
		...(award.level === null ? [answerRow(AWARD_WORDS.proposer, [short(proposer)])] : []),
		dossierRow(dossier),
		answerRow(AWARD_WORDS.submission, [short(submission)]),
		answerRow(AWARD_WORDS.processing, [short(processing)]),
		answerRow(AWARD_WORDS.bonus, bonusItems(content, award)),
	];
	return answerOf(rows, answerBasis(content, award.basis.now), shortDate(award.checkedOn));
}

/** The offices that decide today, as they are called now: "Chủ tịch UBND tỉnh Hưng Yên"; empty where none is named. */
export function officesHere({ offices, site }: Content, { authority }: Award): string[] {
	return (authority.now?.offices ?? []).flatMap((id) => {
		const office = offices[id];
		return office === undefined ? [] : [site.offices[id] ?? office.name];
	});
}

/** The offices by their names of today; the statement's own words where it names none. */
export function decider(content: Content, award: Award): AnswerItem | null {
	const { now } = award.authority;
	if (now === null) return null;
	const names = officesHere(content, award);
	return {
		text: cut(names.length === 0 ? now.text : names.join('; '), DECIDER_LETTERS),
		certainty: now.certainty,
		note: now.until === null ? null : AWARD_WORDS.readUntil(shortDate(now.until)),
	};
}

/** The first ones; where one of several is enough, the first of those. */
function criteriaRow({ criteria }: Award) {
	const firm = criteria.filter(({ certainty }) => certainty !== 'chưa xác nhận' && certainty !== 'tham khảo');
	const [first, ...others] = firm;
	if (first === undefined) return answerRow(AWARD_WORDS.criteria, []);
	const lead = first.oneOf.length === 0 ? '' : `${cut(first.text, LINE_LETTERS)}: `;
	const pieces = first.oneOf.length === 0 ? [first.text] : first.oneOf;
	const { text, left } = shortened(pieces, CRITERIA_LETTERS - lead.length);
	const rest = left + others.reduce((sum, { oneOf }) => sum + Math.max(1, oneOf.length), 0);
	return answerRow(
		AWARD_WORDS.criteria,
		[{ text: `${lead}${text}`, certainty: first.certainty }],
		rest === 0 ? null : { href: '#tieu-chuan', label: `còn ${String(rest)} tiêu chuẩn` },
	);
}

function dossierRow(dossier: Award['dossier']) {
	if (dossier === null) return answerRow(AWARD_WORDS.dossier, []);
	const { text, left } = shortened(dossier.parts, DOSSIER_LETTERS);
	return answerRow(
		AWARD_WORDS.dossier,
		[{ text, certainty: dossier.certainty }, short(dossier.sets)],
		left === 0 ? null : { href: '#ho-so', label: `còn ${String(left)} giấy tờ` },
	);
}

function short(statement: Statement | null): AnswerItem | null {
	return statement && { text: cut(statement.text, LINE_LETTERS), certainty: statement.certainty };
}

function bonusItems(content: Content, award: Award): AnswerItem[] {
	return awardBonus(content, award).map((one) => ({
		text: `${bonusWords({ ...one, coefficient: one.now.coefficient })}${one.today === null ? '' : `, là ${one.today}`}`,
		certainty: one.now.certainty,
	}));
}

/** What leaves room for the other lines on a screen of 360 by 740. */
const CRITERIA_LETTERS = 100;
const DOSSIER_LETTERS = 80;
const DECIDER_LETTERS = 62;
const LINE_LETTERS = 60;
