import type { Content, Document, Task } from '../../collections/load.ts';
import { documentById, documentName } from '../document/document-name.ts';
import type { Link } from '../base/links.ts';
import { fullAddress } from '../base/mail.ts';
import { paths } from '../base/paths.ts';
import { DRAFT_MARK } from '../record/draft.ts';
import { onPaper, sheetFrame, type PaperWords } from '../record/paper.ts';
import { statusesOnPaper } from '../document/status.ts';
import { TASK_WORDS } from './task-words.ts';
import { taskPage } from './tasks.ts';

/** A line of what is known of a task: a label, then links or plain words, with what has to be said below each. */
interface TaskFact {
	readonly label: string;
	readonly items: readonly (PaperWords & { readonly notes: readonly string[] })[];
}

/** A task as it is printed: what its page says, without its neighbours. */
export function taskSheet(content: Content, task: Task) {
	const page = taskPage(content, task);
	const document = documentById(content, task.document);
	return {
		...sheetFrame(content, {
			title: page.title,
			madeOn: content.site.checkedOn,
			path: paths.task(task.id),
			time: 'plan',
		}),
		section: [TASK_WORDS.section, page.part.label, ...(page.isDraft ? [DRAFT_MARK] : [])].join(' · '),
		summary: page.summary,
		due: { label: TASK_WORDS.due, words: page.due.label },
		facts: [...facts(content, page), effect(content, document)],
		quotes: {
			heading: page.quotes.length > 1 ? TASK_WORDS.quotes : TASK_WORDS.quote,
			items: page.quotes.map(({ marker, text, href, label, documentName: name }) => ({
				words: marker === '' ? text : `${marker} ${text}`,
				place: onPaper(content, { href, label: `${label}, ${name}` }),
				address: fullAddress(content, href).replace(/^https?:\/\//u, ''),
			})),
		},
		reading: page.reading === null ? null : { label: TASK_WORDS.reading, words: page.reading },
		ours: page.isDraft ? TASK_WORDS.oursDraft : TASK_WORDS.ours,
	};
}
export type TaskSheet = ReturnType<typeof taskSheet>;

/** How the document that the task is from stands: a page says so at its top. */
function effect(content: Content, document: Document): TaskFact {
	const name = { href: paths.document(document.id), label: documentName(document) };
	return {
		label: TASK_WORDS.effect,
		items: [{ ...onPaper(content, name), notes: statusesOnPaper(content, document.id) }],
	};
}

function facts(content: Content, page: ReturnType<typeof taskPage>): TaskFact[] {
	const plain = (label: string, links: readonly Link[]): TaskFact => ({
		label,
		items: links.map((link) => ({ ...onPaper(content, link), notes: [] })),
	});
	const { label, description } = { label: page.product.label, description: page.productDescription };
	return [
		plain(TASK_WORDS.lead, page.lead),
		plain(TASK_WORDS.with, page.with),
		plain(TASK_WORDS.for, page.for),
		{
			label: TASK_WORDS.product,
			items: [{ text: label, href: null, notes: description === null ? [] : [description] }],
		},
		plain(TASK_WORDS.movements, page.movements),
		{
			label: TASK_WORDS.articles,
			items: page.articles.map(({ document, article, ...link }) => ({
				...onPaper(content, link),
				notes: statusesOnPaper(content, document, article),
			})),
		},
		plain(TASK_WORDS.steps, page.steps),
		plain(TASK_WORDS.events, page.events),
	].filter(({ items }) => items.length > 0);
}
