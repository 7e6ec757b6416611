import { documentType } from './agency.ts';
import type { ParserIssue } from './issues.ts';
import { findDate } from '../text/date.ts';
import type { DocumentFacts, Provision } from './tree.ts';

/** "(Kèm theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ)". */
const ATTACHED =
	/kèm theo (?<type>\p{L}+(?: \p{L}+){0,3}) số:? ?(?<number>\d\S*) (?<date>ngày .{8,40}?) của (?<issuer>[^()]{3,120})\)/iu;

/** Facts of a file that is an annex and nothing else. */
interface AnnexFacts {
	readonly facts: Partial<DocumentFacts>;
	readonly issues: readonly ParserIssue[];
}

/** How many paragraphs below the heading of an annex may name the document it is attached to. */
const NEAR = 4;

/**
 * Returns what the first annex says of the document it belongs to. For files that hold only an annex: they have no
 * header, and the line "Kèm theo …" is their only word on number, date and issuer. No annex or no such line: {}.
 */
export function readAnnexFacts(body: readonly Provision[]): AnnexFacts {
	const annex = body[0];
	if (annex?.level !== 'annex') return { facts: {}, issues: [] };
	const source = [annex, ...annex.children.slice(0, NEAR)].find(({ content }) => ATTACHED.test(content.text));
	const found = ATTACHED.exec(source?.content.text ?? '')?.groups;
	if (source === undefined || found === undefined) return { facts: {}, issues: [] };
	const type = documentType((found.type ?? '').toUpperCase());
	const message =
		'Tệp chỉ có phụ lục, không có phần đầu văn bản; số, ngày và nơi ban hành lấy từ dòng “Kèm theo …”.';
	return {
		facts: {
			type: type === null ? null : `${annex.marker.replace(/[.:]$/u, '')} ${type}`,
			number: found.number ?? null,
			issuer: found.issuer?.trim() ?? null,
			issuedOn: findDate(found.date ?? ''),
			title: annex.content.text.replace(ATTACHED, '').replace(/ ?\($/u, '') || null,
		},
		issues: [{ line: source.line, code: 'annex-facts', message, address: source.address }],
	};
}
