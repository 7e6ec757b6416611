import type { Content } from '../../collections/load.ts';
import { siteContent } from '../base/content.ts';
import { calendarEntries } from '../plan/calendar.ts';
import { documentById, documentName } from '../document/document-name.ts';
import { documentPage } from '../document/documents.ts';
import { documentRemarks } from '../document/text-remarks.ts';
import { quote } from '../document/passage.ts';
import { paths } from '../base/paths.ts';
import { legalSourceView } from '../record/statements.ts';
import { statusView } from '../document/status.ts';
import { storyStamp } from '../story/story-stamp.ts';
import { removalView } from '../story/removal.ts';
import { sortedTasks, taskFacets } from '../plan/tasks.ts';

/** Real records for the specimen page, a few of each kind, so that it shows what readers see. */
export async function specimenPage() {
	const content = await siteContent();
	const plan = documentById(content, content.site.plan);
	const [address = 'trich-yeu'] = content.tasks[0]?.at ?? [];
	const tasks = sortedTasks(content).slice(0, 2);
	return {
		tasks,
		plan: { id: plan.id, name: documentName(plan) },
		facets: taskFacets(content, tasks),
		quote: quote(content, plan, address),
		sourceQuotes: content.stories.slice(0, 1).flatMap(({ id, sources }) =>
			Object.keys(sources)
				.slice(0, 1)
				.map((source) => ({ story: id, source })),
		),
		statuses: oneOfEachStatus(content),
		cited: oneOfEachStatus(content)
			.map((id) => documentName(documentById(content, id)))
			.join(', '),
		remarks: documentRemarks(plan).slice(0, 1),
		timeline: calendarEntries(content).slice(0, 3),
		removal: removalView(content, { title: 'Mẫu trình bày', path: paths.specimen }),
		answer: documentPage(content, plan).answer,
		certainties: CERTAINTIES,
		sources: (content.site.timeNotes.fact?.sources ?? []).map(legalSourceView),
		facts: [content.site.timeNotes.fact].filter((fact) => fact !== null),
		stamps: oneStampOfEachSymbol(content),
		figures: [{ value: content.tasks.length, label: 'nhiệm vụ', href: '#con-so' }],
	};
}

const CERTAINTIES = ['1', 'suy ra', 'tham khảo', 'chưa xác nhận'] as const;

/** The first story of each symbol, with what its stamp says. */
function oneStampOfEachSymbol(content: Content) {
	const seen = new Map(
		content.stories.map((story) => {
			const { symbol, title } = storyStamp(content, story);
			return [symbol, { src: paths.storyStamp(story.id), alt: title }];
		}),
	);
	return [...seen.values()];
}

/** A document for each status that any of them has today. */
function oneOfEachStatus(content: Content): readonly string[] {
	const seen = new Map(content.documents.map(({ id }) => [statusView(content, id).words, id]));
	return [...seen.values()];
}
