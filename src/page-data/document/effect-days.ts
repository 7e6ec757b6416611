import type { Content, Document } from '../../collections/load.ts';
import { placeWords } from '../../legal/address.ts';
import { EFFECT_DAY_WORDS, effectDays, isOfPlan, type EffectDay } from '../../legal/effect-days.ts';
import { shiftDay, shortDate } from '../../text/date.ts';
import { lowerFirst } from '../../text/letter-case.ts';
import { paths } from '../base/paths.ts';
import { documentById, documentName } from './document-name.ts';
import { siteGraph } from './status.ts';

/** How sure a day is: what several sources say, what one says, what a rule of law gives; null where nobody noted it. */
export type DayCertainty = '2+' | '1' | 'suy ra' | null;

/** A day of effect as pages, calendars, feeds and tables tell it. */
export interface EffectDayView extends EffectDay {
	/** The part in words, "Khoản 2 Điều 5"; null for the whole. */
	readonly part: string | null;
	/** Unique, and the same from build to build: "nghi-dinh-152-2025-nd-cp/ket-thuc/2027-03-01". */
	readonly id: string;
	/** "01/03/2027" */
	readonly onLabel: string;
	readonly name: string;
	/** What the document is about. */
	readonly subject: string;
	readonly href: string;
	/** "hết hiệu lực", "Điều 7 hết hiệu lực" */
	readonly words: string;
	/** "Còn hiệu lực đến hết 28/02/2027."; null where nothing ends. */
	readonly lastDay: string | null;
	/** True where the whole document ends and nothing is known to take its place. */
	readonly endsAlone: boolean;
	readonly certainty: DayCertainty;
	/** How sure the day is, in words; null where there is nothing to say. */
	readonly sure: string | null;
}

/** Said of an end while it is still ahead. */
export const NO_SUCCESSOR = 'Chưa thấy văn bản thay thế.';

const views = new WeakMap<Content, readonly EffectDayView[]>();

/** Every known day on which something happens to the effect of a document, oldest first. */
export function effectDayViews(content: Content): readonly EffectDayView[] {
	const known = views.get(content) ?? effectDays(siteGraph(content)).map((day) => dayView(content, day));
	views.set(content, known);
	return known;
}

/** The same for rules alone: plans and decisions on one case come and go by the calendar. */
export function ruleDayViews(content: Content): readonly EffectDayView[] {
	return effectDayViews(content).filter(({ kind }) => !isOfPlan(kind));
}

/** The end of a document that is still ahead of `day`, with what follows; null where none is known. */
export function comingEnd(content: Content, id: string, day: string): EffectDayView | null {
	const ends = effectDayViews(content).filter(({ document, kind, at }) => {
		return document === id && kind === 'ket-thuc' && at === null;
	});
	return ends.find(({ on }) => on > day) ?? null;
}

function dayView(content: Content, day: EffectDay): EffectDayView {
	const document = documentById(content, day.document);
	const { on, kind, at } = day;
	const words = EFFECT_DAY_WORDS[kind];
	const part = at === null ? null : placeWords(at);
	return {
		...day,
		part,
		id: [day.document, kind, on, ...(at === null ? [] : [at])].join('/'),
		onLabel: shortDate(on),
		name: documentName(document),
		subject: document.title,
		href: paths.document(day.document),
		words: part === null ? words : `${lowerFirst(part)} ${words}`,
		lastDay: kind === 'ket-thuc' ? `Còn hiệu lực đến hết ${shortDate(shiftDay(on, -1))}.` : null,
		endsAlone: kind === 'ket-thuc' && part === null && day.by === null,
		certainty: certaintyOf(content, document, day),
		sure: sureWords(content, document, day),
	};
}

/** A day that another document makes is as sure as that document. */
function certaintyOf(content: Content, document: Document, day: EffectDay): DayCertainty {
	if (day.rule !== null) return 'suy ra';
	// What editors write of a date that has only one source (content/README.md).
	if (noteOf(document, day)?.includes('một nguồn')) return '1';
	return day.by === null ? document.certainty : documentById(content, day.by).certainty;
}

function sureWords(content: Content, document: Document, day: EffectDay): string | null {
	const rule = day.rule === null ? undefined : content.effectRules[day.rule];
	return rule === undefined ? noteOf(document, day) : `Suy ra theo ${rule.basis}.`;
}

/** What the card of the document says of this very day. */
function noteOf({ dateNotes, inForceOn, expiredOn }: Document, { on, kind }: EffectDay): string | null {
	if (kind === 'bat-dau' && on === inForceOn) return dateNotes.inForceOn ?? null;
	if (kind === 'ket-thuc' && on === expiredOn) return dateNotes.expiredOn ?? null;
	return null;
}
