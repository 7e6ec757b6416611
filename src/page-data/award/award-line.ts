import type { Content } from '../../collections/load.ts';
import { earlierYear } from '../base/earlier-year.ts';
import { isOpen, wordBehind } from '../base/marks.ts';
import { paths } from '../base/paths.ts';
import { AWARD_WORDS } from './award-words.ts';

/** An award told in one line of guidance: its page, and who decides on it, today and in the plan's year apart. */
export function awardLine(content: Content, id: string) {
	const award = content.awards.find((one) => one.id === id);
	if (award === undefined) throw new Error(`Không có khen thưởng “${id}” trong content/nation/awards.`);
	const times = [
		{ label: 'hiện nay', statement: award.authority.now },
		{ label: `năm ${String(earlierYear(content))}`, statement: award.authority.then },
	];
	return {
		href: paths.award(id),
		label: award.name,
		authority: times.flatMap(({ label, statement }) => {
			const lead = `${AWARD_WORDS.authority}, ${label}`;
			if (statement === null || isOpen(statement.certainty)) return [];
			return [`${lead}: ${wordBehind(statement.text, statement.certainty)}`];
		}),
	};
}
