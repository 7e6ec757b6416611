import type { Content, Document } from '../../collections/load.ts';
import { citeDocument } from '../../legal/citation.ts';
import type { EffectStatus } from '../../legal/effect.ts';
import { longDate, shortDate } from '../../text/date.ts';
import { siteContent } from '../base/content.ts';
import { differenceLinks } from './differences.ts';
import { documentName, issuerOf } from './document-name.ts';
import { comingEnd } from './effect-days.ts';
import {
	changesNotInText,
	documentLife,
	documentRelations,
	type RelationView,
} from './document-relations.ts';
import { hasText, sourceHref } from './full-text.ts';
import { agencyLinks } from '../base/links.ts';
import { answerOf, answerRow, type Answer } from './answer.ts';
import { quote } from './passage.ts';
import { paths } from '../base/paths.ts';
import { instructionsFor } from './instructions.ts';
import { textLine } from './text-line.ts';
import { textInWords } from './texts.ts';
import { statusBanner, statusView } from './status.ts';
import { today } from '../base/today.ts';
import { upperFirst } from '../../text/letter-case.ts';

/** The page about a document: what it is, whether it holds, what it is bound to, what stands in it. */
export function documentPage(content: Content, document: Document) {
	const { tree, text } = document;
	const relations = documentRelations(content, document);
	return {
		id: document.id,
		name: documentName(document),
		number: document.number,
		title: document.title,
		answer: documentAnswer(content, document, relations),
		citation: citeDocument(tree, issuerOf(document)),
		banner: statusBanner(content, document.id),
		end: comingEnd(content, document.id, today()),
		differences: differenceLinks(content, document.id),
		life: documentLife(content, document),
		relations,
		changes: changesNotInText(content, document),
		textLine: textLine(content, document),
		/** Instructions to what has no page of its own. */
		amendedBy: instructionsFor(content, document).filter(({ article }) => article === null),
		textWords: textInWords(document),
		// What the box has said is not said again.
		facts: documentFacts(document).filter(({ label }) => !IN_BOX.has(label)),
		statements: document.facts,
		sources: document.sources.map(({ title, publisher, url }) => ({ title, publisher, href: url })),
		checkedOn: document.checkedOn === null ? undefined : shortDate(document.checkedOn),
		official: document.official,
		gaps: documentGaps(document),
		chapters: chapters(content, document),
		bases: tree.front
			.filter(({ role }) => role === 'basis')
			.map((block) => quote(content, document, block.address)),
		recipients: document.recipients.map(({ at, agency }) => ({
			quote: quote(content, document, at),
			agency: agency === null ? null : (agencyLinks(content, [agency])[0] ?? null),
		})),
		fullText:
			text === null
				? null
				: {
						href: paths.fullText(document.id),
						sourceHref: sourceHref(document),
					},
	};
}

/** The box of a document: what it is, who issued it when, what took its place or changed it, whether it holds. */
function documentAnswer(content: Content, document: Document, relations: readonly RelationView[]): Answer {
	const certainty = document.certainty ?? '2+';
	const issued =
		document.issuedOn === null ? null : `${document.issuer}, ngày ${shortDate(document.issuedOn)}`;
	const later = relations
		.filter(({ acts, kind }) => !acts && CHANGING.has(kind))
		.map(({ words, label, since, href, document: id }) => ({
			text: `${upperFirst(words)} ${label}${since === null ? '' : `, từ ${since}`}`,
			certainty: '2+' as const,
			href,
			document: id,
		}));
	const rows = [
		answerRow('', document.summary === null ? [] : [{ text: document.summary, certainty: '2+' }]),
		answerRow('Ban hành', issued === null ? [] : [{ text: issued, certainty }]),
		answerRow('Về sau', later.slice(0, 3)),
	];
	const self = { document: document.id, name: '', href: '', articles: [] };
	const checked = document.checkedOn ?? content.site.checkedOn;
	const answer = answerOf(rows, [self], shortDate(checked), 'Hiệu lực');
	return document.certainty === null ? { ...answer, sure: null } : answer;
}

/** Lines of the card that the box prints. */
const IN_BOX: ReadonlySet<string> = new Set(['Cơ quan ban hành', 'Ngày ban hành']);

/** Relations that change how a document is read today. */
const CHANGING: ReadonlySet<string> = new Set(['sua-doi', 'thay-the', 'bai-bo']);

/** What nobody could tell us of a document: empty lines of its card, and open points with who can close them. */
export function documentGaps(document: Document) {
	return {
		empty: documentFacts(document)
			.filter(({ value }) => value === null)
			.map(({ label }) => label.toLocaleLowerCase('vi')),
		points: document.openPoints,
	};
}

/** The card of a document; null is not printed and stands among the gaps. */
function documentFacts(document: Document) {
	const { text, issuedOn, signer, signerOffice, checkedOn, checkedAgainst } = document;
	const against = checkedAgainst === null ? '' : `, so với ${checkedAgainst}`;
	const received = text && [
		{ label: 'Bản nhận từ', value: text.receivedFrom },
		{ label: 'Ngày nhận bản', value: text.receivedOn === null ? null : shortDate(text.receivedOn) },
	];
	return [
		{ label: 'Loại văn bản', value: document.type },
		{ label: 'Số, ký hiệu', value: document.number },
		{ label: 'Cơ quan ban hành', value: document.issuer },
		{ label: 'Ngày ban hành', value: issuedOn === null ? null : longDate(issuedOn) },
		{ label: 'Người ký', value: signer === null ? null : [signer, signerOffice].filter(Boolean).join(', ') },
		...(received ?? []),
		{ label: 'Kiểm lần cuối', value: checkedOn === null ? null : `${shortDate(checkedOn)}${against}` },
	];
}

/** An article of the card: what it is about, with the page that explains it where there is one. */
interface ArticleEntry {
	readonly number: string;
	readonly title: string | null;
	readonly note: string | null;
	readonly href: string | null;
	/** Who says so, where only one source does. */
	readonly source: string | null;
}

/** Known articles under their chapters; without known chapters they stand under one entry without a name. */
function chapters(content: Content, document: Document) {
	const entries = document.articles.map((article): ArticleEntry => {
		const address = `dieu-${article.number}`;
		const explained = content.articles.some(
			(other) => other.document === document.id && other.address === address,
		);
		const { number, title, note, source } = article;
		return { number, title, note, source, href: explained ? paths.article(document.id, address) : null };
	});
	if (document.chapters.length === 0)
		return entries.length === 0 ? [] : [{ heading: null, href: '', source: null, entries }];
	return document.chapters.map(({ number, title, articles, source }) => {
		const [first = 0, last = first] = articles.split('–').map(Number);
		return {
			heading: `Chương ${number}${title === null ? '' : `. ${title}`} (Điều ${articles})`,
			href: `${paths.articles(document.id)}#dieu-${String(first)}`,
			source,
			entries: entries.filter((entry) => {
				const ordinal = Number.parseInt(entry.number, 10);
				return ordinal >= first && ordinal <= last;
			}),
		};
	});
}

const SHELVES = {
	'thi-dua-khen-thuong': 'Luật và văn bản hướng dẫn về thi đua, khen thưởng',
	'luong-co-so': 'Lương cơ sở, dùng để tính tiền thưởng',
	'dia-phuong': 'Văn bản của tỉnh và của Trung ương có liên quan tới kế hoạch',
	'trang-thong-tin': 'Quy định áp dụng cho trang thông tin và cho việc trình bày văn bản',
} as const;

/** From the highest, as the law on legal documents ranks them. What is not named here comes after. */
const RANKS = [
	'Hiến pháp',
	'Bộ luật',
	'Luật',
	'Pháp lệnh',
	'Nghị quyết',
	'Nghị định',
	'Quyết định',
	'Thông tư',
];

/** All documents on their shelves: plans first, then by topic; on each what holds today, by rank, newest first. */
export async function documentShelves() {
	const content = await siteContent();
	const { documents, site } = content;
	const isPlan = ({ id, type, topic }: Document) =>
		id === site.plan || (topic === null && type.toLowerCase() === 'kế hoạch');
	const others = documents.filter((document) => !isPlan(document));
	const shelves = [
		{ id: 'ke-hoach', title: 'Kế hoạch', documents: documents.filter(isPlan) },
		...Object.entries(SHELVES).map(([id, title]) => ({
			id,
			title,
			documents: others.filter(({ topic }) => topic === id),
		})),
		{ id: 'khac', title: 'Văn bản khác', documents: others.filter(({ topic }) => topic === null) },
	];
	return shelves
		.filter((shelf) => shelf.documents.length > 0)
		.map((shelf) => ({
			...shelf,
			documents: shelf.documents
				.toSorted(
					(a, b) =>
						Number(isPast(content, a)) - Number(isPast(content, b)) ||
						rankOf(a) - rankOf(b) ||
						(b.issuedOn ?? '').localeCompare(a.issuedOn ?? ''),
				)
				.map((document) => listEntry(document)),
		}));
}

/** Statuses of what no longer binds, or of which nobody knows: they stand after the rest. */
const PAST: ReadonlySet<string> = new Set<EffectStatus>(['het-hieu-luc', 'da-thuc-hien', 'chua-ro']);

function isPast(content: Content, { id }: Document): boolean {
	return PAST.has(statusView(content, id).status);
}

function rankOf({ type }: Document): number {
	const rank = RANKS.indexOf(type);
	return rank === -1 ? RANKS.length : rank;
}

function listEntry(document: Document) {
	const { id, title, issuedOn, issuer } = document;
	return {
		id,
		href: paths.document(id),
		name: documentName(document),
		title,
		issuedOn: issuedOn === null ? null : { iso: issuedOn, label: shortDate(issuedOn) },
		issuer,
		hasText: hasText(document),
	};
}
