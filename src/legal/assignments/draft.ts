import { capitalise } from '../../text/letter-case.ts';
import { bodiesAtStart, bodiesIn, type Body } from './bodies.ts';
import { dueOf, type DraftDue } from './due.ts';
import { hidden } from './clauses.ts';
import { COLOURS, END, PRODUCTS, PURPOSE, START, VERB } from './vocabulary.ts';

/** One thing that a plan asks for, as far as its words say it. */
export interface Draft {
	/** Address of the words. */
	readonly at: string;
	/** The words that ask for it, with the verb they share with those before. */
	readonly words: string;
	/** A request in the words of the sentence, short enough for a heading. */
	readonly title: string;
	readonly lead: readonly Body[];
	/** Where the plan says who leads: here, above, or nowhere; then it is the issuer's. */
	readonly leadFrom: 'words' | 'above' | 'nowhere';
	readonly with: readonly Body[];
	readonly for: readonly Body[];
	readonly due: DraftDue;
	/** A product of taxonomy.yaml; null where no word tells. */
	readonly product: string | null;
	/** Names in quotation marks behind "phong trào". */
	readonly movements: readonly string[];
}

/** Who leads, and where that is said. */
export interface Lead {
	readonly bodies: readonly Body[];
	readonly from: Draft['leadFrom'];
}

/** Returns what a clause asks for. */
export function draftOf(at: string, words: string, lead: Lead, year: number): Draft {
	const leads = new Set(lead.bodies.map(({ key }) => key));
	const along = listAfter(words, ALONG).filter(({ key }) => !leads.has(key));
	const taken = new Set([...leads, ...along.map(({ key }) => key)]);
	return {
		at,
		words,
		title: titleOf(words),
		lead: once(lead.bodies),
		leadFrom: lead.from,
		with: once(along),
		for: once(receivers(words)).filter(({ key }) => !taken.has(key)),
		due: dueOf(words, year),
		product: productOf(words),
		movements: movementsIn(words).map(({ name }) => name),
	};
}

const ALONG = new RegExp(`${START}phối hợp (?:chặt chẽ )?(?:với|cùng) `, 'giu');
/** Words before the name of who gets the result. */
const TO =
	/(?:gửi|gửi về|về|tới|đến|qua|cho|trình|tham mưu|tham mưu cho|tham mưu giúp|báo cáo|đăng ký thi đua với)(?: các)? $/iu;

function listAfter(words: string, pattern: RegExp): Body[] {
	return Array.from(words.matchAll(pattern), ({ 0: found, index }) =>
		words.slice(index + found.length),
	).flatMap(bodiesAtStart);
}

function receivers(words: string): Body[] {
	// Behind "để" stands what the receiver does with it.
	const [core = words] = words.split(/ để (?=được )/u);
	return bodiesIn(core).filter(({ start }) => TO.test(words.slice(0, start)));
}

/** The first of each name. */
function once(bodies: readonly Body[]): Body[] {
	return bodies.filter(({ key }, index) => bodies.findIndex((other) => other.key === key) === index);
}

/** A name of a movement, and who launched it where that stands behind. */
export interface NamedMovement {
	readonly name: string;
	readonly launchedBy: string | null;
}

/** Movements that a text names in quotation marks. */
export function movementsIn(text: string): NamedMovement[] {
	return Array.from(
		text.matchAll(/phong trào[^“”".;]{0,60}[“"]([^”"]{3,150})[”"]([^;.“]{0,30})/giu),
		(found) => {
			const [, name = '', behind = ''] = found;
			const start = found.index + found[0].length - behind.length;
			const by = /^[^;.]{0,20}?do (?=\p{Lu})/u.exec(text.slice(start));
			const [body] = by === null ? [] : bodiesAtStart(text.slice(start + by[0].length));
			return { name: name.trim(), launchedBy: body?.words ?? null };
		},
	);
}

/** The product of a clause: what its first verb makes, or what it speaks of. */
function productOf(words: string): string | null {
	const plain = words
		.toLowerCase()
		.replace(/“[^”]*”/gu, '')
		.replace(/(?:công tác )?thi đua,? (?:và )?khen thưởng/gu, 'tđkt')
		.replace(
			new RegExp(
				`^(?:${COLOURS}(?:tăng cường|đẩy mạnh|nâng cao(?: chất lượng)?|quan tâm|tổ chức tốt|thực hiện tốt|làm tốt|xây dựng và)${END} ?)?${COLOURS}`,
				'u',
			),
			(head) => (head.includes('tổ chức') ? 'tổ chức ' : ''),
		);
	const [core = plain] = plain.split(PURPOSE);
	return (
		[core, plain].flatMap((text) => PRODUCTS.filter(([, pattern]) => pattern.test(text)))[0]?.[0] ?? null
	);
}

const LONGEST_TITLE = 120;

/** "tiếp tục ", "tập trung thực hiện tuyên truyền": the verb that says what is done stays. */
const LEADING_COLOUR = new RegExp(
	`^(?:tiếp tục|tập trung|chú trọng|chủ động|tích cực|phải)(?: tập trung| thực hiện(?= ${VERB}))? `,
	'iu',
);

/** The clause up to where it says what it is good for, at a length that lists can print. */
function titleOf(words: string): string {
	const dated = words
		.replace(/\s*\([^)]*\)/gu, '')
		// When has a place of its own.
		.replace(/,? (?:(?:trước|chậm nhất)(?: là)?(?: ngày)? \d|dự kiến (?:trong |vào )?(?:tháng|quý)).*$/iu, '')
		.replace(LEADING_COLOUR, '');
	// A name in quotation marks is one word: "… vì người nghèo - Không để ai bị bỏ lại phía sau".
	const purpose = hidden(dated).search(PURPOSE);
	const bare = purpose < 0 ? dated : dated.slice(0, purpose);
	const text = (bare.length < 12 ? words : bare).replace(/[\s,;:.]+$/u, '');
	if (text.length <= LONGEST_TITLE) return capitalise(text);
	const cut = text.slice(0, LONGEST_TITLE);
	const kept = cut
		.slice(0, cut.lastIndexOf(' '))
		.replace(/(?:,| (?:và|của|các|về|trong|theo|cho|với|là|để|tại|từ|do|có))+$/u, '');
	const isOpen = kept.lastIndexOf('“') > kept.lastIndexOf('”');
	return `${capitalise(kept)}…${isOpen ? '”' : ''}`;
}
