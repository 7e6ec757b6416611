/** Real articles and questions from files that are not part of the project. */
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
