import type { Article, Content } from '../../collections/load.ts';
import { documentById } from './document-name.ts';

/** How a task names an article: `luat-06-2022-qh15/dieu-16`. */
export function articlePath({ document, address }: Pick<Article, 'document' | 'address'>): string {
	return `${document}/${address}`;
}

/** Addresses of the plan whose words rest on an article, in the order of the text: those of the tasks that name it. */
export function planProvisions(content: Content, article: Pick<Article, 'document' | 'address'>): string[] {
	const { plan } = content.site;
	const named = new Set(
		content.tasks
			.filter(({ document, articles }) => document === plan && articles.includes(articlePath(article)))
			.flatMap(({ at }) => at),
	);
	return [...documentById(content, plan).addresses.keys()].filter((address) => named.has(address));
}
