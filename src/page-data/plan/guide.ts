import { siteContent } from '../base/content.ts';
import { calendarEntries } from './calendar.ts';
import { documentById, documentName } from '../document/document-name.ts';
import { quote } from '../document/passage.ts';
import { paths } from '../base/paths.ts';
import { sortedTasks } from './tasks.ts';

/** What stands around the guide of the plan: its name, its text. */
export async function guidePage() {
	const content = await siteContent();
	const plan = documentById(content, content.site.plan);
	return {
		entryId: `${plan.id}/huong-dan`,
		documentName: documentName(plan),
		documentId: plan.id,
		documentHref: paths.document(plan.id),
		fullTextHref: paths.fullText(plan.id),
	};
}

/** The plan's own words at an address. Throws where there is none, with the remedy. */
export async function planQuote(at: string) {
	const content = await siteContent();
	return quote(content, documentById(content, content.site.plan), at);
}

/** The tasks whose words stand at or below an address of the plan. */
export async function planTasks(under: string) {
	const content = await siteContent();
	const at = new Map(content.tasks.map((task) => [task.id, task.at]));
	return sortedTasks(content).filter(({ id }) =>
		at.get(id)?.some((address) => address === under || address.startsWith(`${under}-`)),
	);
}

/** The dates of the plan, without what merely happened. */
export async function planDeadlines() {
	const content = await siteContent();
	return calendarEntries(content).filter(({ background }) => !background);
}
