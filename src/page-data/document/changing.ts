import type { Content } from '../../collections/load.ts';
import { EFFECT_DAY_KINDS } from '../../legal/effect-days.ts';
import { shiftDay } from '../../text/date.ts';
import type { Link } from '../base/links.ts';
import { paths } from '../base/paths.ts';
import { today } from '../base/today.ts';
import { ruleDayViews, type EffectDayView } from './effect-days.ts';
import { differenceLinks } from './differences.ts';

/** The days on which something is shown: followed by `components/status/clock.ts`, `hidden` says it of the build's day. */
export interface Shown {
	/** First day; absent where it is shown from the beginning. */
	readonly 'data-from'?: string;
	/** Last day; absent where it stays. */
	readonly 'data-to'?: string;
	readonly hidden: boolean;
}

/** A day of effect on the page, with the reader's days on which it is shown. */
export interface ShownDay extends EffectDayView {
	readonly shown: Shown;
}

/** What happens to several documents on one day for one reason: told once. */
export interface ShownDays {
	readonly on: string;
	readonly days: readonly [ShownDay, ...ShownDay[]];
}

/** For how many days something counts as new. */
const NEW_FOR = 730;

/** What ends or begins soon, what did lately, what was amended and is not yet in our words; as of the reader's day. */
export function changingPage(content: Content) {
	const day = today();
	const days = ruleDayViews(content);
	const ahead = days.filter(({ on }) => on > day);
	const last = ahead.at(-1)?.on;
	return {
		ahead: together(ahead.map((one) => ({ ...one, shown: until(shiftDay(one.on, -1), day) }))),
		/** Shown once the last known day has come. */
		nothingAhead: last === undefined ? { hidden: false } : { 'data-from': last, hidden: true },
		lately: together(lateDays(days, day, NEW_FOR)),
		amended: amendedDocuments(content, days, day),
		differences: differenceLinks(content),
	};
}

/** For how many days before it comes a change stands on the front page, and for how many after. */
const SOON = 365;
const JUST = 90;

/** The next changes in a few lines, then those that have just come, for the front page; null where none is near. */
export function changingStrip(content: Content) {
	const day = today();
	const days = ruleDayViews(content);
	const ahead = days
		.filter(({ on }) => on > day && on <= shiftDay(day, SOON))
		.map((one): ShownDay => ({ ...one, shown: until(shiftDay(one.on, -1), day) }));
	const lately = lateDays(days, day, JUST).filter(
		({ on, kind }) => on <= shiftDay(day, SOON) && isNews(kind),
	);
	const all = [...ahead, ...lately];
	const last = all
		.map(({ shown }) => shown['data-to'] ?? '')
		.toSorted()
		.at(-1);
	return last === undefined ? null : { days: all, shown: until(last, day) };
}

/** Days that have come by `day` or will, each shown from its day on; the newest first. */
function lateDays(days: readonly EffectDayView[], day: string, shownFor: number): ShownDay[] {
	return days
		.filter(({ on }) => on >= shiftDay(day, -shownFor))
		.toSorted((a, b) => b.on.localeCompare(a.on) || rank(a) - rank(b))
		.map((one) => ({ ...one, shown: between(one.on, shiftDay(one.on, shownFor), day) }));
}

/** True for what begins, ends or was amended; what only follows from it is told on the page. */
function isNews(kind: EffectDayView['kind']): boolean {
	return kind === 'bat-dau' || kind === 'ket-thuc' || kind === 'sua-doi';
}

/** Neighbours of one day, one kind and one reason stand together. */
function together(days: readonly ShownDay[]): ShownDays[] {
	const groups: { on: string; days: [ShownDay, ...ShownDay[]] }[] = [];
	for (const one of days) {
		const last = groups.at(-1);
		if (last !== undefined && sameNews(last.days[0], one)) last.days.push(one);
		else groups.push({ on: one.on, days: [one] });
	}
	return groups;
}

/** True where two documents change on one day, in one way, for one reason that is told. */
function sameNews(a: ShownDay, b: ShownDay): boolean {
	const isTold = a.note !== null || a.sure !== null;
	return isTold && a.on === b.on && a.words === b.words && a.note === b.note && a.sure === b.sure;
}

/** Documents whose words were changed, as long as they hold, with where the change is told. */
function amendedDocuments(content: Content, days: readonly EffectDayView[], day: string) {
	return days
		.filter(({ kind, document, on }) => kind === 'sua-doi' && !hasWordsSince(content, document, on))
		.map((one) => {
			const end = days.find(({ document, kind, at, on }) => {
				return document === one.document && kind === 'ket-thuc' && at === null && on > one.on;
			});
			return {
				...one,
				shown: between(one.on, end === undefined ? null : shiftDay(end.on, -1), day),
			};
		});
}

/** True where a text that we hold has the changes of a day in it. */
function hasWordsSince({ documents }: Content, id: string, day: string): boolean {
	const texts = documents.find((document) => document.id === id)?.texts ?? [];
	return texts.some(({ from }) => from !== null && from >= day);
}

/** Of one day what begins comes first, what is only in doubt last. */
function rank({ kind }: EffectDayView): number {
	return EFFECT_DAY_KINDS.indexOf(kind);
}

function until(last: string, day: string): Shown {
	return { 'data-to': last, hidden: day > last };
}

/** Shown from a first day to a last one, null where it stays; `hidden` as of `day`. */
export function between(first: string, last: string | null, day: string): Shown {
	return {
		'data-from': first,
		...(last !== null && { 'data-to': last }),
		hidden: day < first || (last !== null && day > last),
	};
}

/** The page, for lists of links. */
export const CHANGING: Link = { href: paths.changing, label: 'Quy định đang đổi' };
