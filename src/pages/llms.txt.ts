import { llmsFile } from '../exports/site/llms.ts';
import { siteContent } from '../page-data/base/content.ts';

export async function GET(): Promise<Response> {
	return new Response(llmsFile(await siteContent()), {
		headers: { 'Content-Type': 'text/plain; charset=utf-8' },
	});
}
