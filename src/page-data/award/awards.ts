import type { Award, Certainty, Content } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';
import { KIND_LABELS, LEVEL_LABELS, otherNames, RECIPIENT_LABELS } from './award-labels.ts';
import { awardAnswer, decider, officesHere } from './award-answer.ts';
import { awardGaps } from './award-gaps.ts';
import { AWARD_WORDS } from './award-words.ts';
import { awardBonus, bonusViews } from './bonus.ts';
import { siteContent } from '../base/content.ts';
import type { GroupedList } from '../base/facet.ts';
import { isOpen } from '../base/marks.ts';
import type { Link } from '../base/links.ts';
import { paths } from '../base/paths.ts';
import { certainPlaces, processLinks, stepsRestingOn } from './process.ts';
import { questionLinks } from './questions.ts';
import {
	basisView,
	optionalView,
	proofView,
	sourcesOf,
	sourceViews,
	statementView,
	timesOf,
} from '../record/statements.ts';
import { lowerFirst } from '../../text/letter-case.ts';

/** The one path of a page that exists only where there is an award guide: a rest parameter left empty. */
export async function onlyWithAwards() {
	const { awards } = await siteContent();
	return awards.length > 0 ? [{ params: { only: undefined } }] : [];
}

/** An award as lists print it. */
export function awardView(award: Award) {
	return {
		id: award.id,
		href: paths.award(award.id),
		name: award.name,
		otherNames: otherNames(award),
		kind: KIND_LABELS[award.kind],
		level: award.level === null ? null : { value: award.level, label: LEVEL_LABELS[award.level] },
		recipients: award.recipients.map(({ kind, who, certainty }) => ({
			value: kind,
			label: who ?? RECIPIENT_LABELS[kind],
			short: RECIPIENT_LABELS[kind],
			certainty,
		})),
		certainty: award.certainty,
	};
}

/** One sentence about an award, for search engines and under its name. */
export function summaryOf(award: Award): string {
	const who = award.recipients
		.filter(({ certainty }) => certainty !== 'chưa xác nhận')
		.map(({ kind }) => RECIPIENT_LABELS[kind].toLocaleLowerCase('vi'));
	const level = award.level === null ? '' : `, ${lowerFirst(LEVEL_LABELS[award.level])}`;
	const recipients = who.length === 0 ? '' : `, dành cho ${who.join(', ')}`;
	return `${KIND_LABELS[award.kind]}${level}${recipients}.`;
}

const KINDS: readonly Award['kind'][] = ['danh-hieu', 'hinh-thuc', 'loai-hinh', 'thu-tuc'];
const LEVELS = Object.keys(LEVEL_LABELS) as readonly NonNullable<Award['level']>[];

/** Titles before commendations, high levels before low ones, then by rank, what has none by name. */
export function sortedAwards({ awards, awardGuide }: Content): Award[] {
	const group = ({ kind, level }: Award) => KINDS.indexOf(kind) * 10 + (level ? LEVELS.indexOf(level) : 0);
	const order = awardGuide?.order ?? [];
	const rank = ({ id }: Award) => (order.includes(id) ? order.indexOf(id) : order.length);
	return awards.toSorted(
		(a, b) => group(a) - group(b) || rank(a) - rank(b) || a.name.localeCompare(b.name, 'vi'),
	);
}

/** What people receive: titles and commendations. Types and procedures are ways to them. */
function received(content: Content): Award[] {
	return sortedAwards(content).filter(({ kind }) => kind === 'danh-hieu' || kind === 'hinh-thuc');
}

/** "49 danh hiệu và hình thức khen thưởng": the one count that every page tells. */
export function awardCount(content: Content): string {
	return `${String(received(content).length)} danh hiệu và hình thức khen thưởng`;
}

/** The awards that people ask about most, each leading to its answer. */
export function mostAsked({ site, awards }: Content): Link[] {
	return site.mostAsked.flatMap((id) =>
		awards
			.filter((award) => award.id === id)
			.map((award) => ({ href: `${paths.award(id)}#tra-loi`, label: otherNames(award)[0] ?? award.name })),
	);
}

/** The entrance: what there is, by kind and level, and what is not known. */
export async function awardHub() {
	const content = await siteContent();
	const awards = sortedAwards(content);
	const { awardGuide } = content;
	return {
		count: awardCount(content),
		mostAsked: mostAsked(content),
		groups: KINDS.map((kind) => ({
			id: kind,
			label: KIND_LABELS[kind],
			levels: levelGroups(awards.filter((award) => award.kind === kind)),
		})).filter(({ levels }) => levels.length > 0),
		tools: tools(content),
		changes: (awardGuide?.changes ?? []).map((change) => statementView(content, change)),
		gaps: awardGuide?.gaps ?? [],
		suppliedBy: awardGuide?.suppliedBy ?? null,
	};
}

function levelGroups(awards: readonly Award[]) {
	return [...Map.groupBy(awards, ({ level }) => level)].map(([level, group]) => ({
		label: level === null ? null : LEVEL_LABELS[level],
		awards: group.map(awardView),
	}));
}

/** The pages beside the awards' own. */
function tools({ process, questions, baseSalary, takingPart }: Content) {
	return [
		{ href: paths.awardFinder, label: 'Tìm theo người được khen', note: 'cá nhân, tập thể, hộ gia đình …' },
		{ href: paths.awardTable, label: 'Bảng so sánh', note: 'mọi danh hiệu, hình thức trong một bảng' },
		...(process.length === 0
			? []
			: [{ href: paths.awardProcess, label: 'Quy trình', note: `${String(process.length)} bước` }]),
		...(baseSalary.length === 0
			? []
			: [{ href: paths.awardBonus, label: 'Tiền thưởng', note: 'bảng tính và cách tính' }]),
		...(questions.length === 0
			? []
			: [{ href: paths.questions, label: 'Hỏi đáp', note: `${String(questions.length)} câu` }]),
		...(takingPart === null
			? []
			: [{ href: paths.takingPart, label: takingPart.title, note: 'kể với ai, phiếu để in' }]),
	];
}

/** Everything about one award; what held in the plan's year and what holds today never in one list. */
export function awardPage(content: Content, award: Award) {
	const optional = (statement: Award['years']) => optionalView(content, statement);
	const firm = (statement: Award['years']) =>
		statement === null || isOpen(statement.certainty) ? null : optional(statement);
	const { dossier } = award;
	const fields = fieldsOf(award);
	return {
		answer: awardAnswer(content, award),
		...awardView(award),
		summary: summaryOf(award),
		times: timesOf(content),
		criteria: award.criteria
			.filter(({ certainty }) => !isOpen(certainty))
			.map(({ oneOf, ...statement }) => ({ ...statementView(content, statement), oneOf })),
		lawRead: award.criteria.length === 0 ? null : optional(content.awardGuide?.lawRead ?? null),
		authority: {
			then: firm(award.authority.then),
			now: firm(award.authority.now),
			/** The offices by their names of today. */
			here: officesHere(content, award),
		},
		/** What is known, name by name; the rest is among the gaps. */
		fields: fields.flatMap(({ label, statement }) => {
			const view = firm(statement);
			return view === null ? [] : [{ label, statement: view }];
		}),
		dossier: dossier && { parts: dossier.parts, ...proofView(content, dossier) },
		/** Rules of other provinces: apart from what holds here. */
		elsewhere: elsewhereOf(award, fields).map(({ label, statement }) => ({
			label,
			statement: statementView(content, statement),
		})),
		gaps: awardGaps(content, award),
		bonus: awardBonus(content, award),
		basis: basisView(content, award.basis),
		changes: [...award.changes, ...(content.awardGuide?.changes ?? [])]
			.filter(({ certainty }) => !isOpen(certainty))
			.map((change) => statementView(content, change)),
		notes: award.notes
			.filter(({ certainty }) => !isOpen(certainty))
			.map((note) => statementView(content, note)),
		sources: sourcesOf(
			sourceViews(content, award.sources),
			sourceViews(
				content,
				(content.awardGuide?.changes ?? []).flatMap(({ sources }) => sources),
			),
		),
		suppliedBy: content.awardGuide?.suppliedBy ?? '',
		checkedOn: shortDate(award.checkedOn),
		questions: questionLinks(content, award.id),
		steps: stepsOf(content, award),
	};
}

/** The fields of which an award has one statement each, by the name that page and sheet print. */
function fieldsOf({ years, proposer, dossier, submission, processing, publicity }: Award) {
	return [
		{ label: AWARD_WORDS.years, statement: years },
		{ label: AWARD_WORDS.proposer, statement: proposer },
		{ label: AWARD_WORDS.sets, statement: dossier?.sets ?? null },
		{ label: AWARD_WORDS.submission, statement: submission },
		{ label: AWARD_WORDS.processing, statement: processing },
		{ label: AWARD_WORDS.publicity, statement: publicity },
	];
}

function elsewhereOf({ authority, criteria, notes }: Award, fields: ReturnType<typeof fieldsOf>) {
	const all = [
		...[authority.now, authority.then].map((statement) => ({ label: AWARD_WORDS.authority, statement })),
		...criteria.map((statement) => ({ label: AWARD_WORDS.criteria, statement })),
		...fields,
		...notes.map((statement) => ({ label: AWARD_WORDS.notes, statement })),
	];
	return all.flatMap(({ label, statement }) =>
		statement?.certainty === 'tham khảo' ? [{ label, statement }] : [],
	);
}

/**
 * What people receive has its way on one page: which of the steps it goes depends on who decides, and the records do not say
 * that. A type or a procedure is named by the steps that share its articles.
 */
function stepsOf(content: Content, { kind, basis }: Award) {
	const isReceived = kind === 'danh-hieu' || kind === 'hinh-thuc';
	return isReceived ? processLinks(content) : stepsRestingOn(content, certainPlaces(basis));
}

/** Every award that people receive, side by side, as it is today; what was in the plan's year is on its own page. */
export async function awardTable() {
	const content = await siteContent();
	const awards = received(content);
	return {
		heads: ['Cấp', 'Ai được nhận', 'Ai quyết định', 'Hệ số', 'Số năm, số lần'],
		rows: awards.map((award) => ({ ...awardView(award), cells: tableCells(content, award) })),
	};
}

/** What stands in the cells of an award's row after its name; a cell without parts is not known. */
function tableCells(content: Content, award: Award): readonly (readonly CellPart[])[] {
	const { level, recipients } = awardView(award);
	const known = (part: { text: string; certainty: Certainty } | null): readonly CellPart[] =>
		part === null || isOpen(part.certainty) ? [] : [part];
	return [
		level === null ? [] : [{ text: level.label, certainty: null }],
		recipients.map(({ short, certainty }) => ({ text: short, certainty })),
		known(decider(content, award)),
		coefficients(content, award),
		known(award.years),
	];
}

/** A part of a cell; null where its certainty is told elsewhere. */
interface CellPart {
	readonly text: string;
	readonly certainty: Certainty | null;
}

/** "4,5 (cá nhân)", "9,0 (tập thể)": what is confirmed for today; none where nothing is. */
function coefficients(content: Content, award: Award): readonly CellPart[] {
	return bonusViews(content, award)
		.filter(({ now }) => !now.open)
		.map(({ recipient, ceiling, now }) => {
			const text = `${ceiling ? 'không quá ' : ''}${now.coefficient} (${lowerFirst(recipient)})`;
			return { text, certainty: null };
		});
}

/** The finder's first question: who is to be honoured; the answer leads to the list of that recipient, level by level. */
export async function awardFinder() {
	const content = await siteContent();
	const awards = received(content);
	return {
		count: awardCount(content),
		recipients: Object.entries(RECIPIENT_LABELS)
			.map(([recipient, label]) => ({
				href: `${paths.awardFinder}${recipient}/`,
				label,
				count: awards.filter(({ recipients }) => recipients.some(({ kind }) => kind === recipient)).length,
			}))
			.filter(({ count }) => count > 0),
	};
}

interface Choice {
	readonly recipient: string;
	readonly level: string;
}

/** True where some award goes to such recipients at such a level. */
export function hasAwardsFor({ awards }: Content, choice: Choice): boolean {
	return awards.some((award) => fits(award, choice));
}

function fits(award: Award, { recipient, level }: Choice): boolean {
	return award.level === level && award.recipients.some(({ kind }) => kind === recipient);
}

/** One list for each kind of recipient that something fits, level by level. */
export async function awardListRoutes() {
	const awards = sortedAwards(await siteContent());
	return Object.entries(RECIPIENT_LABELS)
		.map(([recipient, label]) => ({
			params: { recipient },
			props: {
				list: {
					title: `Khen thưởng cho ${lowerFirst(label)}`,
					question: 'Cấp nào quyết định?',
					whole: { href: paths.awardFinder, label: 'Tìm danh hiệu, hình thức' },
					groups: groupsByLevel(awards, recipient),
				} satisfies GroupedList,
			},
		}))
		.filter(({ props }) => props.list.groups.length > 0);
}

function groupsByLevel(awards: readonly Award[], recipient: string): GroupedList['groups'] {
	return LEVELS.map((level) => ({
		id: level,
		label: LEVEL_LABELS[level],
		rows: awards
			.filter((award) => fits(award, { recipient, level }))
			.map(({ id, name, kind }) => ({ href: paths.award(id), label: name, note: KIND_LABELS[kind] })),
	})).filter(({ rows }) => rows.length > 0);
}
