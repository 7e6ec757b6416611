import type { Agency, Content, Task } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';
import { agencyEntries, fileEntries } from './calendar.ts';
import { siteContent } from '../base/content.ts';
import { today } from '../base/today.ts';
import { documentById } from '../document/document-name.ts';
import { quote } from '../document/passage.ts';
import { agencyLinks } from '../base/links.ts';
import { DRAFT_MARK } from '../record/draft.ts';
import { paths } from '../base/paths.ts';
import { taskView, type TaskView } from './tasks.ts';

/** Every task that an agency leads, helps with or receives, once, with its part in it. */
function ownTasks(content: Content, agency: Agency) {
	const roles = [
		{ role: 'Chủ trì', of: (task: Task) => task.lead },
		{ role: 'Phối hợp', of: (task: Task) => task.with },
		{ role: 'Nơi nhận', of: (task: Task) => task.for },
	];
	const seen = new Set<string>();
	return roles.flatMap(({ role, of }) =>
		content.tasks
			.filter((task) => of(task).includes(agency.id) && !seen.has(task.id))
			.map((task) => {
				seen.add(task.id);
				return { ...taskView(content, task), role };
			}),
	);
}

function tasksLedBy(content: Content, { id }: Agency): TaskView[] {
	return content.tasks.filter(({ lead }) => lead.includes(id)).map((task) => taskView(content, task));
}

/** Tasks that reach the agency because it belongs to a group that the plan addresses. */
function tasksOfGroups(content: Content, agency: Agency) {
	return content.agencies
		.filter(({ id }) => agency.memberOf.includes(id))
		.map((group) => ({
			group: { href: paths.agency(group.id), label: group.name },
			tasks: tasksLedBy(content, group),
		}))
		.filter(({ tasks }) => tasks.length > 0);
}

/** Tasks given by name to a unit within an agency; a group's members answer for themselves. */
function tasksOfUnits(content: Content, agency: Agency) {
	if (content.taxonomy.agencyKinds[agency.kind]?.isGroup) return [];
	return content.agencies
		.filter(({ memberOf }) => memberOf.includes(agency.id))
		.map((unit) => ({
			unit: { href: paths.agency(unit.id), label: unit.short ?? unit.name },
			tasks: tasksLedBy(content, unit),
		}))
		.filter(({ tasks }) => tasks.length > 0);
}

/** How many different tasks there are in lists that may share some. */
const countOf = (lists: readonly { tasks: readonly TaskView[] }[]): number =>
	new Set(lists.flatMap(({ tasks }) => tasks.map(({ id }) => id))).size;

/** "Sở Nội vụ phải làm gì?": what the plan asks of an agency or group, and where it says so. */
export function agencyPage(content: Content, agency: Agency) {
	const plan = documentById(content, content.site.plan);
	const tasks = ownTasks(content, agency);
	const units = tasksOfUnits(content, agency);
	const groups = tasksOfGroups(content, agency);
	const reached = [...tasks, ...[...units, ...groups].flatMap((list) => list.tasks)];
	return {
		id: agency.id,
		name: agency.name,
		isDraft: agency.draft,
		short: agency.short,
		kind: content.taxonomy.agencyKinds[agency.kind]?.label ?? agency.kind,
		answer: `${workload(tasks, units, countOf(groups))}${deadlines(content, reached)}`,
		role: agency.role,
		aliases: agency.aliases.filter((alias) => alias !== agency.name),
		tasks,
		units,
		groups,
		groupCount: countOf(groups),
		/** Whether a row without a time has to be explained. */
		hasUnstated: reached.some(({ due }) => !due.isStated),
		members: content.agencies
			.filter(({ memberOf }) => memberOf.includes(agency.id))
			.map(({ id, name }) => ({ href: paths.agency(id), label: name })),
		memberOf: agencyLinks(content, agency.memberOf),
		mentions: agency.at.map((address) => quote(content, plan, address)),
		events: content.events
			.filter(({ agencies }) => agencies.includes(agency.id))
			.map(({ id, title }) => ({ href: `${paths.calendar}#${id}`, label: title })),
		today: agency.today,
		calendarHref:
			fileEntries(agencyEntries(content, agency.id)).length > 0 ? paths.agencyCalendarFile(agency.id) : null,
	};
}

/** "2 việc riêng, 24 việc chung": what the plan gives to the agency itself, to its units, to groups that it is in. */
function workload(own: readonly TaskView[], units: ReturnType<typeof tasksOfUnits>, shared: number): string {
	const parts = [
		...(own.length > 0 ? [`${String(own.length)} việc riêng`] : []),
		...units.map(({ unit, tasks }) => `${String(tasks.length)} việc giao cho ${unit.label}`),
		...(shared > 0 ? [`${String(shared)} việc chung`] : []),
	];
	return parts.length > 0 ? parts.join(', ') : 'Kế hoạch nêu tên nhưng không giao việc riêng.';
}

/** "; một hạn có ngày: 27/02/2024, nay đã qua.": by when, of all that reaches the agency. */
function deadlines({ site }: Content, tasks: readonly TaskView[]): string {
	if (tasks.length === 0) return '';
	const days = [...new Set(tasks.flatMap(({ due }) => due.namedDay ?? []))].sort();
	const last = days.at(-1);
	if (last === undefined) return `; kế hoạch năm ${String(site.planYear)} không ghi ngày nào làm hạn.`;
	const count = days.length === 1 ? 'một hạn' : `${String(days.length)} hạn`;
	const past = last < today() ? ', nay đã qua' : '';
	return `; ${count} có ngày: ${days.map(shortDate).join(', ')}${past}.`;
}

/** Agencies by kind, each with how many tasks it leads. */
export async function agencyListPage() {
	const content = await siteContent();
	return Object.entries(content.taxonomy.agencyKinds)
		.map(([kind, { plural }]) => ({
			label: plural,
			agencies: content.agencies
				.filter((agency) => agency.kind === kind)
				.map((agency) => listed(content, agency))
				.sort((a, b) => b.tasks - a.tasks || a.name.localeCompare(b.name, 'vi')),
		}))
		.filter(({ agencies }) => agencies.length > 0);
}

/** An agency as the list prints it: an agency without tasks of its own answers for those of its units. */
function listed(content: Content, agency: Agency) {
	const own = tasksLedBy(content, agency).length;
	const units = own === 0 ? tasksOfUnits(content, agency) : [];
	return {
		href: paths.agency(agency.id),
		name: agency.name,
		tasks: own + countOf(units),
		count: [
			...(own > 0
				? [`${String(own)} việc`]
				: units.map(({ unit, tasks }) => `${String(tasks.length)} việc, giao cho ${unit.label}`)),
			...(agency.draft ? [DRAFT_MARK] : []),
		].join('; '),
	};
}
