import type { DocumentDraft } from '../files/documents.ts';
import type { Path, YamlFile } from '../files/yaml-file.ts';
import type { Problem } from '../problems/problem.ts';
import { documentOf, planOf, type Draft } from './draft.ts';
import { deadAddress } from './reference.ts';

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
	const { recipients, coverage, text } = document;
	const lists = [
		{ yaml: recipients?.yaml, key: 'recipients', items: recipients?.value.recipients ?? [] },
		{ yaml: coverage?.yaml, key: 'reasons', items: coverage?.value.reasons ?? [] },
	];
	return [
		...lists.flatMap(({ yaml, key, items }) =>
			yaml === undefined
				? []
				: items.flatMap(({ at }, index) => deadAddress(yaml, [key, index, 'at'], at, text?.addresses)),
		),
		...(coverage === null
			? []
			: deadAddresses(document, coverage.yaml, ['operative'], coverage.value.operative)),
	];
}

function deadAddresses(
	document: DocumentDraft | null,
	yaml: YamlFile,
	path: Path,
	addresses: readonly string[],
): readonly Problem[] {
	const known = document?.text?.addresses;
	return addresses.flatMap((address, index) => deadAddress(yaml, [...path, index], address, known));
}
