import { readContent, type Content, type Document } from '../../collections/load.ts';
import { contentRoot } from './root.ts';
import { today } from './today.ts';

let cached: Promise<Content> | undefined;
let readAt = 0;
/** One page of `astro dev` asks many times; all its answers are of one reading. In milliseconds. */
const FRESH_FOR = 2000;

/**
 * The whole content of the site, read and checked once per build (anew in `astro dev`, so that an edit shows), each
 * document with the text of the day of the build. Throws ContentError with every problem, in Vietnamese, where the
 * content is broken.
 */
export function siteContent(): Promise<Content> {
	if (import.meta.env.DEV && Date.now() - readAt > FRESH_FOR) cached = undefined;
	if (cached === undefined) readAt = Date.now();
	return (cached ??= readContent(contentRoot()).then((content) => contentOn(content, today())));
}

/** The same content with each document in the words it has on a day. */
export function contentOn(content: Content, day: string): Content {
	return { ...content, documents: content.documents.map((document) => inWordsOf(document, day)) };
}

/** A document in the newest words that do not begin after a day; before all of them, in the oldest. */
function inWordsOf(document: Document, day: string): Document {
	const text = document.texts.findLast(({ from }) => from === null || from <= day) ?? document.texts[0];
	return text === undefined || text.tree === document.tree ? document : inText(document, text);
}

/** A document in the words of one of its texts: all that is made of it is made of them. */
export function inText(document: Document, text: Document['texts'][number]): Document {
	const { source, tree, issues, addresses, file } = text;
	return { ...document, text: file, source, tree, issues, addresses };
}
