import { CHANGES, type Difference } from '../../collections/difference.ts';
import type { Certainty, Content } from '../../collections/load.ts';
import { shiftDay, shortDate } from '../../text/date.ts';
import type { Link } from '../base/links.ts';
import { paths } from '../base/paths.ts';
import { articleLink } from './article-links.ts';
import { documentById, documentName } from './document-name.ts';

/** One side of a row as the page prints it. */
export interface SideView {
	/** Head of its column, "Từ 01/07/2025". */
	readonly head: string;
	/** null where nobody has read how it was. */
	readonly words: {
		readonly text: string;
		readonly certainty: Certainty;
		/** Articles of the column's own document by their number, others with their document. */
		readonly basis: readonly Link[];
	} | null;
}

const GROUPS: Readonly<Record<(typeof CHANGES)[number], string>> = {
	khác: 'Điều đã khác',
	'chưa rõ': 'Quy định hiện nay, chưa so được với trước',
	'như trước': 'Điều vẫn như trước',
};

/** What one document made different from another, in groups: what differs, what cannot be compared, what stayed. */
export function differencePage(content: Content, difference: Difference) {
	const { from, to, rows, sources } = difference;
	const heads = headsOf(content, difference);
	return {
		title: difference.title,
		intro: difference.intro,
		documents: documentsOf(difference).map((id) => ({ id, ...documentLink(content, id) })),
		groups: CHANGES.flatMap((change) => {
			const own = rows.filter((row) => row.change === change);
			if (own.length === 0) return [];
			return [
				{
					id: idOf(change),
					title: GROUPS[change],
					rows: own.map(({ subject, before, now }) => ({
						subject,
						sides: [sideView(content, heads.before, from, before), sideView(content, heads.now, to, now)],
					})),
				},
			];
		}),
		heads: [heads.before, heads.now],
		openPoints: difference.openPoints,
		sources: Object.values(sources).map(({ title, publisher, url, readOn }) => ({
			title,
			publisher,
			href: url,
			readOn: shortDate(readOn),
		})),
		checkedOn: shortDate(difference.checkedOn),
	};
}

/** Links to every page of differences, or to those that tell of one document. */
export function differenceLinks({ differences }: Content, document?: string): Link[] {
	return differences
		.filter(({ from, to }) => document === undefined || from === document || to === document)
		.map(({ id, title }) => ({ href: paths.difference(id), label: title }));
}

/** "Đến hết 30/06/2025", "Từ 01/07/2025" */
function headsOf(content: Content, { to }: Difference) {
	const day = documentById(content, to).inForceOn;
	if (day === null) return { before: 'Trước', now: 'Sau' };
	return { before: `Đến hết ${shortDate(shiftDay(day, -1))}`, now: `Từ ${shortDate(day)}` };
}

function idOf(change: (typeof CHANGES)[number]): string {
	return { khác: 'khac', 'chưa rõ': 'chua-ro', 'như trước': 'nhu-truoc' }[change];
}

/** The two documents first, then whatever else a row rests on. */
function documentsOf({ from, to, rows }: Difference): string[] {
	const rest = rows.flatMap(({ before, now }) => [...(before?.basis ?? []), ...now.basis]);
	return [...new Set([from, to, ...rest.map(({ document }) => document)])];
}

function documentLink(content: Content, id: string): Link {
	return { href: paths.document(id), label: documentName(documentById(content, id)) };
}

function sideView(
	content: Content,
	head: string,
	own: string,
	side: Difference['rows'][number]['before'],
): SideView {
	if (side === null) return { head, words: null };
	const { text, certainty, basis } = side;
	return { head, words: { text, certainty, basis: basis.map((one) => basisLink(content, own, one)) } };
}

function basisLink(
	content: Content,
	own: string,
	reference: Difference['rows'][number]['now']['basis'][number],
): Link {
	const { href, label } = articleLink(content, reference);
	const isOwn = reference.document === own && reference.article !== null;
	return { href, label: isOwn ? `Điều ${reference.article}` : label };
}
