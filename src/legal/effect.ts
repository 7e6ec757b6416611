/**
 * Effect at a date: whether a document, or one of its articles, holds on a day. Computed from dates and relations,
 * never typed. What is not known gives `chua-ro`; nothing is guessed.
 */
import { shortDate } from '../text/date.ts';
import {
	incomingRelations,
	type EffectGraph,
	type EffectNode,
	type IncomingRelation,
} from './effect-graph.ts';

export const EFFECT_STATUSES = [
	'chua-co-hieu-luc',
	'con-hieu-luc',
	'het-hieu-luc-mot-phan',
	'het-hieu-luc',
	'tam-ngung',
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
	const { status, since, because, note, amended } = step;
	return { status, since, because, note, amended };
}

/** The whole life of the document, or of one article, without gaps: each stretch lasts until the next begins. */
export function effectSteps(graph: EffectGraph, id: string, article?: string): readonly EffectStep[] {
	const life = lifeOf(graph, id);
	const steps: EffectStep[] = [];
	for (const from of [null, ...life.days]) {
		const state = stateOn(life, from ?? FIRST_DAY, article ?? null);
		const last = steps.at(-1);
		if (last !== undefined && isSame(last, state)) continue;
		const since = last?.status === state.status ? last.since : from;
		steps.push({ ...state, since, from });
	}
	return steps;
}

type State = Omit<Effect, 'since'>;

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
	const amendments = incoming.filter(({ relation: { kind } }) => kind === 'sua-doi').map(amendment);
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

function amendment({ relation, by, on }: IncomingRelation): Happening {
	const when = on === null ? ', chưa rõ từ ngày nào' : ` từ ${shortDate(on)}`;
	const note = `${subject(relation.articles)} được sửa đổi bởi ${by.name}${when}; trang này chưa có bản hợp nhất.`;
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
		node.unclearFrom?.on ?? null,
		...node.suspended.flatMap(({ on, until }) => [on, until]),
		...happenings.map(({ on, doubtFrom }) => on ?? doubtFrom),
	];
	return [...new Set(days.filter((day) => day !== null && day !== FIRST_DAY))].sort() as string[];
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
	if (node === null) return state('chua-ro', { note: 'Trang này chưa có văn bản ấy.' });
	return (
		ended(life, day, article) ??
		notYet(node, day) ??
		doubted(life, day, article) ??
		held(node, day, article) ??
		cut(life, day, article) ??
		inForce(life, day, article)
	);
}

function ended({ ends, partialEnds }: Life, day: string, article: string | null): State | null {
	const ofArticle = article === null ? [] : partialEnds.filter(({ articles }) => articles?.includes(article));
	const end = [...ends, ...ofArticle].sort(byDay).find(({ on }) => on !== null && on <= day);
	return end === undefined ? null : state('het-hieu-luc', { because: end.by, note: end.note });
}

function notYet({ issuedOn, inForceOn }: EffectNode, day: string): State | null {
	const first = inForceOn ?? issuedOn;
	if (first !== null && day < first) {
		return state('chua-co-hieu-luc', {
			note: inForceOn === null ? null : `Có hiệu lực từ ${shortDate(inForceOn)}.`,
		});
	}
	return inForceOn === null ? state('chua-ro', { note: 'Chưa rõ ngày bắt đầu có hiệu lực.' }) : null;
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
	const unnamed = [...life.partialEnds, ...life.amendments].find(
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
	const waiting =
		node?.suspended.filter(({ on, until }) => on <= day && (until === null || day < until)) ?? [];
	const notes = [
		...past.flatMap(({ note }) => note ?? []),
		...(article === null ? waiting.map(({ articles }) => `${subject(articles)} đang tạm ngưng.`) : []),
	];
	const note = notes.length === 0 ? null : notes.join(' ');
	return state('con-hieu-luc', { because: past.at(-1)?.by ?? null, note, amended: past.length > 0 });
}

function state(status: EffectStatus, rest: Partial<State>): State {
	return { status, because: null, note: null, amended: false, ...rest };
}

function isSame(a: State, b: State): boolean {
	return a.status === b.status && a.because === b.because && a.note === b.note && a.amended === b.amended;
}
