import type { Content, Document } from '../../collections/load.ts';
import { articleName, writtenArticles } from './article-addresses.ts';
import { changesNotInText } from './document-relations.ts';
import { documentById, documentName } from './document-name.ts';
import { fullTextPage, hasText } from './full-text.ts';
import { provisionView } from './passage.ts';
import { paths } from '../base/paths.ts';
import { textHead, textLine } from './text-line.ts';
import { citedText, inDatedText, isDated, textKey, textName, type DatedText } from './texts.ts';

/** Every text of every document that has several, with the document in its words. */
export function datedTexts(content: Content) {
	return content.documents
		.filter(isDated)
		.flatMap((document) => document.texts.map((text) => ({ document: inDatedText(document, text), text })));
}

/** The full text of each day, as routes and their pages. */
export function datedTextRoutes(content: Content) {
	return datedTexts(content).flatMap(({ document, text }) =>
		hasText(document)
			? [
					{
						params: { document: document.id, text: textKey(text) },
						props: { text: fullTextPage(content, document), name: textName(text) },
					},
				]
			: [],
	);
}

/** Every article of each text. */
export function datedArticleRoutes(content: Content) {
	return datedTexts(content).flatMap(({ document, text }) =>
		writtenArticles(text.addresses).map((article) => ({
			params: { document: document.id, article, text: textKey(text) },
			props: { page: datedArticlePage(content, document.id, text, article) },
		})),
	);
}

/** An article in the words it had from a day on: the words, which text they are of, what came before and after. */
export function datedArticlePage(content: Content, id: string, text: DatedText, address: string) {
	const document = inDatedText(documentById(content, id), text);
	const { number, title } = nameIn(content, document, address);
	const place = document.addresses.get(address);
	return {
		name: `Điều ${number}`,
		number,
		title,
		text: textName(text),
		document: { id, name: documentName(document), href: paths.document(id) },
		head: textHead(document, address),
		official: place?.kind === 'provision' ? provisionView(content, document, place.provision) : null,
		changes: changesNotInText(content, document, number),
		line: textLine(content, document, address),
		fullTextHref: `${paths.datedText(id, textKey(text))}#${address}`,
		href: paths.datedArticle(id, address, textKey(text)),
		citation: `Điều ${number} ${documentName(document)}${citedText(document)}`,
	};
}

/** The name in the words of this text: our guidance names it as it is called today. */
function nameIn(content: Content, document: Document, address: string) {
	return articleName({ ...content, articles: [] }, document, address);
}
