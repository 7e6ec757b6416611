/**
 * Effect at a date: whether a document, or one of its articles, holds on a day. Computed from dates and relations,
 * never typed. What is not known gives `chua-ro`; nothing is guessed.
 */
import { shiftDay, shortDate } from '../text/date.ts';
import { placeWords } from './address.ts';
import {
	incomingRelations,
	type EffectGraph,
	type EffectNode,
	type IncomingRelation,
	type Provision,
} from './effect-graph.ts';

export const EFFECT_STATUSES = [
	'chua-co-hieu-luc',
	'con-hieu-luc',
	'het-hieu-luc-mot-phan',
	'het-hieu-luc',
	'tam-ngung',
	'chua-thuc-hien',
	'dang-thuc-hien',
	'da-thuc-hien',
	'hanh-chinh',
	'chua-ro',
] as const;

export type EffectStatus = (typeof EFFECT_STATUSES)[number];

/** How a document stands on a day. */
export interface Effect {
	readonly status: EffectStatus;
	/** The first day of this status; null where it has no first day we know. */
	readonly since: string | null;
	/** Id of the document that made it so; null where none did. */
	readonly because: string | null;
	/** One Vietnamese sentence for readers; null where the status says it all. */
	readonly note: string | null;
	/** True where it holds with words that another document has changed. */
	readonly amended: boolean;
	/** True for an article of a document that was amended, where nobody says in which articles. */
	readonly ofAmended: boolean;
	/** True where it holds only as far as it does not go against newer law: derived by `rule`. */
	readonly limited: boolean;
	/** The rule by which this was derived, an id of content/nation/effect-rules.yaml; null where nothing was. */
	readonly rule: string | null;
	/** The last day of a status whose end is known: "Còn hiệu lực đến hết …"; null where none is. */
	readonly until: string | null;
}

/** A stretch of days with one effect. */
export interface EffectStep extends Effect {
	/** Its first day; null for the stretch before every known day. */
	readonly from: string | null;
}

/** How the document, or one article of it, stands on a day. The day of expiry itself is expired. */
export function effectAt(graph: EffectGraph, id: string, day: string, article?: string): Effect {
	const steps = effectSteps(graph, id, article);
	const step = steps.findLast(({ from }) => from === null || from <= day);
	if (step === undefined) throw new RangeError(`Không phải ngày: ${day}`);
	const { status, since, because, note, amended, ofAmended, limited, rule, until } = step;
	return { status, since, because, note, amended, ofAmended, limited, rule, until };
}

/** The whole life of the document, or of one article, without gaps: each stretch lasts until the next begins. */
export function effectSteps(graph: EffectGraph, id: string, article?: string): readonly EffectStep[] {
	const ofGraph = known.get(graph) ?? new Map<string, readonly EffectStep[]>();
	known.set(graph, ofGraph);
	const key = `${id} ${article ?? ''}`;
	const steps = ofGraph.get(key) ?? makeSteps(graph, id, article);
	ofGraph.set(key, steps);
	return steps;
}

/** Every place that names a document asks how it stands. */
const known = new WeakMap<EffectGraph, Map<string, readonly EffectStep[]>>();

function makeSteps(graph: EffectGraph, id: string, article?: string): readonly EffectStep[] {
	const life = lifeOf(graph, id);
	const steps: Omit<EffectStep, 'until'>[] = [];
	for (const from of [null, ...life.days]) {
		const state = stateOn(life, from ?? FIRST_DAY, article ?? null);
		const last = steps.at(-1);
		if (last !== undefined && isSame(last, state)) continue;
		const since = last?.status === state.status ? last.since : from;
		steps.push({ ...state, since, from });
	}
	return withUntil(steps);
}

/** What ends by a known day, and what it then is. A doubt in between takes the end away: nobody knows what comes. */
const ENDS: Partial<Record<EffectStatus, EffectStatus>> = {
	'con-hieu-luc': 'het-hieu-luc',
	'dang-thuc-hien': 'da-thuc-hien',
};

/** Adds the last day of each status that leads straight to its end on a known day; steps in the order of days. */
export function withUntil<Step extends Pick<EffectStep, 'from' | 'status'>>(
	steps: readonly Step[],
): (Step & { readonly until: string | null })[] {
	return steps.map((step, index) => {
		const next = steps.slice(index + 1).find(({ status }) => status !== step.status);
		const end = next?.status === ENDS[step.status] ? (next?.from ?? null) : null;
		return { ...step, until: end === null ? null : shiftDay(end, -1) };
	});
}

type State = Omit<Effect, 'since' | 'until'>;

/** Something that happens to a document, with the day; null where the day is unknown. */
interface Happening {
	readonly on: string | null;
	/** From when an unknown day leaves the document in doubt: nothing works before it was issued. */
	readonly doubtFrom: string;
	readonly by: string | null;
	readonly articles: readonly string[] | null;
	readonly note: string | null;
}

interface Life {
	readonly node: EffectNode | null;
	/** Every day on which something may change, in order. */
	readonly days: readonly string[];
	readonly ends: readonly Happening[];
	readonly partialEnds: readonly Happening[];
	readonly amendments: readonly Happening[];
}

/** Before every ISO day. */
const FIRST_DAY = '';

function lifeOf(graph: EffectGraph, id: string): Life {
	const node = graph.get(id) ?? null;
	if (node === null) return { node, days: [], ends: [], partialEnds: [], amendments: [] };
	const incoming = incomingRelations(graph, id);
	const removals = incoming.filter(({ relation: { kind } }) => kind === 'thay-the' || kind === 'bai-bo');
	const ends = [
		...removals.filter(({ relation }) => relation.articles === null).map(removal),
		...ownEnd(node),
	];
	const partialEnds = [
		...removals.filter(({ relation }) => relation.articles !== null).map(removal),
		...node.partlyExpired.map((end) => partialEnd(graph, end)),
	].sort(byDay);
	const amendments = incoming
		.filter(({ relation: { kind } }) => kind === 'sua-doi')
		.map((one) => amendment(one, node));
	const happenings = [...ends, ...partialEnds, ...amendments];
	return { node, days: daysOf(node, happenings), ends: ends.sort(byDay), partialEnds, amendments };
}

function ownEnd({ expiredOn }: EffectNode): readonly Happening[] {
	return expiredOn === null ? [] : [{ on: expiredOn, doubtFrom: '', by: null, articles: null, note: null }];
}

const REMOVED = { 'thay-the': 'được thay thế bởi', 'bai-bo': 'bị bãi bỏ bởi' };

function removal({ relation, by, on }: IncomingRelation): Happening {
	const verb = relation.kind === 'thay-the' ? REMOVED['thay-the'] : REMOVED['bai-bo'];
	const note = `${subject(relation.articles)} ${verb} ${by.name}.`;
	return happening({ relation, by, on }, relation.note ?? note);
}

function amendment({ relation, by, on }: IncomingRelation, { textDays = [] }: EffectNode): Happening {
	const isInText = on !== null && textDays.some((day) => day >= on);
	const when = on === null ? ', chưa rõ từ ngày nào' : ` từ ${shortDate(on)}`;
	const note = `${subject(relation.articles)} được sửa đổi bởi ${by.name}${when}${isInText ? '' : '; chúng tôi chưa có bản hợp nhất'}.`;
	return happening({ relation, by, on }, relation.note ?? note);
}

function happening({ relation, by, on }: IncomingRelation, note: string): Happening {
	return { on, doubtFrom: by.issuedOn ?? FIRST_DAY, by: by.id, articles: relation.articles, note };
}

function partialEnd(
	graph: EffectGraph,
	{ on, articles, by }: EffectNode['partlyExpired'][number],
): Happening {
	const cause = by === null ? undefined : graph.get(by);
	const note = `${subject(articles)} hết hiệu lực${cause === undefined ? '' : ` theo ${cause.name}`}.`;
	return { on, doubtFrom: on, by, articles, note };
}

/** "Điều 5, 6" */
function subject(articles: readonly string[] | null): string {
	return articles === null ? 'Văn bản' : `Điều ${articles.join(', ')}`;
}

function daysOf(node: EffectNode, happenings: readonly Happening[]): readonly string[] {
	const days = [
		node.issuedOn,
		node.inForceOn,
		node.inForceBound?.on ?? null,
		node.unclearFrom?.on ?? null,
		node.limited?.from ?? null,
		...carriedOutDays(node),
		...node.provisions.flatMap(({ inForceOn, expiredOn }) => [inForceOn, expiredOn]),
		...node.suspended.flatMap(({ on, until }) => [on, until]),
		...happenings.map(({ on, doubtFrom }) => on ?? doubtFrom),
	];
	return [...new Set(days.filter((day) => day !== null && day !== FIRST_DAY))].sort() as string[];
}

/** The first day on which it is carried out, and the first on which it no longer is. */
function carriedOutDays({ administrative }: EffectNode): readonly (string | null)[] {
	if (administrative === null) return [];
	return [administrative.from, administrative.to === null ? null : shiftDay(administrative.to, 1)];
}

function byDay(a: Happening, b: Happening): number {
	const [left, right] = [a.on ?? '9999', b.on ?? '9999'];
	// Of two on one day the one with a document behind it says more.
	if (left === right) return Number(a.by === null) - Number(b.by === null);
	return left < right ? -1 : 1;
}

/** The rules in the order of their strength: what is over stays over, whatever else is unknown. */
function stateOn(life: Life, day: string, article: string | null): State {
	const { node } = life;
	if (node === null) return state('chua-ro', { note: 'Chúng tôi chưa có văn bản ấy.' });
	return (
		ended(life, day, article) ??
		carriedOut(node, day) ??
		notYet(node, day, article) ??
		doubted(life, day, article) ??
		held(node, day, article) ??
		cut(life, day, article) ??
		inForce(life, day, article)
	);
}

function ended({ node, ends, partialEnds }: Life, day: string, article: string | null): State | null {
	const ofArticle =
		article === null
			? []
			: [...partialEnds.filter(({ articles }) => articles?.includes(article)), ...ownEndOf(node, article)];
	const end = [...ends, ...ofArticle].sort(byDay).find(({ on }) => on !== null && on <= day);
	return end === undefined ? null : state('het-hieu-luc', { because: end.by, note: end.note });
}

/** The end of an article that has a day of its own. */
function ownEndOf(node: EffectNode | null, article: string): readonly Happening[] {
	const { expiredOn = null, note = null } = provisionOf(node, article) ?? {};
	return expiredOn === null ? [] : [{ on: expiredOn, doubtFrom: '', by: null, articles: [article], note }];
}

/** What is said of the article itself, not of a clause in it. */
function provisionOf(node: EffectNode | null, article: string | null): Provision | undefined {
	return article === null ? undefined : node?.provisions.find(({ at }) => at === `dieu-${article}`);
}

/** An administrative document is no law: it is carried out in a time, or simply is one (rule R4, Nghị định 30/2020). */
function carriedOut({ administrative, issuedOn }: EffectNode, day: string): State | null {
	if (administrative === null) return null;
	const { from, to, rule } = administrative;
	const first = from ?? issuedOn;
	if (first !== null && day < first) return state('chua-thuc-hien', { rule });
	if (to === null) return state(from === null ? 'hanh-chinh' : 'dang-thuc-hien', { rule });
	const note = `${timeOf(from, to)}.`;
	if (day <= to) return state('dang-thuc-hien', { rule, note });
	return state('da-thuc-hien', { rule, note: `${timeOf(from, to)}; thời gian thực hiện đã qua.` });
}

/** "Thực hiện trong năm 2024" */
function timeOf(from: string | null, to: string): string {
	const year = to.slice(0, 4);
	if (from === `${year}-01-01` && to === `${year}-12-31`) return `Thực hiện trong năm ${year}`;
	return `Thực hiện${from === null ? '' : ` từ ${shortDate(from)}`} đến hết ${shortDate(to)}`;
}

function notYet(node: EffectNode, day: string, article: string | null): State | null {
	const { issuedOn, inForceBound, limited } = node;
	const inForceOn = provisionOf(node, article)?.inForceOn ?? node.inForceOn;
	if (inForceOn !== null) {
		return day < inForceOn
			? state('chua-co-hieu-luc', { note: `Có hiệu lực từ ${shortDate(inForceOn)}.` })
			: null;
	}
	const bound = inForceBound === null ? null : `không sớm hơn ${shortDate(inForceBound.on)} (suy ra)`;
	const rule = inForceBound?.rule ?? null;
	const first = inForceBound?.on ?? issuedOn;
	if (first !== null && day < first) {
		return state('chua-co-hieu-luc', { rule, note: bound === null ? null : `Có hiệu lực ${bound}.` });
	}
	const further = limited !== null && limited.from <= day ? ` ${limited.note}` : '';
	return state('chua-ro', {
		rule,
		note: `Chưa rõ ngày bắt đầu có hiệu lực${bound === null ? '' : `; ${bound}`}.${further}`,
	});
}

/** Doubt by decision of the editors, by a day that nobody knows, or by articles that nobody has named. */
function doubted(life: Life, day: string, article: string | null): State | null {
	const { unclearFrom } = life.node ?? {};
	if (unclearFrom && unclearFrom.on <= day) {
		return state('chua-ro', { because: unclearFrom.by, note: unclearFrom.note });
	}
	const undated = [...life.ends, ...life.partialEnds].find(
		({ on, doubtFrom, articles }) => on === null && doubtFrom <= day && concerns(articles, article),
	);
	const unnamed = life.partialEnds.find(
		({ on, doubtFrom, articles }) => article !== null && articles === null && (on ?? doubtFrom) <= day,
	);
	const doubt = undated ?? unnamed;
	if (doubt === undefined) return null;
	const what = doubt === undated ? 'Chưa rõ từ ngày nào.' : 'Chưa rõ điều này có bị thay đổi không.';
	return state('chua-ro', { because: doubt.by, note: `${doubt.note ?? ''} ${what}`.trim() });
}

function concerns(articles: readonly string[] | null, article: string | null): boolean {
	return articles === null || article === null || articles.includes(article);
}

function held({ suspended }: EffectNode, day: string, article: string | null): State | null {
	const found = suspended.find(
		({ on, until, articles }) =>
			on <= day &&
			(until === null || day < until) &&
			(articles === null || (article !== null && articles.includes(article))),
	);
	if (found === undefined) return null;
	const until = found.until === null ? '' : ` đến trước ${shortDate(found.until)}`;
	return state('tam-ngung', {
		because: found.by,
		note: `Tạm ngưng áp dụng từ ${shortDate(found.on)}${until}.`,
	});
}

/** Of the document as a whole; an article is either out (`ended`), unnamed (`doubted`) or not concerned. */
function cut({ partialEnds }: Life, day: string, article: string | null): State | null {
	if (article !== null) return null;
	const past = partialEnds.filter(({ on }) => on !== null && on <= day);
	const latest = past.at(-1);
	if (latest === undefined) return null;
	const note = past.flatMap((end) => end.note ?? []).join(' ');
	return state('het-hieu-luc-mot-phan', { because: latest.by, note });
}

function inForce({ node, amendments }: Life, day: string, article: string | null): State {
	const past = amendments.filter(
		({ on, doubtFrom, articles }) => (on ?? doubtFrom) <= day && concerns(articles, article),
	);
	const isNamed = article === null || past.some(({ articles }) => articles !== null);
	const limit = node?.limited != null && node.limited.from <= day ? node.limited : null;
	const notes = [
		...past.flatMap(({ note }) => note ?? []),
		...(limit === null ? [] : [limit.note]),
		...(node === null ? [] : partNotes(node, day, article)),
	];
	return state('con-hieu-luc', {
		because: past.at(-1)?.by ?? null,
		note: notes.length === 0 ? null : notes.join(' '),
		amended: past.length > 0 && isNamed,
		ofAmended: past.length > 0 && !isNamed,
		limited: limit !== null,
		rule: limit?.rule ?? null,
	});
}

/** What is not yet, or no longer, or not now in force of what stands in it: suspended articles, clauses with days of their own. */
function partNotes(node: EffectNode, day: string, article: string | null): readonly string[] {
	const waiting = node.suspended.filter(({ on, until }) => on <= day && (until === null || day < until));
	const parts = node.provisions.filter(({ at }) =>
		article === null ? true : at.startsWith(`dieu-${article}-`),
	);
	return [
		...(article === null ? waiting.map(({ articles }) => `${subject(articles)} đang tạm ngưng.`) : []),
		...parts.flatMap(({ at, inForceOn, expiredOn }) => {
			const place = placeWords(at);
			if (inForceOn !== null && day < inForceOn) return `${place} có hiệu lực từ ${shortDate(inForceOn)}.`;
			if (expiredOn !== null && expiredOn <= day) return `${place} hết hiệu lực từ ${shortDate(expiredOn)}.`;
			return [];
		}),
	];
}

function state(status: EffectStatus, rest: Partial<State>): State {
	return {
		status,
		because: null,
		note: null,
		amended: false,
		ofAmended: false,
		limited: false,
		rule: null,
		...rest,
	};
}

const STATE_FIELDS = ['status', 'because', 'note', 'amended', 'ofAmended', 'limited', 'rule'] as const;

function isSame(a: State, b: State): boolean {
	return STATE_FIELDS.every((field) => a[field] === b[field]);
}
