import { isTableRow } from '../table-row.ts';
import { lowerFirst, startsLower } from '../../text/letter-case.ts';
import type { DocumentTree, Provision } from '../tree.ts';
import { bodiesAtStart, bodiesIn, type Body } from './bodies.ts';
import { beginsWithVerb, clausesOf, sentences } from './clauses.ts';
import { draftOf, type Draft, type Lead } from './draft.ts';
import { rowDrafts } from './rows.ts';
import { COLOURS, END, NO_WORK, START, VERB, VERB_OR_COLOUR } from './vocabulary.ts';

/** A paragraph in a part that gives work which gives none itself, and why. */
export interface Silent {
	readonly at: string;
	readonly why: 'lead-in' | 'no-work' | 'table-head' | 'not-understood';
}

/** What a plan asks for. */
export interface Assignments {
	/** In the order of the text. */
	readonly drafts: readonly Draft[];
	/** Addresses of the widest units that have drafts. */
	readonly operative: readonly string[];
	/** Paragraphs below those that lead to no draft. */
	readonly silent: readonly Silent[];
	/** What was not understood, for whoever reads the drafts. */
	readonly issues: readonly AssignmentIssue[];
}

export interface AssignmentIssue {
	readonly at: string;
	readonly words: string;
	readonly message: string;
}

/** Reads what a plan asks for, of whom and by when; `year` is the year it is for. Never throws. */
export function readAssignments(tree: DocumentTree, year: number): Assignments {
	const reader = new Reader(year);
	for (const unit of tree.body) if (!isAttachedRule(unit)) reader.unit(unit, NOBODY);
	for (const { role, address, content } of tree.back)
		if (role === 'closing') reader.closing(address, content.text);
	const { drafts, silent } = reader;
	const ways = new Set(drafts.map(({ at }) => at));
	const operative = tree.body.filter((unit) => addressesBelow(unit).some((at) => ways.has(at)));
	const below = new Set(operative.flatMap(addressesBelow));
	const kept = silent.filter(({ at }) => below.has(at) && !ways.has(at));
	return { drafts, operative: operative.map(({ address }) => address), silent: kept, issues: reader.issues };
}

/** "Quy chế … (ban hành kèm theo Kế hoạch …)": its articles are rules for years, no work that the plan gives out. */
function isAttachedRule({ level, children }: Provision): boolean {
	const hasArticle = (unit: Provision): boolean => unit.level === 'article' || unit.children.some(hasArticle);
	return level === 'annex' && children.some(hasArticle);
}

/** What a paragraph takes over from those above it. */
interface Above {
	readonly lead: Lead;
	/** "Tuyên truyền", of "… tuyên truyền, trọng tâm là:"; '' where each line has a verb of its own. */
	readonly verb: string;
	/** Time that a line without one takes over. */
	readonly due: Draft['due'] | null;
}

const NOBODY: Above = { lead: { bodies: [], from: 'nowhere' }, verb: '', due: null };

class Reader {
	readonly drafts: Draft[] = [];
	readonly silent: Silent[] = [];
	readonly issues: AssignmentIssue[] = [];
	readonly #year: number;

	constructor(year: number) {
		this.#year = year;
	}

	/** Reads a unit and what stands below it. */
	unit(unit: Provision, above: Above): Above {
		const text = unit.content.text.trim();
		if (unit.isHeading && NO_WORK.test(text)) {
			this.#pass(unit);
			return above;
		}
		const own = unit.isHeading ? leadOfHeading(text, above) : this.#paragraph(unit.address, text, above);
		this.#list(unit.children, own);
		return own;
	}

	/** The words behind the body: whom they ask, and to tell what stands in the way. */
	closing(at: string, text: string): void {
		const [, asked = ''] = /(?:yêu cầu|đề nghị)(?: các)? (.+)/iu.exec(text) ?? [];
		const [, between = '', hardship = ''] = HARDSHIP.exec(text) ?? [];
		if (hardship === '') return;
		const named = bodiesIn(between);
		const bodies = named.length > 0 ? named : bodiesAtStart(asked);
		this.drafts.push(
			draftOf(
				at,
				hardship.trim().replace(/[\s./]+$/u, ''),
				{ bodies, from: bodies.length > 0 ? 'words' : 'nowhere' },
				this.#year,
			),
		);
	}

	#list(units: readonly Provision[], above: Above): void {
		let before = above;
		const rows = units.filter(({ content }) => isTableRow(content.text));
		const { drafts, heads } = rowDrafts(rows, this.#year);
		this.drafts.push(...drafts);
		this.silent.push(...heads.map((at): Silent => ({ at, why: 'table-head' })));
		for (const unit of units) {
			if (rows.includes(unit)) {
				if (!drafts.some(({ at }) => at === unit.address) && !heads.includes(unit.address))
					this.#miss(unit.address, unit.content.text);
				continue;
			}
			// "Các đơn vị:" in a line of its own stands above the lines that follow it.
			const isLine = unit.level === 'paragraph';
			const own = this.unit(unit, isLine ? above : before);
			if (isLine && unit.content.text.trim().endsWith(':')) before = own;
		}
	}

	#paragraph(at: string, text: string, above: Above): Above {
		if (text === '') return above;
		if (/^(?:Trên đây là|Trong quá trình)/u.test(text)) {
			this.closing(at, text);
			return above;
		}
		if (ATTACHED.test(text)) {
			this.silent.push({ at, why: 'no-work' });
			return above;
		}
		if (ELSEWHERE.test(text)) {
			this.silent.push({ at, why: 'lead-in' });
			return above;
		}
		const count = this.drafts.length;
		let { lead } = above;
		let last: Above = above;
		for (const [index, sentence] of sentences(text).entries()) {
			const read = readSentence(sentence, { ...above, lead }, index === 0);
			// The subject of one sentence is that of those behind it.
			lead = read.lead;
			last = { ...above, ...read, due: above.due };
			this.#drafts(at, read);
		}
		const made = this.drafts.slice(count);
		if (made.length === 0 && text.endsWith(':')) this.silent.push({ at, why: 'lead-in' });
		else if (made.length === 0) this.#miss(at, text);
		if (!text.endsWith(':')) return { ...above, lead: made.length > 0 ? lead : above.lead };
		const ongoing = made.at(-1)?.due;
		return { ...last, due: ongoing?.kind === 'ongoing' ? ongoing : above.due };
	}

	#drafts(at: string, { clauses, lead, due }: SentenceWork): void {
		let before = lead;
		for (const words of clauses) {
			const own = leadOfWords(words);
			if (own !== null) before = own.lead;
			const draft = draftOf(at, own?.rest ?? words, before, this.#year);
			this.drafts.push(draft.due.kind === 'unstated' && due !== null ? { ...draft, due } : draft);
			if (draft.product === null) this.issues.push({ at, words, message: 'Chưa rõ loại việc.' });
		}
	}

	#miss(at: string, words: string): void {
		this.silent.push({ at, why: 'not-understood' });
		this.issues.push({ at, words, message: 'Chưa nhận ra việc được giao.' });
	}

	#pass(unit: Provision): void {
		for (const at of addressesBelow(unit)) this.silent.push({ at, why: 'no-work' });
	}
}

/** "nếu có khó khăn, vướng mắc, các cơ quan phản ánh về Sở A": who, and to do what. */
const HARDSHIP =
	/(?:khó khăn|vướng mắc|phát sinh)([^.]*?)((?:kịp thời )?(?:phản ánh|báo cáo|kiến nghị|đề nghị|gửi)(?!\p{L})[^.]*)/iu;
/** "Phân công chi tiết tại Phụ lục kèm theo": the work stands elsewhere. */
const ELSEWHERE = /^[^;:.]{0,60}(?:tại|theo|ở|trong) (?:các )?(?:phụ lục|biểu|bảng)(?!\p{L})[^;]{0,60}$/iu;

/** "(Kèm theo Kế hoạch số …)": below the name of an annex. */
const ATTACHED = /^\((?:Ban hành )?kèm theo /iu;

/** What one sentence asks for. */
interface SentenceWork extends Above {
	readonly clauses: readonly string[];
}

function readSentence(sentence: string, above: Above, isFirst: boolean): SentenceWork {
	const own = leadOfWords(withoutTopic(sentence));
	const lead = own?.lead ?? above.lead;
	const words = withoutBasis(own?.rest ?? withoutTopic(sentence));
	const result = { ...above, lead };
	const [, head = '', tail = ''] = /^([^:]+):\s*(.*)$/su.exec(words) ?? [];
	if (head === '') return { ...result, clauses: isFirst ? worked(words, above.verb) : worked(words, '') };
	const verb = verbOf(head);
	// "…, như: A; B", "…, trọng tâm là:": the line itself is work, and each of its list has its verb.
	const isOpen = /(?:như|gồm|là|sau|sau đây|cụ thể|trong đó)$/iu.test(head);
	const isBare = /(?:nội dung|nhiệm vụ|công việc|giải pháp|yêu cầu|việc)[^,;]{0,25} sau(?: đây)?$/iu.test(
		head,
	);
	const general =
		!isOpen || isBare
			? []
			: worked(
					head.replace(
						/,? (?:trọng tâm là|như|bao gồm|gồm|cụ thể|trong đó|cụ thể như sau|như sau|sau|sau đây|là)$/iu,
						'',
					),
					'',
				);
	if (tail === '') {
		if (isOpen) return { ...result, verb: isBare ? '' : verb, clauses: general };
		return beginsWithVerb(head) ? { ...result, verb: head, clauses: [] } : { ...result, clauses: [] };
	}
	// "Tham mưu Ủy ban nhân dân tỉnh: A; B": the whole head is said of each.
	const isAddress = beginsWithVerb(head) && bodiesIn(head).at(-1)?.end === head.length;
	const clauses = clausesOf(tail).map(({ words: one }) => {
		if (isAddress) return `${head} ${lowerFirst(one)}`;
		return verb === '' || beginsWithVerb(one) ? one : `${verb} ${lowerFirst(one)}`;
	});
	return { ...result, clauses: [...general, ...clauses.filter(isWork)] };
}

/** The clauses that give work, each with the verb it shares; a clause without an object takes the one before it. */
function worked(words: string, verb: string): string[] {
	const clauses = clausesOf(words);
	return clauses
		.map(({ words: one, shared }, index) => {
			const before = clauses[index - 1]?.words ?? '';
			if (ELIDED.test(one)) return `${one} ${objectOf(before)}`.trim();
			const sent = /^(?:[Kk]ịp thời )?[Gg]ửi (?=về|cho|tới|đến|\p{Lu})/u.exec(one)?.[0];
			if (sent !== undefined && index > 0) {
				const to = one.slice(sent.length);
				return `${sent}${objectOf(before)} ${startsLower(to) ? to : `tới ${to}`}`;
			}
			if (shared !== '' && leadOfWords(one) === null) return `${shared} ${lowerFirst(one)}`;
			return verb !== '' && !beginsWithVerb(one) && leadOfWords(one) === null ? `${verb} ${one}` : one;
		})
		.filter(isWork);
}

const ELIDED = new RegExp(
	`^(?:${VERB_OR_COLOUR}|có hiệu quả|hiệu quả|tốt|nghiêm túc|nghiêm|đầy đủ|,| và| )+$`,
	'iu',
);
const ANY_VERB = new RegExp(`${START}(?:${VERB}|phải${END})`, 'iu');

function isWork(words: string): boolean {
	return (
		ANY_VERB.test(words) &&
		!/^(?:Đã|Qua) /u.test(words) &&
		!/ đã (?:được )?[\p{L}]+/u.test(words.slice(0, 60))
	);
}

/** "xây dựng Kế hoạch công tác năm 2024 phù hợp với …" → "Kế hoạch công tác năm 2024". */
function objectOf(words: string): string {
	const [core = ''] = withoutBasis(words).split(/,? (?:phù hợp|nhằm|để|bảo đảm|đảm bảo)(?!\p{L})/u);
	return core.replace(new RegExp(`^${COLOURS}(?:${VERB}(?:, | và | )?)+`, 'iu'), '');
}

function verbOf(words: string): string {
	const [verb = ''] = new RegExp(`^${COLOURS}${VERB}`, 'iu').exec(words) ?? [];
	return (
		verb.replace(new RegExp(`^${COLOURS}`, 'iu'), '') ||
		(new RegExp(`${START}${VERB}`, 'iu').exec(words)?.[0] ?? '')
	);
}

/** "Công tác khen thưởng: Các cấp …": a topic before the sentence, no body and no work. */
function withoutTopic(sentence: string): string {
	const [, topic = '', rest = ''] = /^([^:;.]{3,80}): (\p{Lu}.*)$/su.exec(sentence) ?? [];
	if (/^(?:Công tác|Việc|Về) /u.test(topic)) return rest;
	const names = topic === '' || bodiesAtStart(stripAsking(topic)).length > 0;
	return names || new RegExp(`^${COLOURS}${VERB}`, 'iu').test(topic) ? sentence : rest;
}

/** "Căn cứ Kế hoạch của tỉnh xây dựng …" → "xây dựng …". */
function withoutBasis(words: string): string {
	if (!/^(?:căn cứ|trên cơ sở|theo(?! dõi)|bám sát)(?!\p{L})/iu.test(words)) return words;
	const behind = new RegExp(
		`^.*?(?:, | )(?=${COLOURS}(?:phối hợp|xây dựng|ban hành|tổ chức|triển khai|tham mưu|lập|thực hiện|chủ động)${END})`,
		'iu',
	).exec(words);
	const comma = /^[^,]*, /u.exec(words);
	const cut = behind?.[0].length ?? comma?.[0].length ?? 0;
	return cut > 0 && isWork(words.slice(cut)) ? words.slice(cut) : words;
}

/** "Giao ", "Yêu cầu các ": who is asked follows. */
function stripAsking(words: string): string {
	const stripped = words.replace(/^(?:giao(?: cho)?|yêu cầu|đề nghị) /iu, '');
	return bodiesAtStart(stripped).length > 0 ? stripped : words;
}

interface LeadAndRest {
	readonly lead: Lead;
	readonly rest: string;
}

/** Who leads by the words' own subject, and what is asked of them; null where they name nobody first. */
function leadOfWords(words: string): LeadAndRest | null {
	const asked = stripAsking(words);
	const bodies = bodiesAtStart(asked);
	const last = bodies.at(-1);
	if (last === undefined) return null;
	const behind = asked.slice(last.end);
	const colon = /^[^:,;.]{0,60}:\s*/u.exec(behind);
	if (colon !== null && !ANY_VERB.test(colon[0]))
		return { lead: said(bodies), rest: behind.slice(colon[0].length) };
	const verb = new RegExp(`${START}${VERB_OR_COLOUR}`, 'iu').exec(behind);
	if (verb === null) return null;
	// "… có tập thể được khen thưởng phải tổ chức": what is asked begins behind "phải".
	const must = /^.{0,120}?(?<![\p{L}])(?:phải|có trách nhiệm|có nhiệm vụ)(?!\p{L}) /su.exec(behind);
	const from = must !== null && !/[;.]/u.test(must[0]) ? must[0].length : verb.index;
	return from > MOST_BETWEEN && must === null ? null : { lead: said(bodies), rest: behind.slice(from) };
}

/** Letters between the names and their verb: "thuộc tỉnh năm 2024 ". */
const MOST_BETWEEN = 60;

function leadOfHeading(text: string, above: Above): Above {
	const asked = stripAsking(text);
	const bodies = bodiesAtStart(asked);
	return bodies.length === 0 ? above : { ...NOBODY, lead: { bodies, from: 'above' } };
}

function said(bodies: readonly Body[]): Lead {
	return { bodies, from: 'words' };
}

function addressesBelow(unit: Provision): string[] {
	return [unit.address, ...unit.children.flatMap(addressesBelow)];
}
