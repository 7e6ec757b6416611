import { shortAgency } from '../../../src/legal/agency.ts';
import { bodiesIn, type Body } from '../../../src/legal/assignments/bodies.ts';
import type { DocumentTree } from '../../../src/legal/tree.ts';
import { walkTree } from '../../../src/legal/walk.ts';
import { startsLower, upperFirst } from '../../../src/text/letter-case.ts';
import { fold } from '../../../src/text/fold.ts';
import { names } from './names.ts';

/** A body that the plan names, with every way and place in which it does. */
export interface FoundAgency {
	readonly id: string;
	readonly name: string;
	readonly short: string | null;
	readonly kind: string;
	readonly at: readonly string[];
	readonly aliases: readonly string[];
}

/** The bodies of a plan: to ask which of them some words mean. */
export interface FoundAgencies {
	readonly all: readonly FoundAgency[];
	/** Id of the body that some words name. */
	readonly idOf: (body: Pick<Body, 'key'>) => string;
	/** Id of the body that issued the plan. */
	readonly issuer: string;
}

interface Gathered {
	readonly keys: Set<string>;
	readonly words: string[];
	readonly at: string[];
}

/** Blocks that name bodies for their own sake; the basis names those that issued other documents. */
const READ_BLOCKS: ReadonlySet<string> = new Set(['lead', 'closing', 'recipient', 'issuer']);
/** "Nghị định … của Chính phủ": a document's issuer, nobody who is asked for anything. */
const CITED =
	/(?:Luật|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kết luận|Công văn)[^;.]{0,120} của $/u;

/** Gathers the bodies that a plan names; `issuer` is the one that issued it, whose tasks nobody else is named for. */
export function agenciesOf(tree: DocumentTree, issuer: string, province: string): FoundAgencies {
	const ownKey = (key: string) => key.replace(new RegExp(` ${fold(province)}$`, 'u'), '');
	const found = new Map<string, Gathered>();
	const add = (key: string, words: string, address: string) => {
		const known = [...found.values()].find(({ keys }) => [...keys].some((other) => isSame(other, key)));
		const gathered = known ?? { keys: new Set(), words: [], at: [] };
		if (known === undefined) found.set(key, gathered);
		gathered.keys.add(key);
		if (!gathered.words.includes(words)) gathered.words.push(words);
		if (!gathered.at.includes(address)) gathered.at.push(address);
	};
	for (const { kind, unit } of walkTree(tree)) {
		if (kind === 'block' && !READ_BLOCKS.has(unit.role)) continue;
		const { text } = unit.content;
		for (const { key, words, start } of bodiesIn(text))
			if (!CITED.test(text.slice(0, start))) add(ownKey(key), words, unit.address);
	}
	const [own] = bodiesIn(issuer);
	const issuerKey = ownKey(own?.key ?? fold(issuer));
	if (![...found.values()].some(({ keys }) => keys.has(issuerKey))) {
		// Named nowhere but in its own head, or not at all: then by the first words of the document.
		const block = tree.front.find(({ role }) => role === 'issuer') ?? tree.front[0] ?? tree.back[0];
		if (block !== undefined) add(issuerKey, block.content.text.slice(0, 100), block.address);
	}
	const id = names();
	const entries = [...found].map(([key, { words, at, keys }]) => {
		const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? '';
		const name = keys.has(issuerKey) ? issuer : startsLower(longest) ? `Các ${longest}` : upperFirst(longest);
		const short = shortAgency(name);
		const agency: FoundAgency = {
			id: id(keys.has(issuerKey) && key.startsWith('uy ban nhan dan tinh') ? 'ubnd-tinh' : name),
			name,
			short: short === name ? null : short,
			kind: kindOf(name),
			at,
			aliases: words,
		};
		return { agency, keys };
	});
	const idOf = (key: string) =>
		entries.find(({ keys }) => [...keys].some((other) => isSame(other, key)))?.agency.id ?? '';
	return {
		all: entries.map(({ agency }) => agency),
		idOf: ({ key }) => idOf(ownKey(key)),
		issuer: idOf(issuerKey),
	};
}

/** The same body: the same name, or a list of kinds of units that goes on ("cấp, ngành" and "cấp, ngành, địa phương"). */
function isSame(a: string, b: string): boolean {
	if (a === b) return true;
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	return UNITS.test(short) && UNITS.test(long) && short.includes(' ') && long.startsWith(`${short} `);
}

const UNITS =
	/^(?:co quan|don vi|dia phuong|so|ban|nganh|cap)(?: (?:co quan|don vi|dia phuong|so|ban|nganh|cap|doan the|nganh))*$/u;

/** A kind of taxonomy.yaml (agencyKinds) by the words of a name: the first line that fits. */
const KINDS: readonly (readonly [string, RegExp])[] = [
	['trung-uong', /Trung ương|^Chính phủ|^Thủ tướng|^Quốc hội|^Bộ (?!Chỉ huy)/u],
	['hoi-dong', /^Hội đồng (?!nhân dân)/u],
	['bao-chi', /^(?:Báo|Đài|Cổng|Tạp chí|Cơ quan (?:thông tin|báo chí|thông tấn))/u],
	['cum-khoi', /[Cc]ụm|[Kk]hối (?:thi đua|trưởng|phó)/u],
	[
		'nhom',
		/^(?:Các|Doanh nghiệp|Hợp tác xã|Tổ chức|Đơn vị|Cơ quan|Thủ trưởng|Giám đốc|Người đứng đầu)(?!\p{L})|^(?:UBND|Ủy ban nhân dân|Chủ tịch [^,]+) các /u,
	],
];

function kindOf(name: string): string {
	return KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'co-quan-tinh';
}
