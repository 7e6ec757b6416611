/** The line above the results: what the data of a found page answers, where it is that page the question is about. */
import type { Ask } from '../query/intent.ts';
import { nameShare, titleShare, type RankContext } from '../rank/rank.ts';
import type { RecordHead } from '../index/format.ts';
import { splitWords } from '../words/words.ts';
import type { ReadyAnswer } from './answer.ts';

/** Results that may answer; further down nothing is sure to be what was meant. */
const LOOKED_AT = 5;
/** A day answers where the question has hardly another word than the title of what happens. */
const WHOLE_TITLE = 0.75;
/** Words that do not narrow what is counted: "kế hoạch giao bao nhiêu nhiệm vụ", but not "… nhiệm vụ của Sở Nội vụ". */
const NOT_NARROWER = new Set(
	'ke hoach giao tat ca tong cong cong tren trang viec bao nhieu may co nam'.split(' '),
);

/** The answer of the first result that has one; null where none is sure, or two that say otherwise. */
export function readyAnswer(ranked: readonly Found[], context: RankContext): ReadyAnswer | null {
	const { ask } = context.intent;
	if (ask === null) return null;
	const found = ranked.slice(0, LOOKED_AT).flatMap(({ head, direct }) => {
		const text = head.answers?.[ask];
		const isSure = text !== undefined && (direct || isMeant(ask, head, context));
		return isSure ? [{ text, title: head.title, url: head.url, direct }] : [];
	});
	const [first] = found;
	if (first === undefined) return null;
	const isUnsure =
		ask === 'when' && !first.direct && found.some(({ text }) => figuresIn(text) !== figuresIn(first.text));
	return isUnsure ? null : { text: first.text, title: first.title, url: first.url };
}

interface Found {
	readonly head: RecordHead;
	readonly direct: boolean;
}

function isMeant(ask: Ask, head: RecordHead, context: RankContext): boolean {
	if (ask === 'when') return titleShare(head, context) >= WHOLE_TITLE && !isOfOtherYear(head, context);
	if (ask === 'count') return isAllOf(head, context);
	return nameShare(head, context) > 0;
}

/** True where the title names a year, and the question another. */
function isOfOtherYear({ title }: RecordHead, { years }: RankContext): boolean {
	const own = Array.from(title.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu), ([year]) => Number(year));
	return years.length > 0 && own.some((year) => !years.includes(year));
}

/** What two days have to share to be the same: "Tháng 01/2025", "Trong tháng 01/2025 (dự kiến)". */
function figuresIn(text: string): string {
	return (text.match(/\d+/gu) ?? []).join('.');
}

/** True where all of a list is asked for, not some of it. */
function isAllOf({ names = [] }: RecordHead, { variants: [variant] }: RankContext): boolean {
	const own = new Set(names.flatMap((name) => splitWords(name).map(({ key }) => key)));
	const telling = variant?.words.filter(({ weak }) => !weak) ?? [];
	const keys = telling.flatMap(({ text }) => splitWords(text).map(({ key }) => key));
	return keys.some((key) => own.has(key)) && keys.every((key) => own.has(key) || NOT_NARROWER.has(key));
}
