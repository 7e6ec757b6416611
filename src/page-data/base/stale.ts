import { shiftDay } from '../../text/date.ts';

/** A build that is older has not seen what was published since: pages with labels of effect say so. */
export const STALE_AFTER_DAYS = 7;

/** The first day on which a build is older than that. */
export function staleFrom(built: string): string {
	return shiftDay(built, STALE_AFTER_DAYS + 1);
}
