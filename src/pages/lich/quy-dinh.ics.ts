import { calendarFile } from '../../feeds/calendar.ts';
import { siteContent } from '../../page-data/base/content.ts';
import { effectCalendar } from '../../page-data/plan/calendar.ts';

export async function GET(): Promise<Response> {
	const content = await siteContent();
	const { checkedOn, plan } = content.site;
	return new Response(calendarFile(effectCalendar(content), 'Quy định đang đổi', checkedOn, plan), {
		headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
	});
}
