import type { DocumentTree, Provision } from '../tree.ts';
import { findAnnex } from './annexes.ts';
import { itemsOf, targetOf, targetsOf } from './chains.ts';
import type { Chain, Context, Item } from './chains.ts';
import type {
	AmendedDocument,
	AmendingIssue,
	Anchor,
	Instruction,
	InstructionKind,
	Phrase,
	Step,
	Target,
} from './instruction.ts';
import { documentsIn, maskSentence } from './masks.ts';
import type { NamedDocument } from './masks.ts';
import { hasLabel, labelOf, shareWords } from './new-words.ts';
import { emptyOrder, isOfWords, ordersOf } from './orders.ts';
import type { Order } from './orders.ts';
import { passagesOf } from './passages.ts';
import type { Passage } from './passages.ts';
import { tokensOf } from './tokens.ts';
import type { Tokens, Verb } from './tokens.ts';
import { plain, unitsOf } from './units.ts';

export interface Amendments {
	readonly instructions: readonly Instruction[];
	readonly issues: readonly AmendingIssue[];
}

/** The instructions for one amended text, in the order of the amending text. */
export interface DocumentAmendments {
	readonly document: AmendedDocument | null;
	readonly instructions: readonly Instruction[];
}

/** Reads a parsed text as instructions to other texts. Never throws; what it cannot read it says. */
export function readAmendments(tree: DocumentTree): Amendments {
	const { passages, issues } = passagesOf(unitsOf(tree));
	const head = tree.front
		.map(({ content }) => plain(content.text))
		.filter((text) => AMENDS.test(text) && !IS_BASIS.test(text))
		.flatMap((text) => documentsIn(text));
	const reader = new AmendmentReader(passages, head, tree.body);
	for (const passage of passages) reader.read(passage);
	return { instructions: reader.instructions, issues: [...issues, ...reader.issues] };
}

/** Sorts instructions by the text they amend, in order of first mention. */
export function amendmentsByDocument(instructions: readonly Instruction[]): DocumentAmendments[] {
	const groups = new Map<string, { document: AmendedDocument | null; instructions: Instruction[] }>();
	for (const instruction of instructions) {
		const { document } = instruction;
		const key = document?.number ?? document?.name?.toLowerCase() ?? '';
		const group = groups.get(key) ?? { document, instructions: [] };
		group.instructions.push(instruction);
		groups.set(key, group);
	}
	return [...groups.values()];
}

/** The instructions that touch a provision: itself, what lies in it, what it lies in, the whole text. */
export function instructionsAt(instructions: readonly Instruction[], address: string): Instruction[] {
	return instructions.filter(({ target }) => {
		const other = target.address;
		return (
			other === '' || other === address || other.startsWith(`${address}-`) || address.startsWith(`${other}-`)
		);
	});
}

/** Words of the head that say what is amended; the row of bases names many other texts. */
const AMENDS = /sửa đổi|bổ sung|bãi bỏ|thay thế/iu;
const IS_BASIS = /^(?:Căn cứ|Theo đề nghị|Thực hiện)/u;

/** What a passage means for those that stand in it. */
interface Meaning {
	readonly context: Context;
	/** An order whose targets, or whose words, the passages below name. */
	readonly list: Order | null;
	/** Orders whose new text the passages below bring, each in its own quotation. */
	readonly awaiting: readonly Order[];
}

/** "một số khoản của Điều 8": what is changed is said below. */
const SOME = /một số (?:điểm|khoản|[Đđ]iều|mục|chương|phụ lục|mẫu|biểu|từ|cụm từ|nội dung|quy định|đoạn)/u;
const LIST_FOLLOWS = /(?:sau đây|như sau|:)\s*:?[^:;.]{0,60}:?$/u;
/** What may stand before the verb: "Trong Luật …," or a dash. */
const NOTHING_BEFORE = /^(?:(?:[Tt]rong|[Tt]ại) (?:toàn bộ |các )?⟪\d+⟫[^;]{0,60}?[,:]? ?|[-–+•*]\s*)?$/u;
/** What may stand between the verb and the first thing that it is about. */
const GAP =
	/^(?:[\s,;:\d]|các|một số|những|nội dung|toàn bộ|toàn văn|thêm|mới|vào|tại|của|và|hoặc|cụm từ|từ ngữ|từ|dấu(?: \p{L}+)?|chữ|đoạn|khổ|khoản|điểm|điều|(?:mục|chương|phần|phụ lục|mẫu) [IVXLC]\S{0,5}|mục|chương|phần|phụ lục|mẫu biểu|biểu mẫu|mẫu|biểu|tên|tiêu đề|quy định|số thứ tự|số|dòng|cột|hàng|bảng|danh mục|ghi chú|lưu ý|căn cứ|gạch đầu dòng|thứ \p{L}+|ban hành|kèm theo|bước|theo|lại|trong|phần|⟪\d+⟫)*$/iu;
const LIST_ENTRY = /^(?:(?:các |những )?(?:cụm từ|từ|dấu|chữ|đoạn|nội dung)? ?|[-–+•]\s*)$/iu;

class AmendmentReader {
	readonly instructions: Instruction[] = [];
	readonly issues: AmendingIssue[] = [];
	private readonly meanings = new Map<Passage, Meaning>();
	private readonly holders: ReadonlySet<Passage>;
	private readonly outer: Meaning;
	private readonly numbers: ReadonlyMap<string, string>;
	private readonly counts = new Map<string, number>();

	private readonly body: readonly Provision[];

	constructor(passages: readonly Passage[], head: readonly NamedDocument[], body: readonly Provision[]) {
		this.body = body;
		this.holders = new Set(passages.flatMap(({ parent }) => (parent === null ? [] : [parent])));
		const named = head.filter(({ number }) => number !== null);
		this.numbers = new Map(named.map(({ name, number }) => [(name ?? '').toLowerCase(), number ?? '']));
		this.outer = { context: { steps: [], document: amendedOf(named) }, list: null, awaiting: [] };
	}

	read(passage: Passage): void {
		const above = (passage.parent === null ? null : this.meanings.get(passage.parent)) ?? this.outer;
		const tokens = tokensOf(passage.sentence);
		const items = itemsOf(tokens, above.context);
		const isOrder = speaks(tokens, items, above.list);
		const orders = isOrder ? ordersOf(items, above.list) : [];
		const isWhole = /(?:^|\s)[Tt]rong (?:toàn bộ )?⟪/u.test(tokens.text);
		const isHolder = this.holders.has(passage) && isContainer(passage, orders);
		this.meanings.set(
			passage,
			meaningOf(
				passage,
				isOrder ? items : items.filter(({ kind }) => kind !== 'verb'),
				orders,
				above,
				isHolder,
			),
		);
		if (isQuotedList(passage, orders)) this.readList(passage);
		else if (passage.sentence === '' && passage.block.length > 0) this.bringWords(passage, above.awaiting);
		else if (orders.length > 0 && !isHolder)
			this.emit(passage, orders, isWhole ? { ...above.context, steps: [] } : above.context);
		else if (!isHolder && orders.length === 0) this.repealWhole(passage, items);
	}

	/** Orders of one sentence, with the new text below it. */
	private emit(passage: Passage, orders: readonly Order[], context: Context): void {
		const drafts = orders.flatMap((order) =>
			isOfWords(order) ? wordDrafts(order, context) : unitDrafts(order),
		);
		const listed = SOME.test(passage.sentence) ? byLabels(drafts, passage) : drafts;
		const wanting = listed.filter(wantsWords);
		const { texts, left } = shareWords(
			wanting.map(({ target }) => target),
			passage.block,
		);
		for (const draft of listed) this.add(passage, { ...draft, text: texts[wanting.indexOf(draft)] ?? [] });
		const broken = orders.find((order) => isOfWords(order) && phrasesOf(order).length === 0);
		if (broken !== undefined)
			this.report(
				'no-new-words',
				passage,
				`Câu dừng giữa chừng: không thấy chữ thay cho “${broken.old[0] ?? ''}”.`,
			);
		if (left.length > 0)
			this.report(
				'left-over-words',
				passage,
				`Phần lời mới “${left[0]?.slice(0, 60) ?? ''}…” không thuộc chỗ nào được nêu.`,
			);
	}

	/** "… như sau: “a) Thay thế cụm từ …; b) …”": instructions that someone put in quotation marks. */
	private readList(passage: Passage): void {
		for (const { text } of passage.block)
			this.read({ place: passage.place, parent: passage, sentence: text.replace(LIST_MARK, ''), block: [] });
	}

	/** "a) “Điều 5. Tên mới”": new text for one of the targets that the container named. */
	private bringWords(passage: Passage, awaiting: readonly Order[]): void {
		const drafts = awaiting.flatMap((order) => unitDrafts(order));
		const first = passage.block[0]?.text ?? '';
		const draft = drafts.find(({ target }) => hasLabel(first, target));
		if (draft === undefined) {
			this.report('no-target', passage, 'Lời mới không cho biết thay cho điều, khoản, điểm nào.');
			return;
		}
		this.add(passage, { ...draft, text: passage.block.map(({ text }) => text) });
	}

	/** "Bãi bỏ toàn bộ Thông tư số …". */
	private repealWhole(passage: Passage, items: readonly Item[]): void {
		const [verb, next] = items;
		if (verb?.kind !== 'verb' || verb.verb !== 'repeal' || next?.kind !== 'document') return;
		if (
			verb.start > 0 ||
			!/^[^⟪]{6,10} (?:toàn bộ )?(?:nội dung )?(?:các )?⟪/u.test(maskSentence(passage.sentence).text)
		)
			return;
		for (const item of items) {
			if (item.kind !== 'document' || item.document.isSelf) continue;
			const draft: Draft = {
				kind: 'repeal',
				target: targetOf([], 'whole'),
				document: item.document,
				anchor: null,
				phrase: null,
				replacement: null,
			};
			this.add(passage, { ...draft, text: [] });
			return;
		}
	}

	private add(passage: Passage, draft: Draft & { readonly text: readonly string[] }): void {
		const { place, sentence } = passage;
		const count = (this.counts.get(place.address) ?? 0) + 1;
		this.counts.set(place.address, count);
		const { kind, target, anchor, phrase, text } = draft;
		const words = sentence === '' ? (passage.parent?.sentence ?? '') : sentence;
		const document = this.documentOf(draft.document);
		this.instructions.push({
			id: `${place.address}/${String(count)}`,
			place,
			sentence: words,
			kind,
			document,
			target,
			anchor,
			text,
			phrase,
			replacement:
				draft.replacement === null ? null : (findAnnex(this.body, draft.replacement.steps)?.address ?? null),
		});
		const isAnnexed = target.steps.some(({ level }) => level === 'annex' || level === 'form');
		if (text.length === 0 && wantsWords(draft) && !isAnnexed)
			this.report('no-new-words', passage, `Không thấy lời mới của ${target.words}.`);
		const label = labelOf(text[0] ?? '');
		const last = target.steps.at(-1);
		if (
			label !== null &&
			last !== undefined &&
			target.part === 'whole' &&
			label.level === last.level &&
			label.number !== last.number.toLowerCase()
		)
			this.report('other-label', passage, `Lời mới của ${target.words} mang số “${label.number}”.`);
	}

	/** A law named without its number has it from the head of the text. */
	private documentOf(document: NamedDocument | null): AmendedDocument | null {
		if (document === null || document.isSelf) return null;
		const { number, name } = document;
		return { number: number ?? this.numbers.get((name ?? '').toLowerCase()) ?? null, name };
	}

	private report(code: AmendingIssue['code'], { place }: Passage, message: string): void {
		this.issues.push({ line: place.line, code, message, address: place.address });
	}
}

/** The one text that the head of the amending text names; null where it names several. */
function amendedOf(named: readonly NamedDocument[]): NamedDocument | null {
	const first = named.find(({ name }) => !/sửa đổi, bổ sung/iu.test(name ?? ''));
	return first ?? null;
}

/** True where a sentence orders something: its verb comes first, or the container lent it one. */
function speaks({ text }: Tokens, items: readonly Item[], list: Order | null): boolean {
	const at = items.findIndex(({ kind }) => kind !== 'document');
	const first = items[at];
	if (first === undefined) return false;
	const before = text.slice(0, first.start);
	if (first.kind === 'verb' && NOTHING_BEFORE.test(before)) {
		const next = items.slice(at + 1).find(({ kind }) => kind !== 'document');
		return next === undefined || GAP.test(text.slice(first.end, next.start));
	}
	if (list === null) return false;
	return (first.kind === 'chain' || first.kind === 'quote') && LIST_ENTRY.test(before);
}

const LIST_MARK = /^(?:[a-zđ]\d?|\d{1,2})\s*[.)]\s*/u;
const ABOUT_WORDS = /^(?:Thay thế|Thay|Bãi bỏ|Bỏ|Bổ sung) (?:cụm từ|từ|dấu) “/u;

function isQuotedList({ block }: Passage, orders: readonly Order[]): boolean {
	const isOpen = orders.every(({ targets }) => targets.length === 0);
	return (
		isOpen && block.length > 0 && block.every(({ text }) => ABOUT_WORDS.test(text.replace(LIST_MARK, '')))
	);
}

function isContainer({ sentence, block }: Passage, orders: readonly Order[]): boolean {
	if (block.length > 0) return false;
	// "Bãi bỏ cụm từ “…”" as a heading: the sentence below says where.
	if (!/[.;]$/u.test(sentence) && !LIST_FOLLOWS.test(sentence)) return true;
	if (orders.some((order) => isOfWords(order) && order.targets.length > 0)) return false;
	const isRepeal = orders.some(({ verb }) => verb === 'repeal');
	return !isRepeal || SOME.test(sentence) || LIST_FOLLOWS.test(sentence);
}

function meaningOf(
	{ sentence }: Passage,
	items: readonly Item[],
	orders: readonly Order[],
	above: Meaning,
	isHolder: boolean,
): Meaning {
	const chains = orders.flatMap(({ targets }) => targets).filter(({ isWhole }) => !isWhole);
	const named = items.find((item) => item.kind === 'document' && !item.document.isSelf);
	const document =
		chains.at(-1)?.document ?? (named?.kind === 'document' ? named.document : above.context.document);
	const steps = chains.length === 0 ? above.context.steps : commonSteps(chains);
	const isList = LIST_FOLLOWS.test(sentence);
	const open = orders.find(({ targets }) => targets.length === 0) ?? orderOf(items);
	return {
		context: { steps: isHolder ? steps : above.context.steps, document },
		list:
			isHolder && isList && orders.every(({ targets }) => targets.length === 0) ? (open ?? above.list) : null,
		awaiting: isHolder ? orders : [],
	};
}

/** A verb alone: "Thay thế các cụm từ sau đây:". */
function orderOf(items: readonly Item[]): Order | null {
	const verb = items.findLast((item) => item.kind === 'verb');
	return verb?.kind === 'verb' ? emptyOrder(verb.verb) : null;
}

/** The steps that all chains share, widest first. */
function commonSteps(chains: readonly Chain[]): readonly Step[] {
	const [first = [], ...others] = chains.flatMap((chain) => targetsOf(chain)).map(({ steps }) => steps);
	const end = first.findIndex((step, index) =>
		others.some((steps) => steps[index]?.level !== step.level || steps[index].number !== step.number),
	);
	return end === -1 ? first : first.slice(0, end);
}

/** An instruction without its place. */
interface Draft {
	readonly kind: InstructionKind;
	readonly target: Target;
	readonly document: NamedDocument | null;
	readonly anchor: Anchor | null;
	readonly phrase: Phrase | null;
	/** What comes instead, in the amending text. */
	readonly replacement: Target | null;
}

/** True for what needs new text below the sentence. */
function wantsWords({ kind }: Draft): boolean {
	return kind === 'replace' || kind === 'insert' || kind === 'rename';
}

/** What an order does to whole units. */
function unitDrafts(order: Order): Draft[] {
	const anchor = anchorOf(order);
	const targets =
		order.targets.length > 0 || anchor === null
			? titled(order)
			: order.anchors.map((chain) => ({
					...chain,
					part: order.side === 'before' ? ('start' as const) : ('end' as const),
				}));
	const drafts = targets.flatMap((chain) =>
		targetsOf(chain).map((target): Draft => {
			const placed = order.edge === null ? target : targetOf(target.steps, order.edge);
			const kind = kindOf(order.verb, placed);
			return { kind, target: placed, document: chain.document, anchor, phrase: null, replacement: null };
		}),
	);
	const fresh = order.replacements.flatMap((chain) => targetsOf(chain));
	return drafts.map((draft, index) => ({
		...draft,
		replacement: replacementOf(draft, fresh, index, drafts.length),
	}));
}

/** "Phụ lục II, III tương ứng bằng Phụ lục II, III": one for each; an annex replaced by none named keeps its number. */
function replacementOf(
	{ kind, target }: Draft,
	fresh: readonly Target[],
	index: number,
	count: number,
): Target | null {
	const last = target.steps.at(-1)?.level;
	if (kind !== 'replace-annex' && !(kind === 'insert' && (last === 'annex' || last === 'form'))) return null;
	return (fresh.length === count ? fresh[index] : fresh[0]) ?? target;
}

function anchorOf({ anchors, side }: Order): Anchor | null {
	const [chain] = anchors;
	const target = chain === undefined ? undefined : targetsOf(chain).at(-1);
	return target === undefined || side === null ? null : { side, target };
}

/** "tên Điều 5, Điều 6 và Điều 7": the word stands once for all. */
function titled({ verb, targets }: Order): readonly Chain[] {
	const isRow = verb !== 'repeal' && targets[0]?.part === 'title' && targets.length > 1;
	const areArticles = targets.every(({ units }) => units[0]?.level === 'article');
	return isRow && areArticles ? targets.map((chain) => ({ ...chain, part: 'title' as const })) : targets;
}

function kindOf(verb: Verb, { steps, part }: Target): InstructionKind {
	const last = steps.at(-1)?.level;
	if (verb === 'insert') return 'insert';
	if (verb === 'repeal') return 'repeal';
	const isInAnnex = steps.some(({ level }) => level === 'annex' || level === 'form');
	if (last === 'annex' || last === 'form' || (verb === 'exchange' && isInAnnex))
		return part === 'title' ? 'rename' : 'replace-annex';
	return part === 'title' || verb === 'rename' ? 'rename' : 'replace';
}

/** "Sửa đổi một số khoản của Điều 5 như sau: “1. … 3. …”": the labels say which. */
function byLabels(drafts: readonly Draft[], { block }: Passage): readonly Draft[] {
	const [draft] = drafts;
	const first = labelOf(block[0]?.text ?? '');
	if (
		draft === undefined ||
		drafts.length !== 1 ||
		first === null ||
		hasLabel(block[0]?.text ?? '', draft.target)
	)
		return drafts;
	const labels = block
		.flatMap(({ text }) => labelOf(text) ?? [])
		.filter(({ level }) => level === first.level);
	return labels.map((step) => ({ ...draft, target: targetOf([...draft.target.steps, step], 'whole') }));
}

/** What an order does to words. */
function wordDrafts(order: Order, context: Context): Draft[] {
	const around: readonly { target: Target; document: NamedDocument | null }[] =
		order.targets.length > 0
			? order.targets.flatMap((chain) =>
					targetsOf(chain).map((target) => ({ target, document: chain.document })),
				)
			: [{ target: targetOf(context.steps, 'whole'), document: context.document }];
	const phrases = phrasesOf(order);
	return around.flatMap(({ target, document }) =>
		phrases.map((phrase) => ({
			kind: wordKind(phrase),
			target,
			document,
			anchor: null,
			phrase,
			replacement: null,
		})),
	);
}

function phrasesOf({ verb, old, new: fresh, beside, edge }: Order): Phrase[] {
	const place = beside ?? (edge === null ? null : { side: edge, words: '' });
	if (verb === 'insert' && old.length === 0)
		return fresh.map((words) => ({ old: '', new: words, beside: place }));
	if (verb === 'repeal') return [...old, ...fresh].map((words) => ({ old: words, new: '', beside: place }));
	return old.flatMap((words, index) => {
		const instead = fresh.length === old.length ? fresh[index] : fresh[0];
		return instead === undefined ? [] : [{ old: words, new: instead, beside: place }];
	});
}

function wordKind(phrase: Phrase): InstructionKind {
	if (phrase.old === '') return 'insert-words';
	return phrase.new === '' ? 'remove-words' : 'replace-words';
}
