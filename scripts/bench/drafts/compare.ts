import type { Body } from '../../../src/legal/assignments/bodies.ts';
import type { Draft } from '../../../src/legal/assignments/draft.ts';
import type { DraftDue } from '../../../src/legal/assignments/due.ts';
import type { Agency, Due, PlanEvent, Task } from '../../../src/collections/load.ts';
import { fold } from '../../../src/text/fold.ts';

/** What editors wrote, against which the drafts are held. */
export interface Written {
	readonly tasks: readonly Task[];
	readonly agencies: readonly Agency[];
	readonly events: readonly PlanEvent[];
	/** Id of the body that issued the plan: who leads where nobody is named. */
	readonly issuer: string;
}

export const FIELDS = ['lead', 'due', 'product'] as const;
type Field = (typeof FIELDS)[number];

/** A task of the editors, the draft that stands for it, and the fields that the two say alike. */
export interface Match {
	readonly task: Task;
	readonly draft: Draft | null;
	readonly right: readonly Field[];
	/** What the draft says, for the list of misses. */
	readonly said: Readonly<Record<Field, string>> | null;
}

/** Pairs each task with a draft at its address, the likest first; a draft stands for one task only. */
export function compare(drafts: readonly Draft[], written: Written): { matches: Match[]; extra: Draft[] } {
	const pairs = written.tasks.flatMap((task) =>
		drafts
			.filter(({ at }) => task.at.includes(at))
			.map((draft) => ({
				task,
				draft,
				right: rightFields(draft, task, written),
				alike: alikeness(draft, task),
			})),
	);
	pairs.sort((a, b) => b.alike - a.alike || b.right.length - a.right.length);
	const taken = new Set<Draft>();
	const found = new Map<Task, (typeof pairs)[number]>();
	for (const pair of pairs) {
		if (taken.has(pair.draft) || found.has(pair.task)) continue;
		taken.add(pair.draft);
		found.set(pair.task, pair);
	}
	const matches = written.tasks.map((task): Match => {
		const pair = found.get(task);
		if (pair === undefined) return { task, draft: null, right: [], said: null };
		const { draft, right } = pair;
		const said = {
			lead: [...leadsOf(draft, written)].join(', '),
			due: dueWords(draft.due),
			product: String(draft.product),
		};
		return { task, draft, right, said };
	});
	return { matches, extra: drafts.filter((draft) => !taken.has(draft)) };
}

/** Share of the words of the task's title and summary that the draft has: which of two drafts of one line is meant. */
function alikeness({ words }: Draft, { title, summary }: Task): number {
	const ours = new Set(wordsOf(words));
	const theirs = [...new Set(wordsOf(`${title} ${summary}`))];
	return theirs.filter((word) => ours.has(word)).length / Math.max(1, theirs.length);
}

function wordsOf(text: string): string[] {
	return fold(text).match(/[a-z0-9]+/gu) ?? [];
}

function rightFields(draft: Draft, task: Task, written: Written): Field[] {
	const leads = leadsOf(draft, written);
	const right: Readonly<Record<Field, boolean>> = {
		lead: leads.size === task.lead.length && task.lead.every((id) => leads.has(id)),
		due: dueWords(draft.due) === taskDueWords(task.due, written.events),
		product: draft.product === task.product,
	};
	return FIELDS.filter((field) => right[field]);
}

function leadsOf(draft: Draft, { agencies, issuer }: Written): ReadonlySet<string> {
	if (draft.lead.length === 0) return new Set([issuer]);
	return new Set(draft.lead.map((body) => agencyOf(body, agencies)));
}

/** The agency with the longest name of the plan's that the words hold; the words themselves where none is. */
function agencyOf({ words }: Body, agencies: readonly Agency[]): string {
	const known = agencies
		.flatMap(({ id, aliases }) => aliases.map((alias) => ({ id, alias: fold(alias).replace(/^cac /u, '') })))
		.filter(({ alias }) => fold(words).includes(alias))
		.toSorted((a, b) => b.alias.length - a.alias.length);
	return known[0]?.id ?? `“${words}”`;
}

/** A due in one line, alike for both sides. */
function dueWords(due: DraftDue): string {
	const { kind, ...rest } = due;
	if (due.kind === 'event') return `event ${due.date}`;
	if (due.kind === 'period') return `period ${due.from} ${due.to}`;
	return [kind, ...Object.values(rest).map(String)].join(' ');
}

/** An event is the same where its day is. */
function taskDueWords(due: Due, events: readonly PlanEvent[]): string {
	if (due.kind !== 'event') return dueWords(due);
	const date = events.find(({ id }) => id === due.event)?.date;
	return `event ${date?.kind === 'day' ? date.date : ''}`;
}
