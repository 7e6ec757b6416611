import { hexColour, label, webAddress, year as planYear } from '../../../src/collections/fields.ts';
import type { DocumentFacts } from '../../../src/legal/tree.ts';
import type { Conversation, Question } from '../conversation.ts';
import { choice, optional, question, words, yesNo } from '../questions.ts';
import { isReadable, type Grounds } from './colours.ts';

/** What no plan tells of the site of its province. */
export interface SiteAnswers {
	readonly province: string;
	readonly kind: string;
	readonly title: string;
	readonly year: number;
	readonly name: string;
	readonly accent: string;
	readonly url: string | null;
	readonly merger: Merger | null;
}

/** What became of the province since: a line above pages of the plan's year, and the document by which it came. */
export interface Merger {
	readonly line: string;
	/** Id of a document of the nation's room. */
	readonly document: string | null;
}

const GREEN = '#0b5c4a';

/** Asks what the text leaves open; Enter takes what stands in square brackets. */
export async function askSite(
	talk: Conversation,
	facts: DocumentFacts,
	{ grounds, documents, likelyYear }: Here,
): Promise<SiteAnswers> {
	const { province: read, kind: readKind } = provinceIn(facts);
	const readYear = yearIn(facts);
	talk.say('Enter để lấy điều ghi trong ngoặc vuông.\n');
	const province = await talk.ask(
		withDefault(words('Tên tỉnh, thành phố, không kèm chữ “tỉnh”', label), read),
	);
	const kind = readKind ?? (await talk.ask(withDefault(choice('Là', KINDS), 'tỉnh')));
	const year = readYear ?? (await talk.ask(withDefault(yearQuestion(), likelyYear)));
	const asked = withDefault(
		words('Kế hoạch nói về việc gì (trích yếu)', label),
		`Kế hoạch năm ${String(year)}`,
	);
	const title = facts.title ?? (await talk.ask(asked));
	const name = await talk.ask(
		withDefault(words('Tên trang', label), `Thi đua, khen thưởng ${province} ${String(year)}`),
	);
	const accent = await talk.ask(withDefault(colour(grounds), GREEN));
	const url = await talk.ask(optional(question('Địa chỉ web của trang', undefined, readAddress)));
	return {
		province,
		kind,
		title,
		year,
		name,
		accent,
		url,
		merger: await askMerger(talk, { province, year, documents }),
	};
}

/** What this site has that answers may choose from. */
interface Here {
	readonly grounds: Grounds;
	/** Ids of the documents of the nation's room. */
	readonly documents: readonly string[];
	/** The year that the plan speaks of most, where its title names none. */
	readonly likelyYear: number;
}

async function askMerger(talk: Conversation, { province, year, documents }: Known): Promise<Merger | null> {
	const merged = await talk.ask(withDefault(yesNo('Tỉnh đã hợp nhất, đổi tên sau kế hoạch này'), false, 'k'));
	if (!merged) return null;
	const line = await talk.ask(
		words(`Một dòng ở đầu trang, ví dụ “Năm ${String(year)}, tỉnh ${province}; nay thuộc …”`, label.max(50)),
	);
	const known = documents.includes(MERGER) ? MERGER : null;
	const asked = optional(
		question('Theo văn bản nào (tên thư mục trong nation/documents)', undefined, (id) =>
			documents.includes(id) ? { value: id } : { fault: 'Không có văn bản này trong nation/documents.' },
		),
	);
	return { line, document: await talk.ask(known === null ? asked : withDefault(asked, known)) };
}

interface Known {
	readonly province: string;
	readonly year: number;
	readonly documents: readonly string[];
}

/** The resolution that merged provinces in 2025. */
const MERGER = 'nghi-quyet-202-2025-qh15';

const KINDS = [
	{ id: 'tỉnh', label: 'tỉnh' },
	{ id: 'thành phố', label: 'thành phố trực thuộc Trung ương' },
] as const;

/** The province that issued a plan, as far as its head says it. */
function provinceIn({ issuer, place }: DocumentFacts): { province: string | null; kind: string | null } {
	const [, kind, province] = /(?<![\p{L}])(tỉnh|thành phố) (\p{Lu}.*)$/u.exec(issuer ?? '') ?? [];
	return { province: province ?? place, kind: kind ?? null };
}

function yearIn({ title }: DocumentFacts): number | null {
	const found = /năm (20\d\d)(?!\d)/u.exec(title ?? '')?.[1];
	return found === undefined ? null : Number(found);
}

/** The year that a text names most often as one of its own; `today`'s where it names none. */
export function likelyYearIn(text: string, today: string): number {
	const found = Array.from(text.matchAll(/năm (20\d\d)(?!\d)/gu), ([, of = '']) => of);
	const counts = [...Map.groupBy(found, (of) => of)].sort(([, a], [, b]) => b.length - a.length);
	return Number(counts[0]?.[0] ?? today.slice(0, 4));
}

function yearQuestion(): Question<number> {
	return question('Kế hoạch của năm nào', undefined, (line) => {
		const { data } = planYear.safeParse(Number(line));
		return data === undefined ? { fault: 'Viết một năm, ví dụ 2027.' } : { value: data };
	});
}

function colour({ light }: Grounds): Question<string> {
	return question('Màu chính', undefined, (line) => {
		const written = line.toLowerCase();
		if (!hexColour.safeParse(written).success) return { fault: 'Viết màu dạng #0b5c4a.' };
		return isReadable(written, light)
			? { value: written }
			: { fault: 'Màu này nhạt quá, chữ khó đọc trên nền trang. Chọn màu đậm hơn.' };
	});
}

function readAddress(line: string) {
	const { error } = webAddress.safeParse(line);
	return error === undefined ? { value: line } : { fault: error.issues[0]?.message ?? '' };
}

/** The same question with an answer for an empty line; without one where nothing is known. */
function withDefault<Value>(
	asked: Question<Value>,
	value: Value | null,
	shown = String(value),
): Question<Value> {
	if (value === null) return asked;
	return {
		...asked,
		label: `${asked.label} [${shown}]`,
		read: (line) => (line === '' ? { value } : asked.read(line)),
	};
}
