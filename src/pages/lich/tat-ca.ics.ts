import { calendarFile } from '../../feeds/calendar.ts';
import { calendarEntries } from '../../page-data/plan/calendar.ts';
import { siteContent } from '../../page-data/base/content.ts';

export async function GET(): Promise<Response> {
	const content = await siteContent();
	const { name, checkedOn, plan } = content.site;
	return new Response(calendarFile(calendarEntries(content), name, checkedOn, plan), {
		headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
	});
}
