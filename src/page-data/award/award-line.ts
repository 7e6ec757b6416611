import type { Content } from '../../collections/load.ts';
import { wordBehind } from '../base/marks.ts';
import { paths } from '../base/paths.ts';
import { AWARD_WORDS } from './award-words.ts';

/** An award told in one line of guidance: its page, and who decides on it, in the plan's year and today apart. */
export function awardLine(content: Content, id: string) {
	const award = content.awards.find((one) => one.id === id);
	if (award === undefined) throw new Error(`Không có khen thưởng “${id}” trong content/awards.`);
	const times = [
		{ label: `năm ${String(content.site.planYear)}`, statement: award.authority.then },
		{ label: 'hôm nay', statement: award.authority.now },
	];
	return {
		href: paths.award(id),
		label: award.name,
		authority: times.map(({ label, statement }) => {
			const lead = `${AWARD_WORDS.authority}, ${label}`;
			if (statement === null) return `${lead}: ${AWARD_WORDS.unknown}`;
			return `${lead}: ${wordBehind(statement.text, statement.certainty)}`;
		}),
	};
}
