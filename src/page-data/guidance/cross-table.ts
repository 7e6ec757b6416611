import type { Article, Content } from '../../collections/load.ts';
import { earlierYear } from '../base/earlier-year.ts';
import { articleLink } from '../document/article-links.ts';
import { planProvisions } from '../document/plan-provisions.ts';
import { documentById, documentName } from '../document/document-name.ts';
import { quote } from '../document/passage.ts';
import type { Link } from '../base/links.ts';
import { differenceLinks } from '../document/differences.ts';
import { heldIn } from '../document/periods.ts';
import { paths } from '../base/paths.ts';

/** A link of the table with how sure it is. */
interface CellLink extends Link {
	readonly certainty: '2+' | '1';
	/** "năm 2024" or "nay"; null where the column says it. */
	readonly time: string | null;
}

/** The table of articles that go together, row by row; null where the province has none. */
export function crossTablePage(content: Content) {
	const { crossTable } = content;
	if (crossTable === null) return null;
	const rows = content.articles.filter(({ document }) => document === crossTable.rows);
	if (rows.length === 0) return null;
	const plan = documentById(content, content.site.plan);
	// A column without a cell tells nothing, nor does a row that joins nothing and has no remark.
	const columns = crossTable.columns.filter((column) =>
		rows.some((article) => cellLinks(content, article, column).length > 0),
	);
	return {
		rowsName: documentName(documentById(content, crossTable.rows)),
		rowsId: crossTable.rows,
		rowsHref: paths.document(crossTable.rows),
		planName: documentName(plan),
		planId: plan.id,
		planHref: paths.document(plan.id),
		differences: differenceLinks(content),
		columns: columns.map(({ label, documents }) => ({
			label,
			documents: documents.map((id) => ({
				id,
				name: documentName(documentById(content, id)),
				href: paths.document(id),
			})),
		})),
		rows: rows
			.map((article) => ({
				href: paths.article(article.document, article.address),
				label: `Điều ${article.article}`,
				summary: article.summary,
				cells: columns.map((column) => cellLinks(content, article, column)),
				remark: crossTable.remarks.find((remark) => remark.article === article.article)?.text ?? null,
				plan: planProvisions(content, article).map((at) => {
					const { href, label } = quote(content, plan, at);
					return { href, label };
				}),
			}))
			.filter(
				({ cells, plan: places, remark }) =>
					remark !== null || [...cells, places].some((list) => list.length > 0),
			),
	};
}

type Column = NonNullable<Content['crossTable']>['columns'][number];
type Match = Article['matches'][number];

function cellLinks(content: Content, article: Article, { documents, period }: Column): CellLink[] {
	return content.articles
		.flatMap((other) => pairs(article, other))
		.filter((match) => documents.includes(match.document) && (period === null || match.period === period))
		.filter((match) => heldIn(content, match.document, match.period))
		.map((match) => ({
			...shortLink(content, match),
			certainty: match.certainty,
			time: period === null ? TIMES[match.period](earlierYear(content)) : null,
		}))
		.filter(
			(link, index, all) =>
				all.findIndex(({ href, time }) => href === link.href && time === link.time) === index,
		);
}

const TIMES = { then: (year: number) => `năm ${String(year)}`, now: () => 'nay' };

/** What the article names, and what names the article. */
function pairs(
	article: Article,
	other: Article,
): Pick<Match, 'document' | 'article' | 'period' | 'certainty'>[] {
	if (other === article) return [...article.matches];
	return other.matches
		.filter((match) => match.document === article.document && match.article === article.article)
		.map(({ period, certainty }) => ({
			document: other.document,
			article: other.article,
			period,
			certainty,
		}));
}

/** The column already names the document, so that the article alone is enough. */
function shortLink(content: Content, { document, article }: Pick<Match, 'document' | 'article'>): Link {
	const { href, label } = articleLink(content, { document, article });
	return { href, label: article === null ? label : `Điều ${article}` };
}
