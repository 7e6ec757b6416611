import type { UnresolvedReason } from '../../src/legal/references/resolve.ts';
import type { CitationOrigin, CitationReport, UnresolvedCitation } from './unresolved.ts';
import { upperFirst } from '../../src/text/letter-case.ts';

const ORIGINS: Readonly<Record<CitationOrigin, string>> = {
	official: 'lời văn bản',
	prose: 'lời của trang',
};

const REASONS: Readonly<Record<UnresolvedReason, string>> = {
	'no-document': 'trang không có văn bản này, hoặc lời dẫn không cho biết là văn bản nào',
	'self-unknown': 'không ghi văn bản nào, và chỗ viết không thuộc văn bản nào',
	ambiguous: 'có thể là nhiều văn bản',
	'date-differs': 'số trùng với một văn bản của trang nhưng ngày khác',
	incomplete: 'thiếu cấp trên, ví dụ khoản mà không có điều',
	'no-provision': 'văn bản có ở đây nhưng không có điều khoản ấy',
};
/** Shown beside each notice; the whole list has them all. */
const MOST_PLACES = 3;

/** How many citations lead nowhere, and which documents our own words cite by number though the site lacks them. */
export function citationNotices(report: CitationReport): string {
	return [summary(report), ...missingDocuments(report)].join('\n');
}

/** Every citation that leads nowhere: by whose words they are, by reason, with file, line and words. */
export function unresolvedText(report: CitationReport): string {
	const origins: readonly CitationOrigin[] = ['official', 'prose'];
	const lists = origins.flatMap((origin) => {
		const all = report.unresolved.filter((citation) => citation.origin === origin);
		return all.length === 0 ? [] : [originText(origin, all)];
	});
	return [...lists, summary(report)].join('\n');
}

function summary({ found, unresolved }: CitationReport): string {
	const parts = (['official', 'prose'] as const).map((origin) => {
		const open = unresolved.filter((citation) => citation.origin === origin).length;
		return `${String(open)} trong ${String(found[origin])} của ${ORIGINS[origin]}`;
	});
	return `Chỗ dẫn chưa nối được: ${parts.join(', ')}. Xem đủ: npm run check:citations`;
}

function missingDocuments({ unresolved }: CitationReport): string[] {
	const missing = unresolved.filter(
		({ origin, reason, number }) => origin === 'prose' && reason === 'no-document' && number !== null,
	);
	return [...Map.groupBy(missing, ({ number }) => number)].map(([number, citations]) => {
		const places = citations.slice(0, MOST_PLACES).map(placeOf);
		const rest = citations.length - places.length;
		if (rest > 0) places.push(`và ${String(rest)} chỗ khác`);
		return `  Trang dẫn ${number ?? ''} mà không có văn bản ấy: ${places.join(', ')}`;
	});
}

function originText(origin: CitationOrigin, citations: readonly UnresolvedCitation[]): string {
	const reasons = [...Map.groupBy(citations, ({ reason }) => reason)].map(([reason, group]) =>
		[
			`  ${REASONS[reason]}: ${String(group.length)} chỗ [${reason}]`,
			...group.map((citation) => `    ${placeOf(citation)} · ${citation.words}`),
		].join('\n'),
	);
	const name = ORIGINS[origin];
	return `${upperFirst(name)}: ${String(citations.length)} chỗ\n${reasons.join('\n')}\n`;
}

function placeOf({ file, line }: UnresolvedCitation): string {
	return `${file}:${String(line)}`;
}
