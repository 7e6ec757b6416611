import type { Story } from '../../collections/load.ts';
import { siteContent } from '../base/content.ts';
import { figureView } from './stories.ts';

/** Where the words of a quotation in a story come from. */
export interface SourceQuoteView {
	readonly publisher: string;
	readonly title: string;
	/** undefined where only part of the address was kept. */
	readonly href: string | undefined;
}

/** The source that a story calls `key`; the story is the one among `ids` that there is. Throws where there is none. */
export async function sourceQuote(ids: readonly unknown[], key: string): Promise<SourceQuoteView> {
	const source = (await storyAmong(ids))?.sources[key];
	if (source === undefined) throw new Error(`Không có nguồn “${key}” ở gương ${ids.join(', ')}.`);
	return { publisher: source.publisher, title: source.title, href: source.url ?? undefined };
}

/** The figure of a story that counts `label`, as its page draws it. Throws where there is none. */
export async function storyFigure(ids: readonly unknown[], label: string) {
	const figure = (await storyAmong(ids))?.figures.find((one) => one.label === label);
	if (figure === undefined) throw new Error(`Không có con số “${label}” ở gương ${ids.join(', ')}.`);
	return figureView(figure);
}

async function storyAmong(ids: readonly unknown[]): Promise<Story | undefined> {
	return (await siteContent()).stories.find(({ id }) => ids.includes(id));
}
