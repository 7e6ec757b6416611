import { agencySchema, type Agency } from './agency.ts';
import { readArticles } from './article.ts';
import { askedFrom, askedSchema, type AskedFile } from './asked.ts';
import { awardGuideSchema, type AwardGuide } from './award-guide.ts';
import { awardSchema, type Award } from './award.ts';
import { baseSalarySchema, type SalaryPeriod } from './base-salary.ts';
import { crossTableSchema, type CrossTable } from './cross-table.ts';
import { differenceSchema, type Difference } from './difference.ts';
import { effectRulesSchema, type EffectRules } from './effect-rule.ts';
import { eventSchema, type PlanEvent } from './event.ts';
import {
	file,
	derive,
	optionalFile,
	optionalRecords,
	records,
	type Collection,
	type Read,
} from './files/collection.ts';
import { readDocuments } from './files/documents.ts';
import { everyMove, movedSchema, type Moved } from './moved.ts';
import { movementSchema, type Movement } from './movement.ts';
import { officesSchema, type Offices } from './office.ts';
import { placesSchema, type Places } from './places.ts';
import { pressSchema, type Press } from './press.ts';
import { processStepSchema, type ProcessStep } from './process-step.ts';
import { readGuides, readPages } from './prose.ts';
import { questionSchema, type Question } from './question.ts';
import { readRefusedWords } from './refused-words.ts';
import { searchRulesSchema, type SearchRules } from './search-rules.ts';
import { shortLinksSchema, type ShortLinkEntry } from './short-link.ts';
import { readSite } from './site.ts';
import { readStories } from './story.ts';
import { sourceClassesSchema, type SourceClasses } from './source-class.ts';
import { takingPartSchema, type TakingPart } from './taking-part.ts';
import { taskSchema, type Task } from './task.ts';
import { taxonomySchema, type Taxonomy } from './taxonomy.ts';
import { termSchema, type Term } from './term.ts';
import { withdrawnSchema, type Withdrawn } from './withdrawn.ts';

/** Every kind of content there is: the only place that names it. */
export const collections = {
	/** The province's own names, contacts and colours, and which document is its plan. */
	site: { path: 'site.yaml', read: readSite },
	/** The lists that records choose from. */
	taxonomy: file<Taxonomy>('taxonomy.yaml', taxonomySchema),
	documents: { path: 'documents', read: readDocuments },
	tasks: records<Task>('tasks', taskSchema),
	agencies: records<Agency>('agencies', agencySchema),
	/** Empty where the plan names none; so are events. */
	movements: optionalRecords<Movement>('movements', movementSchema),
	events: optionalRecords<PlanEvent>('events', eventSchema),
	/** Guidance on articles; sorted by document, then by number. */
	articles: { path: 'documents', read: readArticles },
	/** Guides of documents by the document's id; Astro renders their words. */
	guides: { path: 'documents', read: readGuides },
	/** Rules of law from which an effect is derived, by id. */
	effectRules: optionalFile('effect-rules.yaml', effectRulesSchema, ({ rules }): EffectRules => rules, {}),
	terms: optionalRecords<Term>('terms', termSchema),
	/** null where the province has no cross table. */
	crossTable: optionalFile('cross-table.yaml', crossTableSchema, (table): CrossTable | null => table, null),
	/** What one document made different from another, subject by subject; empty where nobody has told it. */
	differences: optionalRecords<Difference>('differences', differenceSchema),
	/** Titles, commendations, types and procedures; empty where the province has no award guide. */
	awards: optionalRecords<Award>('awards', awardSchema),
	/** Steps on the way to an award; sorted by id as everything else, `order` says their place. */
	process: optionalRecords<ProcessStep>('process', processStepSchema),
	questions: optionalRecords<Question>('questions', questionSchema),
	/** The base salary over time, oldest first. */
	baseSalary: optionalFile(
		'base-salary.yaml',
		baseSalarySchema,
		({ periods }): readonly SalaryPeriod[] => periods,
		[],
	),
	/** What the award guide's pages share; null where there is none. */
	awardGuide: optionalFile('award-guide.yaml', awardGuideSchema, (guide): AwardGuide | null => guide, null),
	/** Offices that decide on awards, by id; empty where the province names none. */
	offices: optionalFile('offices.yaml', officesSchema, ({ offices }): Offices => offices, {}),
	/** Stories that are published; empty where the province has none. */
	stories: { path: 'stories', read: readStories },
	/** Addresses of stories that were taken back. */
	withdrawn: optionalFile('withdrawn.yaml', withdrawnSchema, ({ stories }): Withdrawn => stories, []),
	/** How readers ask for single pages, for the search. */
	asked: derive(optionalRecords<AskedFile>('asked', askedSchema), askedFrom),
	/** How readers speak, for the search; null where nobody has written it down. */
	searchRules: optionalFile('search.yaml', searchRulesSchema, (rules): SearchRules | null => rules, null),
	/** The same of the province's own papers, places and names; null where it has none to tell. */
	localSearchRules: optionalFile(
		'local-search.yaml',
		searchRulesSchema,
		(rules): SearchRules | null => rules,
		null,
	),
	/** Which sources come before which; null where nobody has written it down. */
	sourceClasses: optionalFile(
		'source-classes.yaml',
		sourceClassesSchema,
		(classes): SourceClasses | null => classes,
		null,
	),
	/** Words that we do not use: looked for where files are read, so nothing is left of them. */
	refusedWords: { path: 'words.yaml', read: readRefusedWords },
	/** null where the province has no list of places. */
	places: optionalFile('places.yaml', placesSchema, (places): Places | null => places, null),
	/** Pages in plain prose; Astro renders their words. */
	pages: { path: 'pages', read: readPages },
	/** Short addresses that are not computed. */
	shortLinks: optionalFile(
		'short-links.yaml',
		shortLinksSchema,
		({ links }): readonly ShortLinkEntry[] => links,
		[],
	),
	/** Pages that have another address now. */
	moved: optionalFile('moved.yaml', movedSchema, everyMove, [] as Moved),
	/** null where the province has no press room. */
	press: optionalFile('press.yaml', pressSchema, (press): Press | null => press, null),
	/** null where the province does not ask its citizens. */
	takingPart: optionalFile('taking-part.yaml', takingPartSchema, (taking): TakingPart | null => taking, null),
};

/** Everything that could be read, before the records are held against each other. */
export type Draft = {
	readonly [Name in keyof typeof collections]: Awaited<
		ReturnType<(typeof collections)[Name]['read']>
	>['draft'];
};

/** Everything that editors wrote, checked as a whole. Each array of records is sorted by id. */
export type Content = {
	readonly [Name in keyof typeof collections]: ReturnType<
		Awaited<ReturnType<(typeof collections)[Name]['read']>>['finish']
	>;
};

/** Names at the top of the content folder that a collection reads. */
export const COLLECTION_PATHS = Object.values(collections).map(({ path }) => path);

/**
 * What may stand in the room that all provinces share (files/rooms.ts): the law and the guidance on it. All the rest is a
 * province's own; a province may have records of these kinds, too, such as its own decisions and terms.
 */
const NATIONAL: readonly (keyof typeof collections)[] = [
	'taxonomy',
	'documents',
	'effectRules',
	'terms',
	'crossTable',
	'differences',
	'awards',
	'process',
	'questions',
	'baseSalary',
	'awardGuide',
	'offices',
	'asked',
	'searchRules',
	'sourceClasses',
	'refusedWords',
];
export const NATIONAL_PATHS = NATIONAL.map((name) => collections[name].path);

/** Reads all collections of a content folder. */
export async function readCollections(root: string): Promise<Read<Draft, Content>> {
	const table: readonly [string, Collection<unknown, unknown>][] = Object.entries(collections);
	const all = await Promise.all(table.map(async ([name, { read }]) => [name, await read(root)] as const));
	return {
		// The keys are those of the table, each with what its own reader gave: this is what the two types say.
		draft: Object.fromEntries(all.map(([name, { draft }]) => [name, draft])) as Draft,
		problems: all.flatMap(([, { problems }]) => problems),
		finish: () => Object.fromEntries(all.map(([name, { finish }]) => [name, finish()])) as Content,
	};
}
