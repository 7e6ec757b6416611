/**
 * Do other weights help on law they were not chosen on? The laws are dealt into five folds; of a set of weights near
 * the site's the best on four folds is judged on the fifth.
 */
import { readIntent } from '../../../src/search/query/intent.ts';
import type { WordReader } from '../../../src/search/index/reader.ts';
import { withoutQuotes } from '../../../src/search/pagefind/phrases.ts';
import { findRecords } from '../../../src/search/rank/find.ts';
import { rankRecord, type RankContext } from '../../../src/search/rank/rank.ts';
import { WEIGHTS, type Weights } from '../../../src/search/rank/weights.ts';
import { articleUrl, type Question } from './corpus.ts';
import { mean } from './metrics.ts';
import { figure, table } from './report.ts';

const FOLDS = 5;
const CANDIDATES = 60;
/** Each is tried at these parts of what the site uses. */
const TRIED: readonly (keyof Weights)[] = [
	'pair',
	'weak',
	'saturation',
	'name',
	'askedPower',
	'coverage',
	'defines',
];
const PARTS = [0.5, 1.5];

/** A table: each fold's held-out questions with the weights chosen on the others, and with the site's. */
export async function crossValidate(questions: readonly Question[], index: WordReader): Promise<string> {
	const foldOf = dealLaws(questions);
	const sets = [
		{ name: 'của trang', weights: WEIGHTS },
		...TRIED.flatMap((key) =>
			PARTS.map((part) => ({
				name: `${key} × ${figure(part, 1)}`,
				weights: { ...WEIGHTS, [key]: WEIGHTS[key] * part },
			})),
		),
	];
	const ranks: number[][] = [];
	for (const { weights } of sets) ranks.push(await rankAll(questions, index, weights));
	const gainOf = (set: number, isIn: (fold: number) => boolean) =>
		figuresOf((ranks[set] ?? []).filter((_, at) => isIn(foldOf[at] ?? 0)));
	const rows = Array.from({ length: FOLDS }, (_, held) => {
		const trained = sets.map((__, set) => gainOf(set, (fold) => fold !== held).mrr);
		const chosen = trained.indexOf(Math.max(...trained));
		const [shipped, other] = [0, chosen].map((set) => gainOf(set, (fold) => fold === held));
		return [
			String(held + 1),
			String(foldOf.filter((fold) => fold === held).length),
			figure(shipped?.mrr ?? 0, 3),
			figure(shipped?.ten ?? 0, 3),
			figure(other?.mrr ?? 0, 3),
			figure(other?.ten ?? 0, 3),
			sets[chosen]?.name ?? '',
		];
	});
	return table(
		['phần giữ lại (theo luật)', 'số câu', 'MRR@10', 'R@10', 'MRR@10, chọn ở bốn phần kia', 'R@10', 'chọn'],
		rows,
	);
}

/** The fold of each question: its law's, the laws of most questions dealt first, each to the smallest fold. */
function dealLaws(questions: readonly Question[]): number[] {
	const lawOf = ({ relevant }: Question) => relevant[0]?.law ?? '';
	const laws = [...Map.groupBy(questions, lawOf)].sort(([, a], [, b]) => b.length - a.length);
	const sizes = new Array<number>(FOLDS).fill(0);
	const folds = new Map<string, number>();
	for (const [law, own] of laws) {
		const smallest = sizes.indexOf(Math.min(...sizes));
		folds.set(law, smallest);
		sizes[smallest] = (sizes[smallest] ?? 0) + own.length;
	}
	return questions.map((question) => folds.get(lawOf(question)) ?? 0);
}

/** Where the right article stands for each question, from 1; 0 where not among the first ten. */
async function rankAll(
	questions: readonly Question[],
	index: WordReader,
	weights: Weights,
): Promise<number[]> {
	const ranks: number[] = [];
	for (const { question, relevant } of questions) {
		const urls = await bestOf(withoutQuotes(question), index, weights);
		ranks.push(1 + urls.findIndex((url) => relevant.some((one) => articleUrl(one) === url)));
	}
	return ranks;
}

async function bestOf(question: string, index: WordReader, weights: Weights): Promise<string[]> {
	const { reading, matches } = await findRecords(question, index, weights);
	const likely = matches.slice(0, CANDIDATES);
	const heads = await index.heads(likely.map(({ record }) => record));
	const context: RankContext = {
		variants: reading.variants,
		keys: index.vocabulary.keys,
		today: '',
		years: [],
		intent: readIntent(question),
		kindOf: (record) => index.kindOf(record),
		worthOf: (syllable) =>
			Math.log(1 + index.manifest.records / Math.max(1, index.vocabulary.countOf(syllable))),
		weights,
	};
	const scored = likely.flatMap((one, at) => {
		const head = heads[at];
		return head ? [{ url: head.url, score: rankRecord(one, head, context) }] : [];
	});
	return scored
		.sort((a, b) => b.score - a.score || (a.url < b.url ? -1 : 1))
		.slice(0, 10)
		.map(({ url }) => url);
}

function figuresOf(ranks: readonly number[]): { readonly mrr: number; readonly ten: number } {
	return {
		mrr: mean(ranks.map((rank) => (rank > 0 ? 1 / rank : 0))),
		ten: mean(ranks.map((rank) => (rank > 0 ? 1 : 0))),
	};
}
