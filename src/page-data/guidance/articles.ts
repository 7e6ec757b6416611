import type { Article, Content, Document, LegalBasis } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';
import { articleAddresses, articleName, articleNumbers } from '../document/article-addresses.ts';
import { changesNotInText } from '../document/document-relations.ts';
import { articleLink, type ArticleReference } from '../document/article-links.ts';
import { planProvisions } from '../document/plan-provisions.ts';
import { documentById, documentName } from '../document/document-name.ts';
import { provisionView, quote } from '../document/passage.ts';
import type { Link } from '../base/links.ts';
import { mailTo } from '../base/mail.ts';
import { heldIn, type Period } from '../document/periods.ts';
import { paths } from '../base/paths.ts';
import { certainPlaces, stepsRestingOn } from '../award/process.ts';
import { answerOf, answerRow, type Answer } from '../document/answer.ts';
import { legalSourceView, timesOf } from '../record/statements.ts';
import { statusView } from '../document/status.ts';
import { instructionsBy, instructionsFor } from '../document/instructions.ts';
import { textHead, textLine } from '../document/text-line.ts';
import { textInWords } from '../document/texts.ts';
import { termView } from './terms.ts';

/** An article that goes with the one on the page. */
interface MatchView extends Link, ArticleReference {
	readonly relation: Article['matches'][number]['relation'] | 'được sửa đổi' | 'được hướng dẫn';
	readonly certainty: '2+' | '1';
	/** What our guidance says of it in one sentence; null where there is none. */
	readonly summary: string | null;
}

/** Everything the page of one article prints. */
export function articlePage(content: Content, documentId: string, address: string) {
	const document = documentById(content, documentId);
	const article = content.articles.find((one) => one.document === documentId && one.address === address);
	const { number, title } = articleName(content, document, address);
	const plan = documentById(content, content.site.plan);
	return {
		entryId: article === undefined ? null : `${documentId}/${address}`,
		address,
		name: `Điều ${number}`,
		title,
		/** For search engines; null where there is no guidance. */
		summary: article?.summary ?? null,
		answer: articleAnswer(content, document, number, article),
		sources: (article?.sources ?? []).map(legalSourceView),
		checkedOn: shortDate(article?.effect.checkedOn ?? content.site.checkedOn),
		document: {
			id: documentId,
			name: documentName(document),
			href: paths.document(documentId),
			articlesHref: paths.articles(documentId),
			official: document.official,
			fullTextHref: document.text === null ? null : paths.provision(documentId, address),
		},
		effect: effectOf(content, number).map((line) => ({
			...line,
			note: statusView(content, documentId, line.at, number).note,
		})),
		official: officialWords(content, document, address),
		/** Which text the words are of, and the line of all of them; null where there is one text. */
		textHead: textHead(document, address),
		textLine: textLine(content, document, address),
		textWords: textInWords(document),
		/** What amending texts ask of it, and what it asks of other texts. */
		amendedBy: instructionsFor(content, document, address),
		amends: instructionsBy(content, document, address),
		changes: changesNotInText(content, document, number),
		matches: {
			now: matchesOf(content, document, number, 'now'),
			then: matchesOf(content, document, number, 'then'),
			past: timesOf(content).past,
		},
		plan: plan.id,
		quotes: (article === undefined ? [] : planProvisions(content, article)).map((at) =>
			quote(content, plan, at),
		),
		terms: (article?.terms ?? []).flatMap((id) =>
			content.terms.filter((term) => term.id === id).map(termView),
		),
		backLinks: backLinks(content, documentId, number),
		citation: citationOf(document, number),
		href: paths.article(documentId, address),
		report: mailTo(content, {
			subject: `Báo sai sót: ${citationOf(document, number)}`,
			path: paths.article(documentId, address),
			ask: 'Chỗ sai: ',
		}),
	};
}

/** The box of an article: what it settles and for whom, in our words, and whether it holds. */
function articleAnswer(content: Content, document: Document, number: string, article?: Article): Answer {
	const said = (text: string | undefined) =>
		text === undefined ? [] : [{ text, certainty: article?.certainty ?? '2+' }];
	const basis = {
		document: document.id,
		article: number,
		name: documentName(document),
		href: paths.document(document.id),
		articles: [],
	};
	return answerOf(
		[answerRow('', said(article?.summary)), answerRow('Ai cần biết', said(article?.concerns))],
		[basis],
		shortDate(article?.effect.checkedOn ?? content.site.checkedOn),
		'Hiệu lực',
	);
}

/** The numbers of all articles of a document, as far as they are known, those with a page linked. */
export function articleListPage(content: Content, document: Document) {
	const addresses = new Set(articleAddresses(content, document));
	const known = new Map(
		content.articles.flatMap((one) => (one.document === document.id ? [[one.article, one]] : [])),
	);
	return {
		name: documentName(document),
		href: paths.document(document.id),
		id: document.id,
		official: document.official,
		checkedOn: shortDate(document.checkedOn ?? content.site.checkedOn),
		entries: articleNumbers(content, document).map((number) => {
			const article = known.get(number);
			const card = document.articles.find((one) => one.number === number);
			return {
				number,
				href: addresses.has(`dieu-${number}`) ? paths.article(document.id, `dieu-${number}`) : null,
				summary: article?.summary ?? card?.note ?? null,
				title: articleName(content, document, `dieu-${number}`).title ?? card?.title ?? null,
				certainty: article?.certainty ?? (card?.source == null ? ('2+' as const) : ('1' as const)),
			};
		}),
	};
}

/** Documents that have a list of articles. */
export function documentsWithArticles(content: Content): Document[] {
	return content.documents.filter((document) => articleNumbers(content, document).length > 0);
}

/** Every article page there is. */
export function articlePages(content: Content) {
	return content.documents.flatMap((document) =>
		articleAddresses(content, document).map((address) => ({ document: document.id, address })),
	);
}

/** How the article stands today and stood in the plan's year: computed, and never mixed. */
function effectOf({ site }: Content, number: string) {
	return [
		{ time: null, at: 'today', article: number },
		{ time: `Năm ${String(site.planYear)}`, at: 'plan-year', article: number },
	] as const;
}

function officialWords(content: Content, document: Document, address: string) {
	const place = document.addresses.get(address);
	return place?.kind === 'provision' ? provisionView(content, document, place.provision) : null;
}

/** What this article names for a period, and what names this article. */
function matchesOf(content: Content, document: Document, number: string, period: Period): MatchView[] {
	const own = content.articles
		.filter((one) => one.document === document.id && one.article === number)
		.flatMap(({ matches }) => matches)
		.filter((match) => match.period === period && heldIn(content, match.document, period))
		.map((match) => matchView(content, match, match.relation));
	const incoming = content.articles.flatMap((one) =>
		one.matches
			.filter((match) => match.document === document.id && match.article === number)
			.filter((match) => reversePeriod(content, one.document, match.period) === period)
			.filter(() => heldIn(content, one.document, period))
			.map((match) => matchView(content, { ...one, certainty: match.certainty }, INVERSE[match.relation])),
	);
	const views = [...own, ...incoming];
	return views.filter(({ href }, index) => views.findIndex((view) => view.href === href) === index);
}

/** Seen from the other side a match of today stays one only where the naming document still holds today. */
function reversePeriod(content: Content, namingDocument: string, period: Period): Period {
	if (heldIn(content, namingDocument, period)) return period;
	return period === 'then' ? 'now' : 'then';
}

const INVERSE = {
	'quy định chi tiết': 'được quy định chi tiết',
	'được quy định chi tiết': 'quy định chi tiết',
	'hướng dẫn': 'được hướng dẫn',
	'sửa đổi': 'được sửa đổi',
	'tương ứng': 'tương ứng',
	'liên quan': 'liên quan',
} as const;

interface Named {
	readonly document: string;
	readonly article: string | null;
	readonly certainty: '2+' | '1';
}

function matchView(content: Content, named: Named, relation: MatchView['relation']): MatchView {
	const target = content.articles.find(
		(one) => one.document === named.document && one.article === named.article,
	);
	return {
		...articleLink(content, named),
		document: named.document,
		article: named.article,
		relation,
		certainty: named.certainty,
		summary: target?.summary ?? null,
	};
}

/** Pages other than articles that rest on this one; what nobody has confirmed makes no link. */
function backLinks(content: Content, documentId: string, number: string): (Link & { kind: string })[] {
	const names = ({ document, article }: ArticleReference) => document === documentId && article === number;
	const restsOn = ({ basis }: { readonly basis: LegalBasis }) => certainPlaces(basis).some(names);
	return [
		...content.terms
			.filter(({ basis }) => basis.some(names))
			.map(({ id, name }) => ({ kind: 'Thuật ngữ', href: paths.term(id), label: name })),
		...content.awards
			.filter(restsOn)
			.map(({ id, name }) => ({ kind: 'Khen thưởng', href: paths.award(id), label: name })),
		...stepsRestingOn(content, [{ document: documentId, article: number }]).map((link) => ({
			kind: 'Quy trình, bước',
			...link,
		})),
		...content.questions
			.filter(restsOn)
			.map(({ id, question }) => ({ kind: 'Hỏi đáp', href: paths.question(id), label: question })),
	];
}

function citationOf(document: Document, number: string): string {
	const day = document.issuedOn === null ? '' : ` ngày ${shortDate(document.issuedOn)}`;
	return `Điều ${number} ${documentName(document)}${day} của ${document.issuerShort ?? document.issuer}`;
}
