import type { Content, Document } from '../../collections/load.ts';
import { citeDocument } from '../../legal/citation.ts';
import { longDate, shortDate } from '../../text/date.ts';
import { siteContent } from '../base/content.ts';
import { documentName, issuerOf } from './document-name.ts';
import { changesNotInText, documentLife, documentRelations, relationDrawing } from './document-relations.ts';
import { hasText } from './full-text.ts';
import { agencyLinks } from '../base/links.ts';
import { quote } from './passage.ts';
import { paths } from '../base/paths.ts';
import { statusBanner } from './status.ts';

/** The page about a document: what it is, whether it holds, what it is bound to, what stands in it. */
export function documentPage(content: Content, document: Document) {
	const { tree, text } = document;
	const relations = documentRelations(content, document);
	return {
		id: document.id,
		name: documentName(document),
		number: document.number,
		title: document.title,
		summary: document.summary,
		citation: citeDocument(tree, issuerOf(document)),
		banner: statusBanner(content, document.id),
		life: documentLife(content, document),
		relations,
		changes: changesNotInText(content, document),
		drawing: relations.length === 0 || relations.length > MOST_DRAWN ? null : relationDrawing(relations),
		facts: documentFacts(document),
		statements: document.facts,
		sources: document.sources,
		official: document.official,
		certainty: document.certainty === null ? null : CERTAINTY[document.certainty],
		openPoints: document.openPoints,
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
						sourceHref: paths.sourceText(document.id),
						sha256: text.sha256,
					},
	};
}

/** A drawing of more branches than a screen holds says no more than the list beside it. */
const MOST_DRAWN = 8;

const CERTAINTY = {
	'2+': 'hai nguồn trở lên ghi giống nhau',
	'1': 'chỉ một nguồn',
};

/** The card of a document; null is printed as "chưa có thông tin". */
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
		return entries.length === 0 ? [] : [{ heading: null, source: null, entries }];
	return document.chapters.map(({ number, title, articles, source }) => {
		const [first = 0, last = first] = articles.split('–').map(Number);
		return {
			heading: `Chương ${number}. ${title ?? 'Tên chương chưa xác nhận'} (Điều ${articles})`,
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

/** All documents on their shelves: the plan first, then by topic; on each shelf newest first. */
export async function documentShelves() {
	const { documents, site } = await siteContent();
	const others = documents.filter(({ id }) => id !== site.plan);
	const shelves = [
		{ id: 'ke-hoach', title: 'Kế hoạch', documents: documents.filter(({ id }) => id === site.plan) },
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
				.toSorted((a, b) => (b.issuedOn ?? '').localeCompare(a.issuedOn ?? ''))
				.map((document) => listEntry(document)),
		}));
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
