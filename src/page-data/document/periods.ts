import type { Content } from '../../collections/load.ts';
import { earlierYear } from '../base/earlier-year.ts';
import { statusView, type StatusDay } from './status.ts';

/** "then" is the year of the award guide (base/earlier-year.ts), "now" the day of the build. */
export type Period = 'then' | 'now';

/** True where the document holds now, or held on the first or last day of that year. */
export function heldIn(content: Content, documentId: string, period: Period): boolean {
	const first = `${String(earlierYear(content))}-01-01`;
	const days: readonly StatusDay[] =
		period === 'now' ? ['today'] : [first, `${String(earlierYear(content))}-12-31`];
	return days.some((day) => {
		const { status } = statusView(content, documentId, day);
		return status !== 'het-hieu-luc' && status !== 'chua-co-hieu-luc';
	});
}
