/**
 * Labels follow the reader's day in Việt Nam, whatever day the site was built on and wherever the reader is. Each label
 * that can still change carries its whole life (`data-effect`); where the days agree nothing is touched.
 */
import { shortDate } from '../../text/date.ts';
import { followDays } from './day-range.ts';
import { sayOldBuild } from './old-build.ts';
import { readersDay } from './readers-day.ts';
import { relabel, retitle } from './relabel.ts';

const day = readersDay();

for (const badge of document.querySelectorAll<HTMLElement>("[data-effect][data-when='today']")) {
	relabel(badge, day);
}
for (const link of document.querySelectorAll<HTMLElement>('a[data-cites][data-effect]')) retitle(link, day);
for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-today]')) {
	time.dateTime = day;
	time.textContent = shortDate(day);
}
followDays(day);
sayOldBuild(day);
