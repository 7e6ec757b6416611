import type { Content } from '../../collections/load.ts';
import { mailTo, type MailLink } from '../base/mail.ts';
import { paths } from '../base/paths.ts';

/** How readers of a story ask for it to be taken back or corrected; null where the province has no such page. */
export function removalView(
	content: Content,
	story: { readonly title: string; readonly path: string },
): RemovalView | null {
	if (content.takingPart === null) return null;
	const { title, path } = story;
	const ask = (subject: string, words: string) =>
		mailTo(content, { subject: `${subject}: ${title}`, path, ask: words });
	return {
		remove: ask('Đề nghị gỡ bài', 'Tôi là ai trong bài, đề nghị gỡ gì (cả bài, ảnh, tên): '),
		correct: ask('Đề nghị đính chính', 'Câu sai, đúng ra là gì, dựa vào đâu: '),
		href: paths.removal,
	};
}
export interface RemovalView {
	readonly remove: MailLink;
	readonly correct: MailLink;
	/** The page that says who may ask and what happens then. */
	readonly href: string;
}
