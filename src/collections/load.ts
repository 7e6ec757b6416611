import { readAgencies } from './agency.ts';
import { askedFrom, readAsked } from './asked.ts';
import { articlesFrom, readArticles } from './article.ts';
import { readAwardGuide } from './award-guide.ts';
import { readAwards } from './award.ts';
import { readBaseSalary } from './base-salary.ts';
import { addressProblems } from './checks/addresses.ts';
import { askedProblems } from './checks/asked.ts';
import { awardProblems } from './checks/awards.ts';
import { changeProblems } from './checks/changes.ts';
import { coverageProblems } from './checks/coverage.ts';
import { dateProblems } from './checks/dates.ts';
import type { Check, Draft } from './checks/draft.ts';
import { effectProblems } from './checks/effect.ts';
import { eventProblems } from './checks/events.ts';
import { guidanceProblems } from './checks/guidance.ts';
import { movedProblems } from './checks/moved.ts';
import { movementProblems } from './checks/movements.ts';
import { pressProblems } from './checks/press.ts';
import { proseProblems } from './checks/prose.ts';
import { referenceProblems } from './checks/references.ts';
import { storyProblems } from './checks/stories.ts';
import { storyFactProblems, storyFacts, type StoryFacts } from './checks/story-facts.ts';
import { storyFormProblems } from './checks/story-form.ts';
import { storyPrivacyProblems } from './checks/story-privacy.ts';
import { storyQuoteProblems } from './checks/story-quotes.ts';
import { takingPartProblems } from './checks/taking-part.ts';
import { wordProblems } from './checks/words.ts';
import type { Content } from './content.ts';
import { readCrossTable } from './cross-table.ts';
import type { Document } from './document.ts';
import { readEvents } from './event.ts';
import { readDocuments, type DocumentDraft } from './files/documents.ts';
import type { Loaded } from './files/records.ts';
import { emblemProblems, rootProblems } from './files/root.ts';
import { readMoved } from './moved.ts';
import { readMovements } from './movement.ts';
import { ContentError } from './problems/content-error.ts';
import type { Problem } from './problems/problem.ts';
import { sortProblems } from './problems/report.ts';
import { readPress } from './press.ts';
import { readPlaces } from './places.ts';
import { readProcess } from './process-step.ts';
import { readProse } from './prose.ts';
import { readQuestions } from './question.ts';
import { readSearchRules } from './search-rules.ts';
import { readShortLinks } from './short-link.ts';
import { readSite } from './site.ts';
import { readStories, storiesFrom } from './story.ts';
import { readTakingPart } from './taking-part.ts';
import { readTasks } from './task.ts';
import { readTaxonomy } from './taxonomy.ts';
import { readTerms } from './term.ts';
import { readWithdrawn } from './withdrawn.ts';

export type { Agency } from './agency.ts';
export type { Article } from './article.ts';
export type { Asked } from './asked.ts';
export type { Award, AwardLevel, RecipientKind } from './award.ts';
export type { FactLine, StoryFacts } from './checks/story-facts.ts';
export type { Change } from './change.ts';
export type { Content } from './content.ts';
export type { Document } from './document.ts';
export type { PressAnswer } from './press.ts';
export type { PlanEvent } from './event.ts';
export type { Movement } from './movement.ts';
export { ContentError } from './problems/content-error.ts';
export type { Problem } from './problems/problem.ts';
export type { ProcessStep } from './process-step.ts';
export type { Places } from './places.ts';
export type { Question } from './question.ts';
export type { Fact } from './source.ts';
export type { Story } from './story.ts';
export type { Certainty, LegalBasis, LegalReference, Statement } from './statement.ts';
export type { Form, TakingPart } from './taking-part.ts';
export type { Due, Task } from './task.ts';
export type { Term } from './term.ts';

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

/** What the figures and dates of every readable story rest on, whatever else is wrong in the folder. */
export async function loadStoryFacts(root: string): Promise<readonly StoryFacts[]> {
	return storyFacts((await readDraft(root)).draft);
}

const CHECKS: readonly Check[] = [
	referenceProblems,
	addressProblems,
	askedProblems,
	awardProblems,
	changeProblems,
	coverageProblems,
	dateProblems,
	effectProblems,
	eventProblems,
	guidanceProblems,
	movedProblems,
	movementProblems,
	pressProblems,
	proseProblems,
	storyFactProblems,
	storyFormProblems,
	storyPrivacyProblems,
	storyProblems,
	storyQuoteProblems,
	takingPartProblems,
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
	const [terms, crossTable, searchRules, asked] = await Promise.all([
		readTerms(root),
		readCrossTable(root),
		readSearchRules(root),
		readAsked(root),
	]);
	const [awards, process, questions, baseSalary, awardGuide] = await Promise.all([
		readAwards(root),
		readProcess(root),
		readQuestions(root),
		readBaseSalary(root),
		readAwardGuide(root),
	]);
	const [stories, withdrawn, places] = await Promise.all([
		readStories(root),
		readWithdrawn(root),
		readPlaces(root),
	]);
	const [takingPart, press, shortLinks, moved] = await Promise.all([
		readTakingPart(root),
		readPress(root),
		readShortLinks(root),
		readMoved(root),
	]);
	const prose = await readProse(root, documents.ids);
	const articles = await readArticles(root, documents.ids);
	const emblem = site.loaded?.value.emblem ?? null;
	const problems = [
		...[site, taxonomy, documents, tasks, agencies, movements, events, prose].flatMap(
			(read) => read.problems,
		),
		...[articles, terms, crossTable, searchRules, asked].flatMap((read) => read.problems),
		...[awards, process, questions, baseSalary, awardGuide].flatMap((read) => read.problems),
		...[stories, withdrawn, places, takingPart, press, shortLinks, moved].flatMap((read) => read.problems),
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
		articles: articles.drafts,
		terms,
		crossTable: crossTable.loaded,
		awards,
		process,
		questions,
		baseSalary: baseSalary.loaded,
		awardGuide: awardGuide.loaded,
		prose,
		stories: stories.drafts,
		photos: stories.photos,
		withdrawn: withdrawn.loaded,
		searchRules: searchRules.loaded,
		asked,
		places: places.loaded,
		takingPart: takingPart.loaded,
		press: press.loaded,
		shortLinks: shortLinks.loaded,
		moved: moved.loaded,
	};
	return { draft, problems };
}

/** Only called where nothing was wrong, so that nothing is missing; null is for the type's sake. */
function assemble(draft: Draft): Content | null {
	const { site, taxonomy, documents, tasks, agencies, movements, events } = draft;
	if (site === null || taxonomy === null) return null;
	return {
		site: site.value,
		taxonomy: taxonomy.value,
		documents: documents.drafts.flatMap(documentFrom).sort(byId),
		tasks: records(tasks.loaded),
		agencies: records(agencies.loaded),
		movements: records(movements.loaded),
		events: records(events.loaded),
		articles: articlesFrom(draft.articles),
		terms: records(draft.terms.loaded),
		crossTable: draft.crossTable?.value ?? null,
		awards: records(draft.awards.loaded),
		process: records(draft.process.loaded),
		questions: records(draft.questions.loaded),
		baseSalary: draft.baseSalary?.value.periods ?? [],
		awardGuide: draft.awardGuide?.value ?? null,
		stories: storiesFrom(draft.stories, draft.photos),
		withdrawn: draft.withdrawn?.value.stories ?? [],
		searchRules: draft.searchRules?.value ?? null,
		asked: askedFrom(draft.asked.loaded),
		places: draft.places?.value ?? null,
		takingPart: draft.takingPart?.value ?? null,
		press: draft.press?.value ?? null,
		shortLinks: draft.shortLinks?.value.links ?? [],
		moved: draft.moved?.value.pages ?? [],
		pages: records(draft.prose.pageFronts),
		guides: records(draft.prose.guides.flatMap(({ front }) => front ?? [])),
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
