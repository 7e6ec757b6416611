import type { Content, Task } from '../../collections/load.ts';
import { labelBlock } from '../../legal/citation.ts';
import { isTableRow } from '../../legal/table-row.ts';
import { articleLink } from '../document/article-links.ts';
import { articlePath } from '../document/plan-provisions.ts';
import { siteContent } from '../base/content.ts';
import { documentById } from '../document/document-name.ts';
import { quote } from '../document/passage.ts';
import { shorten } from '../document/contents-list.ts';
import { dueView } from './deadline.ts';
import type { Facet, GroupedList } from '../base/facet.ts';
import { agencyLinks } from '../base/links.ts';
import { paths } from '../base/paths.ts';
import { DRAFT_MARK } from '../record/draft.ts';
import { stepsRestingOn } from '../award/process.ts';
import { lowerFirst, upperFirst } from '../../text/letter-case.ts';

/** Where the first words that a task rests on stand. */
function placeOf(content: Content, task: Task) {
	return documentById(content, task.document).addresses.get(task.at[0] ?? '');
}

/** A heading above a task's words: its address for filters, its own first words for readers. */
interface Heading {
	readonly address: string;
	readonly label: string;
}

/** The heading `depth` steps below the widest one above a task's words; outside the body, the block itself. */
function headingOf(content: Content, task: Task, depth: 0 | 1): Heading {
	const place = placeOf(content, task);
	if (place === undefined) return { address: 'khac', label: 'Khác' };
	if (place.kind === 'block')
		return { address: place.block.address, label: upperFirst(labelBlock(place.block)) };
	const own = place.ancestors[depth] ?? place.provision;
	// A row of a table has no heading of its own but that of the table.
	const {
		address,
		marker,
		content: words,
	} = isTableRow(own.content.text) ? (place.ancestors.at(-1) ?? own) : own;
	return { address, label: `${marker} ${shorten(words.text.replace(/:$/u, ''), 80)}` };
}

/** A task as lists print it. */
export function taskView(content: Content, task: Task) {
	const product = content.taxonomy.products[task.product];
	const due = dueView(task.due, content);
	const part = headingOf(content, task, 0);
	return {
		id: task.id,
		href: paths.task(task.id),
		title: task.title,
		summary: task.summary,
		isDraft: task.draft,
		product: { value: task.product, label: product?.label ?? task.product },
		due,
		part,
		section: headingOf(content, task, 1),
		lead: agencyLinks(content, task.lead),
		/** What the filter compares with: facet → values of this task. */
		facets: {
			'co-quan': [...new Set([...task.lead, ...task.with])],
			phan: [part.address],
			'loai-viec': [task.product],
			han: [due.group],
		} as Readonly<Record<string, readonly string[]>>,
	};
}
export type TaskView = ReturnType<typeof taskView>;

/** Tasks in the order of the plan's own words. */
export function sortedTasks(content: Content): TaskView[] {
	const order = new Map(
		content.documents.flatMap(({ addresses }) =>
			[...addresses.keys()].map((address, index) => [address, index] as const),
		),
	);
	const place = (task: Task) => order.get(task.at[0] ?? '') ?? 0;
	return [...content.tasks]
		.sort((a, b) => place(a) - place(b) || a.id.localeCompare(b.id))
		.map((task) => taskView(content, task));
}

const FACETS: readonly {
	key: string;
	label: string;
	options: (task: TaskView, content: Content) => { value: string; label: string }[];
	/** Where the tasks of a value stand together. */
	hrefOf: (value: string) => string;
}[] = [
	{
		key: 'co-quan',
		label: 'Cơ quan',
		options: (task, content) =>
			(task.facets['co-quan'] ?? []).map((id) => ({
				value: id,
				label: agencyLinks(content, [id])[0]?.label ?? id,
			})),
		hrefOf: paths.agency,
	},
	{
		key: 'phan',
		label: 'Phần của kế hoạch',
		options: ({ part }) => [{ value: part.address, label: part.label }],
		hrefOf: paths.tasksOf,
	},
	{
		key: 'loai-viec',
		label: 'Loại việc',
		options: (task) => [task.product],
		hrefOf: (value) => paths.tasksBy('loai-viec', value),
	},
	{
		key: 'han',
		label: 'Thời hạn',
		options: (task) => [{ value: task.due.group, label: task.due.groupLabel }],
		hrefOf: (value) => paths.tasksBy('han', value),
	},
];

/** The facets of a task list with their counts, values in the order of Vietnamese letters; deadlines by time. */
export function taskFacets(content: Content, tasks: readonly TaskView[]): Facet[] {
	return FACETS.map(({ key, label, options, hrefOf }) => {
		const counts = new Map<string, { label: string; count: number }>();
		for (const option of tasks.flatMap((task) => options(task, content))) {
			counts.set(option.value, { label: option.label, count: (counts.get(option.value)?.count ?? 0) + 1 });
		}
		const values = [...counts].map(([value, rest]) => ({ value, ...rest, href: hrefOf(value) }));
		const byAddress = key === 'han' || key === 'phan';
		values.sort((a, b) =>
			byAddress ? a.value.localeCompare(b.value) : a.label.localeCompare(b.label, 'vi'),
		);
		return { key, label, values };
	});
}

/** The task list by part of the plan, with the ways to narrow it. */
export async function taskListPage() {
	const content = await siteContent();
	const tasks = sortedTasks(content);
	const facets = taskFacets(content, tasks);
	return {
		parts: tasksByPart(tasks),
		total: tasks.length,
		facets,
		/** The same list by another trait: pages of agencies, lists without scripts. */
		ways: [
			{ href: paths.agencies, label: 'Theo cơ quan' },
			...facets
				.filter(({ key }) => isListed(key))
				.map(({ key, label }) => ({ href: `${paths.taskLists}${key}/`, label: `Theo ${lowerFirst(label)}` })),
		],
	};
}

/** Agencies have pages, the parts of the plan stand in the list itself. */
const isListed = (key: string): boolean => key === 'loai-viec' || key === 'han';

/** Tasks by part and section of the plan that ask for them, in its order. */
export function tasksByPart(tasks: readonly TaskView[]) {
	return [...Map.groupBy(tasks, ({ part }) => part.address)].map(([id, ofPart]) => ({
		id,
		label: ofPart[0]?.part.label ?? '',
		sections: [...Map.groupBy(ofPart, ({ section }) => section.address)].map(([address, group]) => ({
			id: address,
			/** null where the part has no sections. */
			label: address === id ? null : (group[0]?.section.label ?? ''),
			runs: runsOf(group),
		})),
	}));
}

/** Neighbouring tasks that the same agencies lead: who leads is said once. */
function runsOf(tasks: readonly TaskView[]) {
	const runs: { lead: TaskView['lead']; tasks: TaskView[] }[] = [];
	const namesOf = (lead: TaskView['lead']) => lead.map(({ href }) => href).join(' ');
	for (const task of tasks) {
		const run = runs.at(-1);
		if (run !== undefined && namesOf(run.lead) === namesOf(task.lead)) run.tasks.push(task);
		else runs.push({ lead: task.lead, tasks: [task] });
	}
	return runs;
}

/** One list for each facet whose values stand nowhere else together. */
export async function taskListRoutes() {
	const content = await siteContent();
	const tasks = sortedTasks(content);
	return taskFacets(content, tasks)
		.filter(({ key }) => isListed(key))
		.map(({ key, label, values }) => ({
			params: { facet: key },
			props: { list: groupedTasks(tasks, { key, label, values }) },
		}));
}

function groupedTasks(tasks: readonly TaskView[], { key, label, values }: Facet): GroupedList {
	return {
		title: `Nhiệm vụ theo ${lowerFirst(label)}`,
		whole: { href: paths.tasks, label: 'Nhiệm vụ' },
		groups: values.map(({ value, label: name }) => ({
			id: value,
			label: name,
			rows: tasks
				.filter(({ facets }) => facets[key]?.includes(value))
				.map(({ href, title, lead, isDraft }) => ({
					href,
					label: title,
					note: [lead.map((agency) => agency.label).join('; '), ...(isDraft ? [DRAFT_MARK] : [])].join(' · '),
				})),
		})),
	};
}

function sharesWords(content: Content, task: Task, other: string): boolean {
	const at = content.tasks.find(({ id }) => id === other)?.at ?? [];
	return at.some((address) => task.at.includes(address));
}

/** Everything about one task: the words it rests on, who, when, what comes out, its neighbours. */
export function taskPage(content: Content, task: Task) {
	const document = documentById(content, task.document);
	const order = sortedTasks(content);
	const index = order.findIndex(({ id }) => id === task.id);
	const movements = content.movements.filter(({ id }) => task.movements.includes(id));
	const events = content.events.filter(({ id }) => task.events.includes(id));
	const articles = content.articles.filter((article) => task.articles.includes(articlePath(article)));
	return {
		...taskView(content, task),
		quotes: task.at.map((address) => quote(content, document, address)),
		with: agencyLinks(content, task.with),
		for: agencyLinks(content, task.for),
		/** How the editors read the words where they leave something open. */
		reading: task.reading,
		productDescription: content.taxonomy.products[task.product]?.description ?? null,
		movements: movements.map((movement) => ({ href: paths.movement(movement), label: movement.name })),
		events: events.map(({ id, title }) => ({ href: `${paths.calendar}#${id}`, label: title })),
		/** The articles of law that the task's words rest on, and the steps of the process that rest on those. */
		articles: articles.map(({ document: id, article: number }) => ({
			...articleLink(content, { document: id, article: number }),
			document: id,
			article: number,
		})),
		steps: stepsRestingOn(content, articles),
		/** What else the same words ask for. */
		beside: order.filter(({ id }) => id !== task.id && sharesWords(content, task, id)),
		previous: order[index - 1] ?? null,
		next: order[index + 1] ?? null,
	};
}
