import type { Problem } from '../problems/problem.ts';
import { problemIn, type Draft } from './draft.ts';

/** Events whose date rests on nothing: no address for one of the plan, no fact for another. */
export function eventProblems({ events }: Draft): readonly Problem[] {
	return events.loaded.flatMap(({ yaml, value: { at, facts, dateFrom } }) => {
		const basis = dateFrom === 'plan' ? at : facts;
		if (basis.length > 0) return [];
		const origin = dateFrom === 'plan' ? 'kế hoạch' : 'nguồn khác';
		const message = `Ngày của sự kiện lấy từ ${origin} nhưng không ghi nơi lấy.`;
		return [problemIn(yaml, ['dateFrom'], 'event-without-basis', message, dateFrom)];
	});
}
