import { siteContent } from '../base/content.ts';

/** Where the words of a quotation in a story come from. */
export interface SourceQuoteView {
	readonly publisher: string;
	readonly title: string;
	/** undefined where only part of the address was kept. */
	readonly href: string | undefined;
}

/** The source that a story calls `key`; the story is the one among `ids` that there is. Throws where there is none. */
export async function sourceQuote(ids: readonly unknown[], key: string): Promise<SourceQuoteView> {
	const { stories } = await siteContent();
	const source = stories.find(({ id }) => ids.includes(id))?.sources[key];
	if (source === undefined) throw new Error(`Không có nguồn “${key}” ở gương ${ids.join(', ')}.`);
	return { publisher: source.publisher, title: source.title, href: source.url ?? undefined };
}
