import { readAgencies } from './agency.ts';
import { addressProblems } from './checks/addresses.ts';
import { coverageProblems } from './checks/coverage.ts';
import { dateProblems } from './checks/dates.ts';
import type { Check, Draft } from './checks/draft.ts';
import { eventProblems } from './checks/events.ts';
import { proseProblems } from './checks/prose.ts';
import { referenceProblems } from './checks/references.ts';
import { wordProblems } from './checks/words.ts';
import type { Content } from './content.ts';
import type { Document } from './document.ts';
import { readEvents } from './event.ts';
import { readDocuments, type DocumentDraft } from './files/documents.ts';
import type { Loaded } from './files/records.ts';
import { emblemProblems, rootProblems } from './files/root.ts';
import { readMovements } from './movement.ts';
import { ContentError } from './problems/content-error.ts';
import type { Problem } from './problems/problem.ts';
import { sortProblems } from './problems/report.ts';
import { readProse } from './prose.ts';
import { readSite } from './site.ts';
import { readTasks } from './task.ts';
import { readTaxonomy } from './taxonomy.ts';

export type { Agency } from './agency.ts';
export type { Content } from './content.ts';
export type { Document } from './document.ts';
export type { PlanEvent } from './event.ts';
export type { Movement } from './movement.ts';
export { ContentError } from './problems/content-error.ts';
export type { Problem } from './problems/problem.ts';
export type { Fact } from './source.ts';
export type { Due, Task } from './task.ts';

/** Content that passed every check, or every problem that was found; never both, never neither. */
export type LoadedContent =
	| { readonly content: Content; readonly problems: readonly [] }
	| { readonly content: null; readonly problems: readonly Problem[] };

/** Reads and checks a content folder. Never throws and never stops at the first problem. */
export async function loadContent(root: string): Promise<LoadedContent> {
	const { draft, problems: readProblems } = await readDraft(root);
	const problems = sortProblems([...readProblems, ...CHECKS.flatMap((check) => check(draft))]);
	const content = problems.length === 0 ? assemble(draft) : null;
	return content === null ? { content: null, problems } : { content, problems: [] };
}

/** Reads a content folder that has to be sound; throws a ContentError with the full report where it is not. */
export async function readContent(root: string): Promise<Content> {
	const { content, problems } = await loadContent(root);
	if (content === null) throw new ContentError(problems);
	return content;
}

const CHECKS: readonly Check[] = [
	referenceProblems,
	addressProblems,
	coverageProblems,
	dateProblems,
	eventProblems,
	proseProblems,
	wordProblems,
];

interface ReadDraft {
	readonly draft: Draft;
	readonly problems: readonly Problem[];
}

async function readDraft(root: string): Promise<ReadDraft> {
	const [site, taxonomy, documents, tasks, agencies, movements, events] = await Promise.all([
		readSite(root),
		readTaxonomy(root),
		readDocuments(root),
		readTasks(root),
		readAgencies(root),
		readMovements(root),
		readEvents(root),
	]);
	const prose = await readProse(root, documents.ids);
	const emblem = site.loaded?.value.emblem ?? null;
	const problems = [
		...[site, taxonomy, documents, tasks, agencies, movements, events, prose].flatMap(
			(read) => read.problems,
		),
		...(await rootProblems(root, emblem)),
		...(emblem === null ? [] : await emblemProblems(root, emblem)),
	];
	const draft = {
		site: site.loaded,
		taxonomy: taxonomy.loaded,
		documents,
		tasks,
		agencies,
		movements,
		events,
		prose,
	};
	return { draft, problems };
}

/** Only called where nothing was wrong, so that nothing is missing; null is for the type's sake. */
function assemble({ site, taxonomy, documents, tasks, agencies, movements, events }: Draft): Content | null {
	if (site === null || taxonomy === null) return null;
	return {
		site: site.value,
		taxonomy: taxonomy.value,
		documents: documents.drafts.flatMap(documentFrom).sort(byId),
		tasks: records(tasks.loaded),
		agencies: records(agencies.loaded),
		movements: records(movements.loaded),
		events: records(events.loaded),
	};
}

function documentFrom({ facts, text, recipients, coverage }: DocumentDraft): readonly Document[] {
	if (facts === null || text === null) return [];
	return [
		{
			...facts.value,
			...text,
			operative: coverage?.value.operative ?? [],
			recipients: recipients?.value.recipients ?? [],
			coverage: coverage?.value.reasons ?? [],
		},
	];
}

function records<Value extends object>(loaded: readonly Loaded<Value>[]) {
	return loaded.map(({ id, value }) => ({ ...value, id })).sort(byId);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
	return a.id < b.id ? -1 : 1;
}
