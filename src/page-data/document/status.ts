import { effectNode } from '../../collections/document.ts';
import type { Content } from '../../collections/load.ts';
import { effectAt, effectSteps, type Effect } from '../../legal/effect.ts';
import { effectGraph, type EffectGraph } from '../../legal/effect-graph.ts';
import { effectWords, encodeSteps } from '../../legal/effect-words.ts';
import { shortDate } from '../../text/date.ts';
import { siteContent } from '../base/content.ts';
import { today } from '../base/today.ts';
import { lowerFirst } from '../../text/letter-case.ts';

/** The day a status is asked for: today, the end of the plan's year, or any day as ISO. */
export type StatusDay = 'today' | 'plan-year' | (string & {});

/** The effect of a document, or of an article, on one day, as components print it. */
export interface StatusView extends Effect {
	readonly document: string;
	readonly article: string | null;
	/** The day, ISO. */
	readonly day: string;
	readonly dayLabel: string;
	/** How the day was asked for. */
	readonly when: 'today' | 'plan-year' | 'day';
	/** A day before today is told in the past. */
	readonly tense: 'today' | 'past';
	/** "Hết hiệu lực từ 01/07/2025", "Khi ấy còn hiệu lực" */
	readonly words: string;
	/** The whole life in one attribute, for the script that recomputes badges. */
	readonly steps: string;
	/** The same where it is asked for today and changes on a later day; null where nothing is left to recompute. */
	readonly ahead: string | null;
}

const graphs = new WeakMap<Content, EffectGraph>();

/** The documents of the site as far as their effect goes. */
export function siteGraph(content: Content): EffectGraph {
	const known = graphs.get(content) ?? effectGraph(content.documents.map(effectNode));
	graphs.set(content, known);
	return known;
}

/** How a document, or one article of it, stands on a day. */
export function statusView(
	content: Content,
	id: string,
	at: StatusDay = 'today',
	article?: string,
): StatusView {
	const graph = siteGraph(content);
	const day = dayOf(content, at);
	const effect = effectAt(graph, id, day, article);
	const life = effectSteps(graph, id, article);
	const steps = encodeSteps(life);
	const tense = at !== 'today' && day < today() ? 'past' : 'today';
	const changes = at === 'today' && life.some(({ from }) => from !== null && from > day);
	return {
		...effect,
		document: id,
		article: article ?? null,
		day,
		dayLabel: shortDate(day),
		when: at === 'today' ? 'today' : at === 'plan-year' ? 'plan-year' : 'day',
		tense,
		words: effectWords(effect, tense),
		steps,
		ahead: changes ? steps : null,
	};
}

/** What the badge of a document prints. Throws where there is no such document, so that a slip stops the build. */
export async function statusBadge(id: string, at?: StatusDay, article?: string): Promise<StatusView> {
	const content = await siteContent();
	if (!siteGraph(content).has(id)) throw new Error(`Không có văn bản "${id}" để ghi hiệu lực.`);
	return statusView(content, id, at, article);
}

/** What one line says of a document: today, then the plan's year where it was another status. */
export async function statusLine(document: string, article?: string): Promise<readonly StatusOnLine[]> {
	return statusesOnLine(await siteContent(), document, article);
}

/** The same for content at hand. */
export function statusesOnLine(content: Content, document: string, article?: string): StatusOnLine[] {
	const then = statusView(content, document, 'plan-year', article);
	const now = statusView(content, document, 'today', article);
	return [
		{ label: null, at: 'today' },
		...(then.status === now.status
			? []
			: [{ label: `năm ${String(content.site.planYear)}`, at: 'plan-year' as const }]),
	];
}

/**
 * The same for paper, which does not keep up with the clock: the day to which the content was checked, then the plan's
 * year where it was another status.
 */
export function statusesOnPaper(content: Content, document: string, article?: string): string[] {
	const { planYear, checkedOn } = content.site;
	const then = statusView(content, document, 'plan-year', article);
	const now = statusView(content, document, checkedOn, article);
	return [
		`${effectWords(now)} (xét ngày ${shortDate(checkedOn)})`,
		...(then.status === now.status ? [] : [`${then.words} (năm ${String(planYear)})`]),
	];
}

interface StatusOnLine {
	/** "năm 2024"; null for today, whose day the page says once. */
	readonly label: string | null;
	readonly at: 'today' | 'plan-year';
}

/** Today and the plan's year, each said apart; with what happened in the course of that year. */
export function statusBanner(content: Content, id: string) {
	const { planYear } = content.site;
	const first = `${String(planYear)}-01-01`;
	const changes = effectSteps(siteGraph(content), id).filter(
		({ from }) => from !== null && from > first && from.startsWith(String(planYear)),
	);
	return {
		today: statusView(content, id, 'today'),
		planYear: statusView(content, id, 'plan-year'),
		year: planYear,
		/** Empty where the whole year was alike. */
		course:
			changes.length === 0
				? []
				: [
						`Đầu năm: ${inCourse(effectAt(siteGraph(content), id, first))}`,
						...changes.map((step) => `từ ${shortDate(step.from ?? first)}: ${inCourse(step)}`),
					],
	};
}

/** "còn hiệu lực, đã sửa đổi": within a sentence that names the days itself. */
function inCourse(effect: Effect): string {
	return lowerFirst(effectWords({ ...effect, since: null, until: null }));
}

/** What the chooser of a day needs. */
export async function statusChooser() {
	const { site } = await siteContent();
	return { year: site.planYear, yearDay: `${String(site.planYear)}-12-31`, today: today() };
}

function dayOf({ site }: Content, at: StatusDay): string {
	if (at === 'today') return today();
	return at === 'plan-year' ? `${String(site.planYear)}-12-31` : at;
}
