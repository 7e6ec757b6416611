/** Documents by type and number: the way to a document for who has its number and no script. */
import type { Document } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';
import { slug } from '../../text/slug.ts';
import { siteContent } from '../base/content.ts';
import { paths } from '../base/paths.ts';

/** A row of the list. */
export interface NumberedDocument {
	readonly id: string;
	readonly number: string;
	readonly title: string;
	readonly href: string;
	readonly issuedOn: { readonly iso: string; readonly label: string } | null;
}

export interface NumberedType {
	/** "Nghị định" */
	readonly type: string;
	/** Its place on the page: "nghi-dinh". */
	readonly id: string;
	readonly documents: readonly NumberedDocument[];
}

/** The list of the site. */
export async function documentNumbers(): Promise<NumberedType[]> {
	return byNumber((await siteContent()).documents);
}

/** Types by the alphabet; in each, numbers as numbers: 4 before 26 before 152, of equal ones the older first. */
export function byNumber(documents: readonly ListedDocument[]): NumberedType[] {
	return Array.from(
		Map.groupBy(documents, ({ type }) => type),
		([type, list]) => ({
			type,
			id: slug(type),
			documents: list.toSorted(compareNumbers).map(({ id, number, title, issuedOn }) => ({
				id,
				number: number ?? 'chưa có số',
				title,
				href: paths.document(id),
				issuedOn: issuedOn === null ? null : { iso: issuedOn, label: shortDate(issuedOn) },
			})),
		}),
	).sort((a, b) => a.type.localeCompare(b.type, 'vi'));
}

function compareNumbers(a: ListedDocument, b: ListedDocument): number {
	return (
		ordinalOf(a) - ordinalOf(b) ||
		(a.issuedOn ?? '').localeCompare(b.issuedOn ?? '') ||
		(a.number ?? '').localeCompare(b.number ?? '', 'vi')
	);
}

/** A document without a number stands last. */
function ordinalOf({ number }: ListedDocument): number {
	return number === null ? Number.MAX_SAFE_INTEGER : Number.parseInt(number, 10);
}

type ListedDocument = Pick<Document, 'id' | 'type' | 'number' | 'title' | 'issuedOn'>;
