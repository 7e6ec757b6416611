import { robotsFile } from '../exports/site/robots.ts';
import { siteContent } from '../page-data/base/content.ts';

export async function GET(): Promise<Response> {
	return new Response(robotsFile(await siteContent()), {
		headers: { 'Content-Type': 'text/plain; charset=utf-8' },
	});
}
