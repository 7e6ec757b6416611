import type { DocumentDraft } from '../files/documents.ts';
import type { Path, YamlFile } from '../files/yaml-file.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { documentOf, planOf, problemIn, type Draft } from './draft.ts';

/** Addresses that the document's text does not have. */
export function addressProblems(draft: Draft): readonly Problem[] {
	const plan = planOf(draft);
	const { agencies, movements, events, tasks, documents } = draft;
	const aboutPlan = [...agencies.loaded, ...movements.loaded, ...events.loaded];
	return [
		...aboutPlan.flatMap(({ yaml, value }) => deadAddresses(plan, yaml, ['at'], value.at)),
		...tasks.loaded.flatMap(({ yaml, value }) =>
			deadAddresses(documentOf(draft, value.document), yaml, ['at'], value.at),
		),
		...documents.drafts.flatMap(ownProblems),
	];
}

/** The addresses in the document's own recipients.yaml and coverage.yaml. */
function ownProblems(document: DocumentDraft): readonly Problem[] {
	const { recipients, coverage } = document;
	const problems: Problem[] = [];
	recipients?.value.recipients.forEach(({ at }, index) => {
		problems.push(...deadAddress(document, recipients.yaml, ['recipients', index, 'at'], at));
	});
	coverage?.value.reasons.forEach(({ at }, index) => {
		problems.push(...deadAddress(document, coverage.yaml, ['reasons', index, 'at'], at));
	});
	if (coverage !== null) {
		problems.push(...deadAddresses(document, coverage.yaml, ['operative'], coverage.value.operative));
	}
	return problems;
}

function deadAddresses(
	document: DocumentDraft | null,
	yaml: YamlFile,
	path: Path,
	addresses: readonly string[],
): readonly Problem[] {
	return addresses.flatMap((address, index) => deadAddress(document, yaml, [...path, index], address));
}

function deadAddress(document: DocumentDraft | null, yaml: YamlFile, path: Path, address: string) {
	const known = document?.text?.addresses;
	if (known === undefined || known.has(address)) return [];
	const close = nearest(address, known.keys(), 3);
	const remedy = close.length === 0 ? undefined : `Có phải: ${close.join(', ')}?`;
	return [problemIn(yaml, path, 'address-unknown', 'Văn bản không có địa chỉ này.', address, remedy)];
}
