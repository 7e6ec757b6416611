import { pathAddress } from './path-address.ts';
import type { DocumentTarget, Reference } from './target.ts';

/**
 * Returns what a reference points at in one line, for reports, marks and tests: "self: dieu-5-khoan-1, dieu-6",
 * "Luật 06/2022/QH15: dieu-24", "Luật Thi đua, khen thưởng năm 2022".
 */
export function describeTargets({ targets }: Pick<Reference, 'targets'>): string {
	const groups = new Map<string, string[]>();
	for (const { document, path } of targets) {
		const key = describeDocument(document);
		groups.set(key, [...(groups.get(key) ?? []), pathAddress(path)]);
	}
	return [...groups]
		.map(([document, paths]) => (paths.join('') === '' ? document : `${document}: ${paths.join(', ')}`))
		.join('; ');
}

function describeDocument({ kind, type, number, name, year, issuedOn }: DocumentTarget): string {
	if (kind === 'self') return 'self';
	if (kind === 'unknown') return `? ${type ?? ''}`;
	return [type, number ?? name, year === null ? null : `năm ${year}`, issuedOn]
		.filter((piece) => piece !== null && piece !== '')
		.join(' ');
}
