/** What the data knows of a page or provision besides its words: what it is part of, its effect, what it is filtered by. */
import { effectText } from '../effect-text.ts';
import { earlierYear } from '../../page-data/base/earlier-year.ts';
import { statusWords } from '../../legal/effect-words.ts';
import type { Award, Content, Document, Story, Task } from '../../collections/load.ts';
import { documentName } from '../../page-data/document/document-name.ts';
import { paths } from '../../page-data/base/paths.ts';
import { placeLine } from '../../page-data/story/story-views.ts';
import { statusView } from '../../page-data/document/status.ts';
import { yearsOf } from './documents.ts';
import { readyAnswers, type ReadyAnswers } from './ready-answers.ts';

export interface PageFacts {
	/** Other names of the same thing. */
	readonly names?: readonly string[];
	/** How readers ask for it in words of their own (content/asked). */
	readonly asked?: readonly string[];
	/** What it is part of: "Luật số 06/2022/QH15 Luật Thi đua, khen thưởng". Found by these words, too. */
	readonly context?: string;
	/** True for a page that lists others: its words are theirs, and are found there. */
	readonly gathers?: true;
	/** What it is worth beside another that fits as well; 1 where it is left out. */
	readonly worth?: number;
	/** Effect on the day of the build, in words. */
	readonly effect?: string;
	/** True where its rule no longer holds. */
	readonly expired?: true;
	/** Years it is known by. */
	readonly years?: readonly number[];
	/** What its data answers in a line. */
	readonly answers?: ReadyAnswers;
	/** Filter → values. */
	readonly facets?: Readonly<Record<string, readonly string[]>>;
}

/** Filters, as addresses name them. */
const FILTERS = {
	field: 'linh-vuc',
	place: 'dia-phuong',
	agency: 'co-quan',
	year: 'nam',
	effect: 'hieu-luc',
} as const;

/** Says of an address of the site what is known; nothing where nothing is. */
export function pageFacts(content: Content): (url: string) => PageFacts {
	const documents = new Map(content.documents.map((document) => [document.id, document]));
	const own = new Map<string, PageFacts>([
		...content.stories.map((story) => [paths.story(story.id), storyFacts(content, story)] as const),
		...gatheringFacts(content),
		...content.awards
			.filter(isOfThePastOnly)
			.map(({ id }) => [paths.award(id), { expired: true, years: [earlierYear(content)] }] as const),
		...content.tasks.map((task) => [paths.task(task.id), taskFacts(content, task)] as const),
	]);
	const lists = listPages(content);
	const factsAt = (url: string): PageFacts => {
		const [, id = '', article] = /^\/van-ban\/([^/]+)\/(?:dieu-(\w+)\/)?/u.exec(url) ?? [];
		const document = documents.get(id);
		if (document === undefined) return own.get(url) ?? {};
		const facts = documentFacts(content, document, article);
		const names = url === paths.document(id) ? documentNames(document) : articleNames(document, article);
		return names.length > 0 ? { ...facts, names } : facts;
	};
	const ready = readyAnswers(content);
	const counted = countedNames();
	return (url) => {
		const answers = ready.get(url);
		const names = counted.get(url);
		const gathers = lists.has(url) || LIST_FOLDERS.some((folder) => url.startsWith(folder));
		return {
			...factsAt(url),
			...(answers && { answers }),
			...(names && { names }),
			...(gathers && { gathers }),
			...worthOf(url),
		};
	};
}

/** What the records of a list are called, one by one: their number is asked for by this name. */
function countedNames(): ReadonlyMap<string, readonly string[]> {
	return new Map([
		[paths.tasks, ['Nhiệm vụ', 'Các nhiệm vụ']],
		[paths.agencies, ['Cơ quan', 'Các cơ quan']],
		[paths.stories, ['Gương', 'Các gương']],
		[paths.documents, ['Văn bản', 'Các văn bản']],
	]);
}

/** Few look for a table of data, many for the page of its name. */
const WORTH_OF_DATA = 0.7;

function worthOf(url: string): Pick<PageFacts, 'worth'> {
	return url.startsWith(paths.data) ? { worth: WORTH_OF_DATA } : {};
}

/** Every page below these lists others. */
const LIST_FOLDERS = [paths.awardFinder, paths.data];

/** Pages whose words are mostly those of the pages they lead to. */
function listPages({ documents, taxonomy, places }: Content): ReadonlySet<string> {
	return new Set([
		paths.awards,
		paths.awardTable,
		paths.questions,
		paths.tasks,
		paths.agencies,
		paths.movements,
		paths.stories,
		paths.fields,
		paths.places,
		paths.documents,
		paths.terms,
		paths.calendar,
		paths.feeds,
		paths.changes,
		paths.downloads,
		paths.documentNumbers,
		paths.home,
		...Object.keys(taxonomy.fields).map(paths.field),
		...Object.keys(places?.districts ?? {}).map(paths.district),
		...documents.map(({ id }) => paths.articles(id)),
	]);
}

/** Pages that gather: each stands for the agency, field or district that it is about. */
function gatheringFacts(content: Content): readonly (readonly [string, PageFacts])[] {
	const { agencies, taxonomy, places } = content;
	return [
		...agencies.map(
			({ id, name, short, aliases }) =>
				[
					paths.agency(id),
					{ names: [...new Set([short ?? name, ...aliases])], facets: { [FILTERS.agency]: [name] } },
				] as const,
		),
		...Object.entries(taxonomy.fields).map(
			([id, { label }]) => [paths.field(id), { facets: { [FILTERS.field]: [label] } }] as const,
		),
		...Object.entries(places?.districts ?? {}).map(
			([id, { fullName, name }]) =>
				[
					paths.district(id),
					{ names: [name, ...communesOf(content, id)], facets: { [FILTERS.place]: [fullName] } },
				] as const,
		),
	];
}

/** Communes with stories are parts of their district's page. */
function communesOf({ places, stories }: Content, district: string): string[] {
	const told = new Set(stories.map(({ place }) => place.commune));
	return (places?.communes ?? [])
		.filter((commune) => commune.district === district && told.has(commune.id))
		.map(({ name, type }) => `${type} ${name}`);
}

/** How a document is called: by its name, its name and year, its number. */
function documentNames(document: Document): string[] {
	const { type, title, number } = document;
	const [year] = yearsOf(document);
	const name = title.startsWith(type) ? title : `${type} ${title}`;
	return [name, `${name} ${String(year ?? '')}`.trim(), `${type} ${number}`];
}

/** The heading of an article, as far as it is known. */
function articleNames({ articles }: Document, article: string | undefined): string[] {
	const title = articles.find(({ number }) => number === article)?.title;
	return title === undefined || title === null ? [] : [title];
}

/** The facts of a document, or of one of its articles. */
export function documentFacts(content: Content, document: Document, article?: string): PageFacts {
	const { status } = statusView(content, document.id, 'today', article);
	const years = yearsOf(document);
	return {
		context: `${documentName(document)} ${document.title}`,
		effect: effectText(statusView(content, document.id, 'today', article)),
		...(status === 'het-hieu-luc' && { expired: true }),
		years,
		facets: {
			[FILTERS.agency]: [document.issuer],
			[FILTERS.year]: years.map(String),
			[FILTERS.effect]: [statusWords(status)],
		},
	};
}

/** Nothing confirms it for decisions of today: "Giấy khen của Chủ tịch UBND cấp huyện", since there are no districts. */
function isOfThePastOnly({ basis }: Award): boolean {
	return basis.now.length === 0 && basis.then.length > 0;
}

/** Its title is a headline; whom it is about is called by name, and a person by the fuller name in brackets too. */
function storyNames({ kind, name }: Pick<Story, 'kind' | 'name'>): string[] {
	const [, outside = name, inside] = /^(.*?)\s*\(([^)]+)\)$/u.exec(name) ?? [];
	return inside !== undefined && kind === 'ca-nhan' ? [outside, inside] : [outside];
}

function storyFacts(content: Content, story: Story): PageFacts {
	const { taxonomy, places } = content;
	const { fields, place } = story;
	const district = place.district === null ? undefined : places?.districts[place.district];
	return {
		names: storyNames(story),
		context: placeLine(content, story),
		facets: {
			[FILTERS.field]: fields.map((id) => taxonomy.fields[id]?.label ?? id),
			...(district && { [FILTERS.place]: [district.fullName] }),
		},
	};
}

function taskFacts({ agencies, site }: Content, { lead, with: others }: Task): PageFacts {
	const names = new Map(agencies.map(({ id, name }) => [id, name]));
	return {
		facets: {
			[FILTERS.agency]: [...lead, ...others].map((id) => names.get(id) ?? id),
			[FILTERS.year]: [String(site.planYear)],
		},
	};
}
