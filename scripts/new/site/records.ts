import type { Draft } from '../../../src/legal/assignments/draft.ts';
import { movementsIn } from '../../../src/legal/assignments/draft.ts';
import type { DraftDue } from '../../../src/legal/assignments/due.ts';
import type { Assignments, Silent } from '../../../src/legal/assignments/read.ts';
import type { DocumentTree, Provision } from '../../../src/legal/tree.ts';
import { walkTree } from '../../../src/legal/walk.ts';
import { rowWords } from '../../../src/legal/table-row.ts';
import { upperFirst } from '../../../src/text/letter-case.ts';
import type { FoundAgencies } from './agencies.ts';
import { names } from './names.ts';

/** A record as it is written, by its id. */
export type Records = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** Everything that is drafted from a plan; `file` names are those of content/README.md. */
export interface DraftedRecords {
	readonly agencies: Records;
	readonly tasks: Records;
	readonly events: Records;
	readonly movements: Records;
	readonly recipients: object;
	readonly coverage: object;
}

/** What is known of the plan beside its words. */
export interface PlanFacts {
	readonly id: string;
	readonly name: string;
	readonly year: number;
	readonly issuedOn: string | null;
	readonly issuer: string;
}

/** Writes records, each a draft, of what was read. Nothing that the plan does not say. */
export function recordsOf(
	tree: DocumentTree,
	read: Assignments,
	agencies: FoundAgencies,
	plan: PlanFacts,
): DraftedRecords {
	const movements = movementRecords(tree);
	const events = new EventRecords(plan, agencies);
	const id = names();
	const tasks = new Map(
		read.drafts.map(
			(draft) => [id(draft.title), taskRecord(draft, { agencies, events, movements, plan })] as const,
		),
	);
	return {
		agencies: new Map(agencies.all.map((agency) => [agency.id, agencyRecord(agency, tasks)] as const)),
		tasks,
		events: events.all,
		movements: movements.all,
		recipients: { recipients: recipientRecords(tree, agencies) },
		coverage: coverageRecord(tree, read),
	};
}

interface Around {
	readonly agencies: FoundAgencies;
	readonly events: EventRecords;
	readonly movements: ReturnType<typeof movementRecords>;
	readonly plan: PlanFacts;
}

function taskRecord(draft: Draft, { agencies, events, movements, plan }: Around) {
	const ids = (bodies: Draft['lead']) => [...new Set(bodies.map(agencies.idOf))].filter((id) => id !== '');
	const named = ids(draft.lead);
	const lead = named.length > 0 ? named : [agencies.issuer];
	const along = ids(draft.with).filter((agency) => !lead.includes(agency));
	const due = possible(draft.due, plan.issuedOn);
	const event = events.of({ ...draft, due }, lead);
	return {
		draft: true,
		document: plan.id,
		at: [draft.at],
		title: plain(draft.title, 160),
		summary: sentence(draft.words),
		reading:
			named.length > 0
				? null
				: `Đoạn này không ghi ai làm. Bản nháp ghi ${plan.issuer} vì đây là nơi ban hành kế hoạch.`,
		lead,
		with: along,
		for: ids(draft.for).filter((agency) => ![...lead, ...along].includes(agency)),
		due: due.kind === 'event' ? { kind: 'event', event: event ?? '' } : due,
		product: draft.product ?? 'khac',
		movements: movements.idsOf(draft.movements),
		events: event === null ? [] : [event],
	};
}

/** A day before the plan was issued is none by which its work is due. */
function possible(due: DraftDue, issuedOn: string | null): DraftDue {
	const day = due.kind === 'day' ? due.date : due.kind === 'month' ? due.month : null;
	const isPast = day !== null && issuedOn !== null && day < issuedOn.slice(0, day.length);
	return isPast ? { kind: 'unstated' } : due;
}

/** The days of a plan: those by which work is due, and its own. */
class EventRecords {
	readonly all = new Map<string, Readonly<Record<string, unknown>>>();
	readonly #id = names();
	readonly #issuer: FoundAgencies['issuer'];

	constructor({ name, issuedOn, issuer }: PlanFacts, agencies: FoundAgencies) {
		this.#issuer = agencies.issuer;
		if (issuedOn === null) return;
		this.#add(`Ban hành ${name}`, {
			summary: `${issuer} ban hành ${name}.`,
			at: ['dia-danh-ngay'],
			date: { kind: 'day', date: issuedOn },
			type: 'ban-hanh',
			agencies: [this.#issuer],
		});
	}

	/** Id of the event that a draft is due by; null where it names no time of its own. */
	of(draft: Draft, agencies: readonly string[]): string | null {
		const date = dateOf(draft.due);
		if (date === null) return null;
		const title = draft.due.kind === 'event' ? upperFirst(draft.due.name) : draft.title;
		return this.#add(title, {
			summary: sentence(draft.words),
			at: [draft.at],
			date,
			type: typeOf(draft),
			tentative: 'tentative' in draft.due && draft.due.tentative,
			agencies,
		});
	}

	#add(title: string, record: Readonly<Record<string, unknown>>): string {
		const id = this.#id(title);
		this.all.set(id, {
			draft: true,
			title: plain(title, 160),
			dateFrom: 'plan',
			tentative: false,
			facts: [],
			...record,
		});
		return id;
	}
}

function dateOf(due: DraftDue): object | null {
	switch (due.kind) {
		case 'day':
			return due;
		case 'event':
			return { kind: 'day', date: due.date };
		case 'month':
			return { kind: 'month', month: due.month };
		case 'period':
			return due;
		case 'quarter': {
			const { year, quarter } = due;
			const month = (number: number) => String(number).padStart(2, '0');
			const last = new Date(Date.UTC(year, quarter * 3, 0)).getUTCDate();
			return {
				kind: 'period',
				label: `Quý ${['I', 'II', 'III', 'IV'][quarter - 1] ?? ''} năm ${String(year)}`,
				from: `${String(year)}-${month(quarter * 3 - 2)}-01`,
				to: `${String(year)}-${month(quarter * 3)}-${String(last)}`,
			};
		}
		default:
			return null;
	}
}

function typeOf({ due, product }: Draft): string {
	if (due.kind === 'event') return 'ky-niem';
	if (product === 'hoi-nghi') return 'hoi-nghi';
	return product === 'bao-cao-dang-ky' ? 'bao-cao' : 'han-nop';
}

function movementRecords(tree: DocumentTree) {
	const found = new Map<string, { launchedBy: string | null; at: string[] }>();
	for (const { unit, kind } of walkTree(tree)) {
		if (kind === 'block' && unit.role !== 'closing' && unit.role !== 'lead') continue;
		for (const { name, launchedBy } of movementsIn(unit.content.text)) {
			const known = found.get(name) ?? { launchedBy, at: [] };
			found.set(name, {
				launchedBy: known.launchedBy ?? launchedBy,
				at: [...new Set([...known.at, unit.address])],
			});
		}
	}
	const id = names();
	const entries = [...found].map(([name, { launchedBy, at }]) => ({ id: id(name), name, launchedBy, at }));
	const all = new Map(
		entries.map(({ id: key, name, launchedBy, at }) => [
			key,
			{
				draft: true,
				name: plain(name, 160),
				short: plain(name.replace(/,? giai đoạn \d{4}.*$/u, ''), 160),
				scope: /Chính phủ|Trung ương/u.test(launchedBy ?? '') ? 'toan-quoc' : null,
				period: periodIn(name),
				launchedBy,
				at,
				summary: 'Kế hoạch nêu tên phong trào này.',
				facts: [],
			},
		]),
	);
	const idsOf = (wanted: readonly string[]) => [
		...new Set(entries.filter(({ name }) => wanted.includes(name)).map(({ id: key }) => key)),
	];
	return { all, idsOf };
}

/** "… giai đoạn 2024 - 2025" */
function periodIn(name: string): object | null {
	const [, from, to] = /(\d{4}) ?[-–] ?(\d{4})/u.exec(name) ?? [];
	return from === undefined || to === undefined || from > to ? null : { from: Number(from), to: Number(to) };
}

function agencyRecord(agency: FoundAgencies['all'][number], tasks: Records) {
	const { id, ...rest } = agency;
	const count = (role: string) =>
		[...tasks.values()].filter((task) => (task[role] as readonly string[]).includes(id)).length;
	const parts = [
		['chủ trì', count('lead')],
		['phối hợp', count('with')],
		['nhận kết quả', count('for')],
	] as const;
	const told = parts
		.filter(([, number]) => number > 0)
		.map(([role, number]) => `${role} ${String(number)} việc`);
	const role = told.length === 0 ? 'Kế hoạch nêu tên.' : `${upperFirst(told.join(', '))}.`;
	return { draft: true, ...rest, name: plain(rest.name, 160), role, memberOf: [], today: null };
}

function recipientRecords(tree: DocumentTree, agencies: FoundAgencies): object[] {
	return tree.back
		.filter(({ role }) => role === 'recipient')
		.map(({ address, content: { text } }) => ({
			at: address,
			name: text.replace(/[;.,]\s*$/u, ''),
			agency: /^Lưu(?!\p{L})/u.test(text)
				? null
				: (agencies.all.find(({ at }) => at.includes(address))?.id ?? null),
		}));
}

const REASONS: Readonly<Record<Silent['why'], string>> = {
	'lead-in': 'Câu dẫn: việc được nêu ở các ý bên dưới hoặc ở phụ lục.',
	'no-work': 'Nêu mục đích, yêu cầu; không giao việc.',
	'table-head': 'Đầu bảng.',
	'not-understood': 'Bản nháp chưa nhận ra việc được giao; cần người đọc.',
};

function coverageRecord(tree: DocumentTree, { drafts, operative, silent }: Assignments): object {
	const worked = new Set(drafts.map(({ at }) => at));
	const why = new Map(silent.map((one) => [one.at, one.why]));
	const rules = tree.body.filter(({ address }) => operative.includes(address)).flatMap(rulesIn);
	const reasons = rules
		.filter((at) => !worked.has(at))
		.map((at) => ({ at, reason: REASONS[why.get(at) ?? 'not-understood'] }));
	return { operative, reasons };
}

/** The paragraphs that the check of coverage asks for: all that is more than a heading. */
function rulesIn({ address, isHeading, content, children }: Provision): string[] {
	const own = isHeading || content.text === '' ? [] : [address];
	return [...own, ...children.flatMap(rulesIn)];
}

function sentence(words: string): string {
	return `${plain(upperFirst(rowWords(words)), 590).replace(/[.…]+$/u, '')}.`;
}

/** As records want words: one line, plain blanks, no sign that a page would take for code, no longer than allowed. */
function plain(words: string, longest: number): string {
	const text = words
		.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
		.replaceAll('<', '‹')
		.replaceAll('&', 'và')
		.trim();
	return text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(' ', longest - 1))}…`;
}
