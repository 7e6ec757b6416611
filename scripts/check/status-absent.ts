import { paths } from '../../src/page-data/base/paths.ts';
import { effectAt } from '../../src/legal/effect.ts';
import type { EffectGraph } from '../../src/legal/effect-graph.ts';
import { effectWords } from '../../src/legal/effect-words.ts';
import { today } from '../../src/page-data/base/today.ts';
import { readGraph } from './document-graph.ts';
import type { DocumentLink } from './document-links.ts';
import type { Finding } from './finding.ts';
import type { Page } from './page.ts';
import type { BuiltSite } from './site.ts';

/**
 * Wherever a page leads to a legal document, a reader sees there whether it holds: a badge of that document near the
 * link or at the head of the page, or the link's own title, which must say what the data say.
 */
export function statusAbsent(site: BuiltSite): Promise<Finding[]> {
	const graph = readGraph(site);
	return Promise.resolve(
		site.pages().flatMap((page) =>
			page.documentLinks
				// Links to documents that do not exist are dead, which another check reports.
				.filter(({ document }) => graph.has(document))
				.filter((link) => !isAccompanied(page, link) && !isTold(graph, link))
				.map((link) => absent(page, link)),
		),
	);
}

/** On a document's own pages its badge may stand anywhere: the whole page is about it. */
function isAccompanied(
	{ address, statuses, statusesInHead }: Page,
	{ document, isNear }: DocumentLink,
): boolean {
	if (isNear || statusesInHead.has(document)) return true;
	const isOwn = address.startsWith(paths.document(document));
	return isOwn && statuses.some((mark) => mark.document === document);
}

/** "Điều 24 Nghị định số …: Hết hiệu lực từ … (xét ngày 22/11/2026)" */
const TITLE =
	/^(?:Điều (?<article>\d+[a-zđ]?) )?.*: (?<words>[^:]+) \(xét ngày (?<d>\d\d)\/(?<m>\d\d)\/(?<y>\d{4})\)$/u;

/** A title counts only where its words are those of the data, on its day and on the day of the check. */
function isTold(graph: EffectGraph, { document, title, cites }: DocumentLink): boolean {
	const { article: named, words, d, m, y } = TITLE.exec(title ?? '')?.groups ?? {};
	if (words === undefined) return false;
	const article = cites === undefined ? named : cites.split('/')[1];
	const day = [y, m, d].join('-');
	const days = [day, today() > day ? today() : day];
	return days.every((one) => effectWords(effectAt(graph, document, one, article)) === words);
}

function absent({ path }: Page, { line, href, document, title }: DocumentLink): Finding {
	const said = title === undefined ? '' : `, title "${title}"`;
	return {
		code: 'status-absent',
		file: path,
		line,
		message: `Liên kết tới ${href}${said}: quanh đó không ghi văn bản "${document}" còn hiệu lực hay không.`,
		remedy:
			'Đặt StatusBadge hay StatusLine cạnh liên kết hoặc ở đầu trang; trong lời văn, để hiệu lực vào title.',
	};
}
