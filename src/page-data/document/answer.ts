import type { Certainty, Content, LegalReference } from '../../collections/load.ts';
import { articleLink } from './article-links.ts';
import { documentById } from './document-name.ts';
import { isOpen, leastSure, surenessWord } from '../base/marks.ts';
import type { Link } from '../base/links.ts';
import { paths } from '../base/paths.ts';

/** One thing an answer says. */
export interface AnswerItem {
	readonly text: string;
	readonly certainty: Certainty;
	/** What limits it in time, beside it. */
	readonly note?: string | null;
	readonly href?: string;
	/** The document that the words name: its status stands behind them. */
	readonly document?: string;
}

/** A line of the box: what it is about, the answer in short. */
export interface AnswerRow {
	/** Empty where the answer needs no name. */
	readonly label: string;
	readonly items: readonly AnswerItem[];
	/** Where the rest stands, below on the page; null where the box says all. */
	readonly rest: Link | null;
}

/** A document that an answer rests on, with the articles meant; its status stands beside it. */
export interface AnswerBasis {
	readonly document: string;
	/** The article whose status is meant; left out where it is the document's. */
	readonly article?: string;
	readonly name: string;
	readonly href: string;
	/** Each with how sure its number is. */
	readonly articles: readonly (Link & { readonly certainty: Certainty })[];
}

/** The box with which a page opens: what a reader came for, on one screen of a phone. */
export interface Answer {
	/** Only what is known. */
	readonly rows: readonly AnswerRow[];
	/** "Căn cứ"; "Hiệu lực" where the page is about the law itself. */
	readonly basisLabel: string;
	/** Today's, never the plan year's. */
	readonly basis: readonly AnswerBasis[];
	/** Where the other documents stand; null where the box has all. */
	readonly moreBasis: Link | null;
	/** How sure the least sure of it is; null where nobody noted it. */
	readonly sure: string | null;
	/** "22/11/2026" */
	readonly checkedOn: string;
}

/** The box without what is empty; as sure as the least sure of what it says. */
export function answerOf(
	rows: readonly AnswerRow[],
	basis: readonly AnswerBasis[],
	checkedOn: string,
	basisLabel = 'Căn cứ',
): Answer {
	const said = rows.filter(({ items }) => items.length > 0);
	const certainties = said.flatMap(({ items }) => items.map(({ certainty }) => certainty));
	const left = basis.length - MOST_DOCUMENTS;
	const moreBasis = left > 0 ? { href: '#can-cu', label: `còn ${String(left)} văn bản` } : null;
	return {
		rows: said,
		basis: basis.slice(0, MOST_DOCUMENTS),
		moreBasis,
		basisLabel,
		sure: surenessWord(leastSure(certainties)),
		checkedOn,
	};
}

/** More would not fit a phone. */
const MOST_DOCUMENTS = 3;

/** A row of what is firm: nothing of another province, nothing that nobody confirmed. */
export function answerRow(
	label: string,
	items: readonly (AnswerItem | null)[],
	rest: Link | null = null,
): AnswerRow {
	return {
		label,
		items: items.filter((item) => item !== null && !isOpen(item.certainty)) as AnswerItem[],
		rest,
	};
}

/**
 * The documents of a basis, each once with its articles. What has no page stays out, and so does what nobody confirmed,
 * but for the article that gives the power to decide: it is what officials ask for, and carries its sign.
 */
export function answerBasis(content: Content, references: readonly LegalReference[]): AnswerBasis[] {
	const firm = references.filter(
		({ document, certainty, about }) =>
			(!isOpen(certainty) || about === AUTHORITY) && content.documents.some(({ id }) => id === document),
	);
	return [...Map.groupBy(firm, ({ document }) => document)].map(([id, group]) => {
		const document = documentById(content, id);
		const articles = new Map(
			group.flatMap((one) => (one.article === null ? [] : [[one.article, one.certainty]])),
		);
		return {
			document: id,
			name: [document.type, document.number ?? '(chưa có số)'].join(' '),
			href: paths.document(id),
			articles: [...articles].map(([article, certainty]) => ({
				href: articleLink(content, { document: id, article }).href,
				label: `Điều ${article}`,
				certainty,
			})),
		};
	});
}

/** What a reference is about where it gives the power to decide. */
const AUTHORITY = 'thẩm quyền';

/** As many pieces as fit into so many letters, at least one, and how many are left. */
export function shortened(pieces: readonly string[], letters: number): { text: string; left: number } {
	let length = 0;
	const taken = pieces.filter((piece, index) => {
		length += piece.length + 2;
		return index === 0 || length <= letters;
	});
	return { text: cut(taken.join('; '), letters), left: pieces.length - taken.length };
}

/** Cut at the end of a word; a reader finds the whole of it below. */
export function cut(text: string, letters: number): string {
	if (text.length <= letters * 1.2) return text;
	return `${text.slice(0, text.lastIndexOf(' ', letters)).replace(/[,;:]$/u, '')} …`;
}
