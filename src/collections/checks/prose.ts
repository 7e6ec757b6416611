import { atFile } from '../files/records.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { GuideDraft } from '../prose.ts';
import { documentOf, planOf, type Draft } from './draft.ts';
import { suggestion } from './reference.ts';

/** Guides that quote what the document does not have, and a plan without a guide. */
export function proseProblems(draft: Draft): readonly Problem[] {
	const plan = planOf(draft)?.id ?? null;
	return draft.guides.flatMap((guide) => [
		...deadAddresses(draft, guide),
		...(guide.documentId === plan && !guide.exists ? [missingGuide(guide)] : []),
	]);
}

function deadAddresses(draft: Draft, { documentId, components }: GuideDraft): readonly Problem[] {
	const known = documentOf(draft, documentId)?.text?.addresses;
	if (known === undefined) return [];
	return components.flatMap(({ place, values: [address] }) => {
		if (address === undefined || known.has(address)) return [];
		const remedy = suggestion(address, known.keys());
		return [problem('address-unknown', place, 'Văn bản không có địa chỉ này.', address, remedy)];
	});
}

function missingGuide({ file }: GuideDraft): Problem {
	return problem('file-missing', atFile(file), 'Kế hoạch (plan trong site.yaml) không có bản dẫn giải.');
}
