import type { Agency, Content, Task } from '../../collections/load.ts';
import { agencyEntries, fileEntries } from './calendar.ts';
import { siteContent } from '../base/content.ts';
import { documentById } from '../document/document-name.ts';
import { quote } from '../document/passage.ts';
import { agencyLinks } from '../base/links.ts';
import { paths } from '../base/paths.ts';
import { taskView } from './tasks.ts';

/** Every agency that a task concerns because it leads, helps or receives: by role. */
function tasksOf(content: Content, agency: Agency) {
	const pick = (has: (task: Task) => readonly string[]) =>
		content.tasks.filter((task) => has(task).includes(agency.id)).map((task) => taskView(content, task));
	return { lead: pick((task) => task.lead), with: pick((task) => task.with), for: pick((task) => task.for) };
}

/** Tasks that reach the agency because it belongs to a group that the plan addresses. */
function tasksOfGroups(content: Content, agency: Agency) {
	return content.agencies
		.filter(({ id }) => agency.memberOf.includes(id))
		.map((group) => ({
			group: { href: paths.agency(group.id), label: group.name },
			tasks: tasksOf(content, group).lead,
		}))
		.filter(({ tasks }) => tasks.length > 0);
}

/** Tasks given by name to a unit within an agency; a group's members answer for themselves. */
function tasksOfUnits(content: Content, agency: Agency) {
	if (content.taxonomy.agencyKinds[agency.kind]?.isGroup) return [];
	return content.agencies
		.filter(({ memberOf }) => memberOf.includes(agency.id))
		.map((unit) => ({
			unit: { href: paths.agency(unit.id), label: unit.name },
			tasks: tasksOf(content, unit).lead,
		}))
		.filter(({ tasks }) => tasks.length > 0);
}

/** "Sở Nội vụ phải làm gì?": what the plan asks of an agency or group, and where it says so. */
export function agencyPage(content: Content, agency: Agency) {
	const plan = documentById(content, content.site.plan);
	const tasks = tasksOf(content, agency);
	const own = new Set([...tasks.lead, ...tasks.with, ...tasks.for].map(({ id }) => id));
	return {
		id: agency.id,
		name: agency.name,
		short: agency.short,
		kind: content.taxonomy.agencyKinds[agency.kind]?.label ?? agency.kind,
		role: agency.role,
		aliases: agency.aliases.filter((alias) => alias !== agency.name),
		tasks,
		units: tasksOfUnits(content, agency),
		groups: tasksOfGroups(content, agency),
		members: content.agencies
			.filter(({ memberOf }) => memberOf.includes(agency.id))
			.map(({ id, name }) => ({ href: paths.agency(id), label: name })),
		memberOf: agencyLinks(content, agency.memberOf),
		mentions: agency.at.map((address) => quote(content, plan, address)),
		events: content.events
			.filter(({ agencies }) => agencies.includes(agency.id))
			.map(({ id, title }) => ({ href: `${paths.calendar}#${id}`, label: title })),
		today: agency.today,
		count: own.size,
		calendarHref:
			fileEntries(agencyEntries(content, agency.id)).length > 0 ? paths.agencyCalendarFile(agency.id) : null,
	};
}

/** Agencies by kind, each with how many tasks it leads. */
export async function agencyListPage() {
	const content = await siteContent();
	return Object.entries(content.taxonomy.agencyKinds)
		.map(([kind, { plural }]) => ({
			label: plural,
			agencies: content.agencies
				.filter((agency) => agency.kind === kind)
				.map((agency) => ({
					href: paths.agency(agency.id),
					name: agency.name,
					role: agency.role,
					tasks: tasksOf(content, agency).lead.length,
				}))
				.sort((a, b) => b.tasks - a.tasks || a.name.localeCompare(b.name, 'vi')),
		}))
		.filter(({ agencies }) => agencies.length > 0);
}
