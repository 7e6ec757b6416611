import { dayInVietnam } from '../../text/date.ts';

/** The day of the build where the readers are. SITE_TODAY fixes it for tests. */
export function today(): string {
	return process.env['SITE_TODAY'] ?? dayInVietnam(new Date());
}
