import { dayInVietnam } from '../../text/date.ts';

/**
 * The reader's day in Việt Nam, as ISO. Never before the day of the build, which the foot of the page carries: a page is
 * not read before it is made, so such a clock is wrong.
 */
export function readersDay(): string {
	const built = document.querySelector<HTMLElement>('[data-built]')?.dataset['built'] ?? '';
	const day = dayInVietnam(new Date());
	return day < built ? built : day;
}
