import { shiftDay, shortDate } from '../../text/date.ts';

/** A build that is older has not seen what was published since. */
const DAYS = 7;

/** Says in the notice on top of the page that the site was built more than seven days before the reader's day. */
export function sayOldBuild(day: string): void {
	const { built } = document.querySelector<HTMLElement>('[data-built]')?.dataset ?? {};
	if (built === undefined || day <= shiftDay(built, DAYS)) return;
	const line = document.createElement('p');
	line.className = 'wrap label no-print';
	line.textContent = `Trang cập nhật lần cuối ngày ${shortDate(built)}, đã hơn ${String(DAYS)} ngày: văn bản mới sau ngày ấy chưa có ở đây.`;
	document.querySelector('[data-time-note]')?.append(line);
}
