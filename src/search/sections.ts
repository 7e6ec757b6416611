/** Parts of pages that readers look for by name: a term, a step of the process, a day of the calendar. */
import type { Content } from '../collections/load.ts';
import { paths } from '../page-data/paths.ts';
import type { SearchRecord } from './records.ts';

/** A record for each term, step and event, at its place on the page. */
export function sectionRecords({ terms, process, events }: Content): SearchRecord[] {
	return [
		...terms.map(({ id, name, aliases, meaning, missing }) => ({
			url: paths.term(id),
			title: capitalised(name),
			kind: 'Thuật ngữ',
			content: [meaning, missing ?? ''].join(' ').trim(),
			...(aliases.length > 0 && { names: aliases }),
		})),
		...process.map(({ id, name, what, actor, deadline, notes }) => ({
			url: `${paths.awardProcess}#${id}`,
			title: name,
			kind: 'Quy trình',
			content: [what, actor, deadline?.text ?? '', ...notes.map(({ text }) => text)].join(' ').trim(),
			context: 'Quy trình khen thưởng',
		})),
		...events.map(({ id, title, summary }) => ({
			url: `${paths.calendar}#${id}`,
			title,
			kind: 'Lịch',
			content: summary,
		})),
	];
}

function capitalised(text: string): string {
	return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
