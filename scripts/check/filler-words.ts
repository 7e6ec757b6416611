/** Words that stand in front of what is known. How many of them a site may have is said in its site.yaml. */
import { parse } from 'yaml';
import { z } from 'zod';
import { hasAttribute, type Element } from '../build/html.ts';
import type { Finding } from './finding.ts';
import type { BuiltSite } from './site.ts';
import { wordsIn } from './words.ts';

/** What one page has of them. */
export interface PageFillers {
	readonly unclear: number;
	readonly unknown: number;
	/** Sentences that begin with how sure they are, or with the name of a website. */
	readonly labels: readonly string[];
}

/** The same over all pages that search engines may list. */
export interface Fillers {
	readonly unclearPages: number;
	readonly unknownTimes: number;
	readonly labels: number;
	/** null where the site sets none. */
	readonly budget: Budget | null;
}

const budgetSchema = z.object({ unclearPages: z.int(), unknownTimes: z.int() });
type Budget = z.infer<typeof budgetSchema>;
const SiteFile = z.object({ fillerBudget: budgetSchema });

/** No sentence begins with a label; the two fillers stay within the site's budget. */
export function fillerWords(site: BuiltSite): Promise<Finding[]> {
	const labelled = listedPages(site).flatMap(({ path, fillers }) =>
		fillers.labels.map((words) =>
			finding(path, `Câu mở đầu bằng nhãn, bằng tên trang mạng: “${words}”.`, LABEL_REMEDY),
		),
	);
	return Promise.resolve([...labelled, ...overBudget(countFillers(site))]);
}

/** Counts over the whole site. */
export function countFillers(site: BuiltSite): Fillers {
	const all = listedPages(site).map(({ fillers }) => fillers);
	const { data } = SiteFile.safeParse(parse(site.content('site.yaml') ?? ''));
	return {
		unclearPages: all.filter(({ unclear }) => unclear > 0).length,
		unknownTimes: all.reduce((sum, { unknown }) => sum + unknown, 0),
		labels: all.reduce((sum, { labels }) => sum + labels.length, 0),
		budget: data?.fillerBudget ?? null,
	};
}

/** The figures in one line. */
export function fillerLine({ unclearPages, unknownTimes, labels, budget }: Fillers): string {
	const limit = (most: number | undefined) => (most === undefined ? '' : ` (giới hạn ${String(most)})`);
	return [
		`Lời rào đón: “chưa rõ hiệu lực” trên ${String(unclearPages)} trang${limit(budget?.unclearPages)}`,
		`“chưa có thông tin” ${String(unknownTimes)} lần${limit(budget?.unknownTimes)}`,
		`nhãn trước câu ${String(labels)} (giới hạn 0)`,
	].join('; ');
}

/** What a page says, from its elements. */
export function readFillers(elements: readonly Element[]): PageFillers {
	const body = elements.find(({ tagName }) => tagName === 'body');
	const words = body === undefined ? '' : wordsIn(body);
	return {
		unclear: count(words, /chưa rõ hiệu lực/giu),
		unknown: count(words, /chưa có thông tin/giu),
		labels: elements
			.filter((element) => BLOCKS.has(element.tagName) && !isQuoted(element))
			.flatMap((element) => wordsIn(element).split(/(?<=[.!?]) /u))
			.filter((sentence) => LABEL.test(sentence))
			.map((sentence) => sentence.slice(0, 60)),
	};
}

const BLOCKS: ReadonlySet<string> = new Set(['p', 'dd', 'td']);

/** Blocks of words that are ours; of nested blocks the outer one holds the inner one's words too. */
export function ownWords(elements: readonly Element[]): string[] {
	return elements
		.filter(({ tagName }) => OWN_BLOCKS.has(tagName))
		.filter((element) => !isQuoted(element))
		.map((element) => wordsIn(element));
}

const OWN_BLOCKS: ReadonlySet<string> = new Set([
	'p',
	'dt',
	'dd',
	'td',
	'th',
	'h1',
	'h2',
	'h3',
	'h4',
	'summary',
	'caption',
	'figcaption',
	'label',
	'button',
]);
const LABEL =
	/^(?:(?:một nguồn|chưa xác nhận|suy ra|tham khảo[^.:]{0,40})(?: \([^)]*\))?:|theo (?:[a-z0-9-]+\.)+[a-z]{2,6}[\s,:(])/iu;

/** Words of a document or of a source, not ours. */
function isQuoted(element: Element): boolean {
	if (element.tagName === 'blockquote' || hasAttribute(element, 'data-official-text')) return true;
	const parent = element.parentNode;
	return parent !== null && 'tagName' in parent && isQuoted(parent);
}

function count(words: string, pattern: RegExp): number {
	return words.match(pattern)?.length ?? 0;
}

function listedPages(site: BuiltSite) {
	return site.pages().filter(({ isUnlisted }) => !isUnlisted);
}

function overBudget({ unclearPages, unknownTimes, budget }: Fillers): Finding[] {
	if (budget === null) return [];
	return [
		...(unclearPages > budget.unclearPages
			? [
					finding(
						'index.html',
						`“Chưa rõ hiệu lực” có trên ${String(unclearPages)} trang, giới hạn ${String(budget.unclearPages)}.`,
						'Ghi hiệu lực của văn bản theo quy tắc (effect-rules.yaml), hoặc đừng nhắc nhãn ấy ở trang khác. Vừa nhập một văn bản dài thì nâng mức trong site.yaml.',
					),
				]
			: []),
		...(unknownTimes > budget.unknownTimes
			? [
					finding(
						'index.html',
						`“Chưa có thông tin” có ${String(unknownTimes)} lần, giới hạn ${String(budget.unknownTimes)}.`,
						'Ô trống thì không in; điều chưa biết để ở trang /dieu-chua-biet/.',
					),
				]
			: []),
	];
}

const LABEL_REMEDY = 'Viết câu trước, chắc đến đâu là dấu sau câu (thành phần Mark), nguồn ở cuối trang.';

function finding(file: string, message: string, remedy: string): Finding {
	return { code: 'filler-words', file, message, remedy };
}
