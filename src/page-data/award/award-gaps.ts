import type { Award, Content, Statement } from '../../collections/load.ts';
import { earlierYear } from '../base/earlier-year.ts';
import { lowerFirst } from '../../text/letter-case.ts';
import { RECIPIENT_LABELS } from './award-labels.ts';
import { AWARD_WORDS } from './award-words.ts';

/** What nobody could tell us of an award: fields without an answer by name, and open points in words. */
export function awardGaps(content: Content, award: Award) {
	const { authority, dossier, criteria, recipients, notes, changes, bonus, basis } = award;
	const given = award.level !== null;
	const fields: readonly (readonly [label: string, value: Statement | null | undefined])[] = [
		[`${AWARD_WORDS.authority} hiện nay`, authority.now],
		[`${AWARD_WORDS.authority} năm ${String(earlierYear(content))}`, authority.then],
		[AWARD_WORDS.proposer, award.proposer],
		[AWARD_WORDS.sets, dossier === null ? undefined : dossier.sets],
		[AWARD_WORDS.submission, award.submission],
		[AWARD_WORDS.processing, award.processing],
		[AWARD_WORDS.publicity, award.publicity],
	];
	const empty = [
		...(criteria.length === 0 ? [AWARD_WORDS.criteria] : []),
		...(dossier === null && given ? [AWARD_WORDS.dossier] : []),
		...(basis.now.length === 0 ? [`${AWARD_WORDS.basis} hiện nay`] : []),
		...fields.filter(([, value]) => value === null).map(([label]) => label),
		...(bonus.length === 0 && given ? [AWARD_WORDS.bonus] : []),
		...bonus
			.filter(({ now }) => now.certainty === OPEN)
			.map(({ recipient }) => `tiền thưởng hiện nay cho ${lowerFirst(RECIPIENT_LABELS[recipient])}`),
	];
	const said = [
		...fields.flatMap(([label, value]) =>
			value?.certainty === OPEN ? [`${label}: ${lowerFirst(value.text)}`] : [],
		),
		...recipients
			.filter(({ certainty }) => certainty === OPEN)
			.map(({ kind, who }) => `${who ?? RECIPIENT_LABELS[kind]} có được nhận hay không.`),
		...[...criteria, ...notes, ...changes]
			.filter(({ certainty }) => certainty === OPEN)
			.map(({ text }) => text),
	];
	return { empty: empty.map(lowerFirst), said };
}

const OPEN = 'chưa xác nhận';
