import { siteContent } from './content.ts';
import { calendarEntries } from './calendar.ts';
import { contentsList, documentById, fullTextPage, quote } from './documents.ts';
import { paths } from './paths.ts';
import { sortedTasks, taskFacets } from './tasks.ts';

/** Real records for the specimen page, a few of each kind, so that it shows what readers see. */
export async function specimenPage() {
	const content = await siteContent();
	const plan = documentById(content, content.site.plan);
	const [address = 'trich-yeu'] = content.tasks[0]?.at ?? [];
	const text = fullTextPage(plan);
	const tasks = sortedTasks(content).slice(0, 2);
	return {
		tasks,
		facets: taskFacets(content, tasks),
		quote: quote(plan, address),
		contents: contentsList(plan).slice(0, 1),
		contentsBase: paths.fullText(plan.id),
		remarks: text.remarks.slice(0, 1),
		timeline: calendarEntries(content).slice(0, 3),
		facts: [content.site.timeNotes.fact],
		figures: [{ value: content.tasks.length, label: 'nhiệm vụ', href: '#con-so' }],
	};
}
