import { numberSlug } from '../numbering.ts';
import type { Step, StepLevel, Target, TargetPart } from './instruction.ts';
import type { NamedDocument } from './masks.ts';
import type { Token, Tokens } from './tokens.ts';
import { ADDRESS_WORDS } from '../level-names.ts';
import { WIDTH } from './instruction.ts';

/** "điểm c khoản 1 Điều 35": units that belong together, narrowest first. */
export interface Chain {
	readonly kind: 'chain';
	readonly start: number;
	readonly end: number;
	readonly part: TargetPart;
	readonly units: readonly ChainUnit[];
	/** True for "tên Nghị định": the document itself. */
	readonly isWhole: boolean;
	readonly document: NamedDocument | null;
}

interface ChainUnit {
	readonly level: StepLevel;
	readonly numbers: readonly string[];
	/** "Điều này": the one named before. */
	readonly isSame: boolean;
}

/** Tokens with the units put together into chains. */
export type Item = Chain | Exclude<Token, { kind: 'unit' | 'part' | 'same' | 'whole' }>;

/** Where a passage stands in the amended text: what its container named. */
export interface Context {
	/** Widest first. */
	readonly steps: readonly Step[];
	readonly document: NamedDocument | null;
}

/** How many neighbours a unit may lean on. */
const REACH = 80;

/** What may stand between a unit and the wider one that it belongs to. */
const OF = /^\s*(?:của |thuộc |trong |tại |vào )?$/u;

/** Puts units that belong together into chains and completes those that lean on a neighbour or on the container. */
export function itemsOf(tokens: Tokens, context: Context): Item[] {
	const items = joinUnits(tokens);
	const chains = items.filter((item) => item.kind === 'chain');
	const whole = new Map(chains.map((chain, index) => [chain, complete(chains, index, context.steps)]));
	const behind = documentsBehind(items);
	return items.map((item, index) =>
		item.kind === 'chain'
			? {
					...(whole.get(item) ?? item),
					document: behind[index]?.isSelf === false ? behind[index] : context.document,
				}
			: item,
	);
}

function joinUnits({ text, tokens }: Tokens): Item[] {
	const items: Item[] = [];
	for (const token of tokens) {
		if (token.kind !== 'unit' && token.kind !== 'part' && token.kind !== 'same' && token.kind !== 'whole') {
			items.push(token);
			continue;
		}
		const last = items.at(-1);
		const next = chainOf(token);
		const between = last === undefined ? '' : text.slice(last.end, token.start);
		const joined =
			last?.kind !== 'chain' ? null : OF.test(between) ? join(last, next) : within(last, next, between);
		if (joined === null) items.push(next);
		else items.splice(-1, 1, joined);
	}
	return items;
}

function chainOf(token: Extract<Token, { kind: 'unit' | 'part' | 'same' | 'whole' }>): Chain {
	const { start, end } = token;
	const base = {
		kind: 'chain',
		start,
		end,
		part: 'whole',
		units: [],
		isWhole: false,
		document: null,
	} as const;
	switch (token.kind) {
		case 'part':
			return { ...base, part: token.part };
		case 'whole':
			return { ...base, isWhole: true };
		case 'same':
			return { ...base, units: [{ level: token.level, numbers: [''], isSame: true }] };
		default:
			return { ...base, units: [{ level: token.level, numbers: token.numbers, isSame: false }] };
	}
}

/** One chain of two, where the second is wider; null where it is not. */
function join(first: Chain, second: Chain): Chain | null {
	if (second.part !== 'whole') return null;
	// "tên điều Điều 220": said twice, meant once.
	const [word] = first.units.slice(-1);
	if (word?.numbers.includes('') === true && !word.isSame && word.level === second.units[0]?.level)
		return { ...first, end: second.end, units: [...first.units.slice(0, -1), ...second.units] };
	if (first.part === 'whole' && topOf(first) >= bottomOf(second)) return null;
	if (first.units.length > 0 && topOf(first) >= bottomOf(second)) return null;
	return {
		...first,
		end: second.end,
		units: [...first.units, ...second.units],
		isWhole: first.isWhole || second.isWhole,
	};
}

/** "khoản 4 mục I của Biểu thuế tại Điều 7": the place of what was named. */
function within(first: Chain, second: Chain, between: string): Chain | null {
	if (
		!/^[^,;:⟦]{2,90} tại $/u.test(between) ||
		second.part !== 'whole' ||
		second.units[0]?.level !== 'article'
	)
		return null;
	if (first.units.some(({ level }) => level === 'article') || first.units.length === 0) return null;
	return { ...first, end: second.end, units: [...first.units, ...second.units] };
}

function topOf({ units }: Chain): number {
	const top = units.at(-1);
	return top === undefined ? -1 : WIDTH[top.level];
}

function bottomOf({ units, isWhole }: Chain): number {
	const bottom = units[0];
	return bottom === undefined ? (isWhole ? 99 : -1) : WIDTH[bottom.level];
}

/**
 * What a chain leaves unsaid: from the chain to the right ("khoản 1 và khoản 2 Điều 8"), from the container, from the
 * left. Annexes and the document itself lean on nothing.
 */
function complete(chains: readonly Chain[], index: number, context: readonly Step[]): Chain {
	const chain = chains[index];
	if (chain === undefined) throw new Error('No chain there');
	if (chain.isWhole) return chain;
	const isOpen = chain.units.some(({ numbers, isSame }) => isSame || numbers.includes(''));
	if (!isOpen && topOf(chain) >= WIDTH.article)
		return topOf(chain) === WIDTH.form ? withAnnex(chain, chains, index) : chain;
	const following = chains.slice(index + 1, index + 1 + REACH);
	const right = following.map(({ units, part }) => (part === 'whole' ? units.slice(1) : units));
	const left = chains
		.slice(Math.max(index - REACH, 0), index)
		.toReversed()
		.map(({ units }) => units);
	const around = context
		.toReversed()
		.map(({ level, number }) => ({ level, numbers: [number], isSame: false }));
	const isSame = chain.units.some((unit) => unit.isSame);
	const known = isSame ? [...left, around] : [...following.map(({ units }) => units), around, ...left];
	const units = chain.units.map((unit) =>
		unit.isSame || unit.numbers.includes('') ? numbered(unit, known) : unit,
	);
	const full = following.map((next) => (next.part === 'whole' ? next.units : []));
	return {
		...chain,
		units: widened(units, isSame ? [...left, around] : [...right, around, ...left, ...full]),
	};
}

/** "Mẫu số 02 và Mẫu số 03 Phụ lục I": the annex named next behind a form. */
function withAnnex(chain: Chain, chains: readonly Chain[], index: number): Chain {
	const next = chains
		.slice(index + 1, index + 1 + REACH)
		.find(({ units }) => units[0]?.level !== 'form' || units.length > 1);
	const annex = next?.units[0]?.level === 'form' ? next.units.slice(1) : [];
	return { ...chain, units: [...chain.units, ...annex] };
}

/** Units with what the sources know above them, until an article is reached. */
function widened(
	units: readonly ChainUnit[],
	sources: readonly (readonly ChainUnit[])[],
): readonly ChainUnit[] {
	const top = units.at(-1);
	const width = top === undefined ? -1 : WIDTH[top.level];
	if (width >= WIDTH.article) return units;
	const wider = sources
		.map((source) => source.filter(({ level, numbers }) => WIDTH[level] > width && !numbers.includes('')))
		.find((source) => source.length > 0);
	return wider === undefined ? units : widened([...units, ...wider], sources);
}

function numbered(unit: ChainUnit, sources: readonly (readonly ChainUnit[])[]): ChainUnit {
	const known = sources.flat().find(({ level, numbers }) => level === unit.level && !numbers.includes(''));
	return known === undefined ? unit : { ...unit, numbers: known.numbers.slice(0, 1), isSame: false };
}

/** For each item the document named next behind it, else the first of all; none behind "bằng". */
function documentsBehind(items: readonly Item[]): (NamedDocument | null)[] {
	const first = items.find((item) => item.kind === 'document' && !item.document.isSelf);
	const leading = first?.kind === 'document' ? first : null;
	let next: NamedDocument | null = null;
	const behind = items.toReversed().map((item) => {
		const found = next ?? (leading !== null && leading.start < item.start ? leading.document : null);
		if (item.kind === 'document') next = item.document;
		if (item.kind === 'by') next = null;
		return found;
	});
	return behind.toReversed();
}

/** Every target that a chain names: lists are multiplied out. */
export function targetsOf({ units, part, isWhole }: Chain): Target[] {
	if (isWhole) return [targetOf([], part)];
	const widest = units.toReversed();
	const paths = widest.reduce<Step[][]>(
		(soFar, { level, numbers }) =>
			soFar.flatMap((path) => numbers.map((number) => [...path, { level, number }])),
		[[]],
	);
	return paths.map((steps) => targetOf(steps, part));
}

const WORD: Readonly<Record<StepLevel, string>> = {
	annex: 'Phụ lục',
	form: 'Mẫu số',
	part: 'Phần',
	chapter: 'Chương',
	section: 'Mục',
	subsection: 'Tiểu mục',
	article: 'Điều',
	clause: 'khoản',
	point: 'điểm',
};
const PART_WORDS: Readonly<Record<TargetPart, string>> = {
	whole: '',
	title: 'tên ',
	'lead-in': 'đoạn mở đầu ',
	last: 'đoạn cuối ',
	start: 'đầu ',
	end: 'cuối ',
};

/** A target with its address and words. An article's address leaves out what it stands in. */
export function targetOf(steps: readonly Step[], part: TargetPart): Target {
	const article = steps.findIndex(({ level }) => level === 'article');
	const address = (article === -1 ? steps : steps.slice(article)).map(stepAddress).join('-');
	const words = steps
		.toReversed()
		.map(({ level, number }) => `${WORD[level]} ${number}`.trim())
		.join(' ');
	return { steps, part, address, words: `${PART_WORDS[part]}${words === '' ? 'văn bản' : words}` };
}

function stepAddress({ level, number }: Step, index: number): string {
	const own = numberSlug(number.toLowerCase());
	const ofForm = index === 0 ? 'phu-luc-mau-so' : 'mau-so';
	const word = level === 'form' ? ofForm : ADDRESS_WORDS[level];
	return own === '' ? word : `${word}-${own}`;
}
