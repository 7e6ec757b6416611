import type { Content } from '../../collections/load.ts';
import { articleAddresses, articleNumbers } from './article-addresses.ts';
import { documentById, documentName } from './document-name.ts';
import { paths } from '../base/paths.ts';

/** An article of a document; null means the document as a whole. */
export interface ArticleReference {
	readonly document: string;
	readonly article: string | null;
}

/** "Điều 54 Nghị định số 98/2023/NĐ-CP" with its page; the document's page where the article has none. */
export function articleLink(content: Content, { document: id, article }: ArticleReference) {
	const document = documentById(content, id);
	const name = documentName(document);
	if (article === null) return { href: paths.document(id), label: name };
	const address = `dieu-${article}`;
	const hasPage = articleAddresses(content, document).includes(address);
	const hasList = articleNumbers(content, document).length > 0;
	return {
		href: hasPage ? paths.article(id, address) : hasList ? paths.articles(id) : paths.document(id),
		label: `Điều ${article} ${name}`,
	};
}
