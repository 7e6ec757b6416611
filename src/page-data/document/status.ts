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
	/** "Hết hiệu lực từ 01/07/2025" */
	readonly words: string;
	/** The whole life in one attribute, for the script that recomputes badges. */
	readonly steps: string;
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
	return {
		...effect,
		document: id,
		article: article ?? null,
		day,
		dayLabel: shortDate(day),
		when: at === 'today' ? 'today' : at === 'plan-year' ? 'plan-year' : 'day',
		words: effectWords(effect),
		steps: encodeSteps(effectSteps(graph, id, article)),
	};
}

/** What the badge of a document prints. Throws where there is no such document, so that a slip stops the build. */
export async function statusBadge(id: string, at?: StatusDay, article?: string): Promise<StatusView> {
	const content = await siteContent();
	if (!siteGraph(content).has(id)) throw new Error(`Không có văn bản "${id}" để ghi hiệu lực.`);
	return statusView(content, id, at, article);
}

/**
 * What one line says of a document: the plan's year and today apart, or together in so many words where both are alike.
 */
export async function statusLine(document: string, article?: string): Promise<readonly StatusOnLine[]> {
	return statusesOnLine(await siteContent(), document, article);
}

/** The same for content at hand. */
export function statusesOnLine(content: Content, document: string, article?: string): StatusOnLine[] {
	const year = `năm ${String(content.site.planYear)}`;
	const then = statusView(content, document, 'plan-year', article);
	const now = statusView(content, document, 'today', article);
	return then.words === now.words
		? [{ label: `${year} và hôm nay`, at: 'today' }]
		: [
				{ label: year, at: 'plan-year' },
				{ label: 'hôm nay', at: 'today' },
			];
}

/**
 * The same for paper, which does not keep up with the clock: the plan's year and the day to which the content was
 * checked, in words; one line where both are alike.
 */
export function statusesOnPaper(content: Content, document: string, article?: string): string[] {
	const { planYear, checkedOn } = content.site;
	const then = statusView(content, document, 'plan-year', article).words;
	const now = statusView(content, document, checkedOn, article).words;
	const [year, day] = [`năm ${String(planYear)}`, `xét ngày ${shortDate(checkedOn)}`];
	return then === now ? [`${then} (${year} và ${day})`] : [`${then} (${year})`, `${now} (${day})`];
}

interface StatusOnLine {
	/** "năm 2024", "hôm nay" or both. */
	readonly label: string;
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
						`Đầu năm: ${lowerFirst(statusView(content, id, first).words)}`,
						...changes.map(
							(step) =>
								`từ ${shortDate(step.from ?? first)}: ${lowerFirst(effectWords({ ...step, since: null }))}`,
						),
					],
	};
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
