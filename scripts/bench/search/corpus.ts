/** Real articles and questions from files that are not part of the project, and copies of them to see how cost grows. */
import { readFileSync } from 'node:fs';
import type { DirectDocument } from '../../../src/search/query/direct.ts';
import type { SearchRecord } from '../../../src/search/records/provisions.ts';

/** One article of a law. */
export interface Article {
	readonly law: string;
	readonly article: string;
	readonly title: string;
	readonly text: string;
}

/** A question and the articles that answer it. */
export interface Question {
	readonly type: string;
	readonly question: string;
	readonly relevant: readonly Pick<Article, 'law' | 'article'>[];
}

/** Reads a file with one JSON object a line. */
export function readLines<Row>(file: string): Row[] {
	const lines = readFileSync(file, 'utf8').split('\n');
	return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Row);
}

/** Where an article would stand on the site. */
export function articleUrl({ law, article }: Pick<Article, 'law' | 'article'>): string {
	return `/${law}/${article}/`;
}

/** Articles as the search indexes provisions. */
export function articleRecords(articles: readonly Article[]): SearchRecord[] {
	return articles.map(({ law, article, title, text }) => ({
		url: articleUrl({ law, article }),
		title: `Điều ${article}. ${title}`,
		kind: 'Điều',
		context: law,
		content: text,
	}));
}

/** The laws as documents that citations may mean. */
export function articleDocuments(articles: readonly Article[]): DirectDocument[] {
	const laws = Map.groupBy(articles, ({ law }) => law);
	return Array.from(laws, ([law, own]) => ({
		id: law,
		type: /^(?:Bộ luật|Luật|Hiến pháp)/u.exec(law)?.[0] ?? 'Luật',
		number: null,
		issuedOn: null,
		names: [law.replace(/^(?:Bộ luật|Luật)\s+/u, '')],
		years: [],
		scheme: 'law' as const,
		label: law,
		url: `/${law}/`,
		inForce: true,
		explained: own.length,
		effect: 'Chưa rõ hiệu lực',
		places: Object.fromEntries(own.map((one) => [`dieu-${one.article}`, articleUrl(one)])),
	}));
}

/**
 * The corpus so many times over. Each copy is of laws of other names, with the sentences of a law dealt out anew, so
 * that it is no mere repetition: lists grow, and so do the pairs of neighbours.
 */
export function multiply(articles: readonly Article[], times: number): Article[] {
	return Array.from({ length: times }, (_, copy) =>
		copy === 0 ? articles : shuffled(articles, copy),
	).flat();
}

function shuffled(articles: readonly Article[], copy: number): Article[] {
	const sentences = articles.map(({ text }) => text.split(/(?<=[.;])\s+/u));
	return articles.map(({ law, article, title }, at) => ({
		law: `${law} bản ${String(copy)}`,
		article,
		title,
		text: (sentences[at] ?? [])
			.map((own, place) => {
				const other = sentences[(at + copy * 7 + place * 13) % sentences.length];
				return other?.[place % Math.max(1, other.length)] ?? own;
			})
			.join(' '),
	}));
}
