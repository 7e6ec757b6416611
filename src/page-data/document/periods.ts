import type { Content } from '../../collections/load.ts';
import { statusView, type StatusDay } from './status.ts';

/** "then" is the plan's year, "now" the day of the build. */
export type Period = 'then' | 'now';

/** True where the document holds now, or held on the first or last day of the plan's year. */
export function heldIn(content: Content, documentId: string, period: Period): boolean {
	const first = `${String(content.site.planYear)}-01-01`;
	const days: readonly StatusDay[] = period === 'now' ? ['today'] : [first, 'plan-year'];
	return days.some((day) => {
		const { status } = statusView(content, documentId, day);
		return status !== 'het-hieu-luc' && status !== 'chua-co-hieu-luc';
	});
}
