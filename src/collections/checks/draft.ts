import type { Draft } from '../collections.ts';
import type { DocumentDraft } from '../files/documents.ts';
import { placeIn, type Path, type YamlFile } from '../files/yaml-file.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { ProblemCode } from '../problems/remedies.ts';

export type { Draft } from '../collections.ts';

/** A check looks at the whole draft and says what does not fit together. */
export type Check = (draft: Draft) => readonly Problem[];

/** The document with this id, where its folder could be read. */
export function documentOf(draft: Draft, id: string): DocumentDraft | null {
	return draft.documents.drafts.find((document) => document.id === id) ?? null;
}

/** The plan that agencies, movements and events speak of. */
export function planOf(draft: Draft): DocumentDraft | null {
	return draft.site === null ? null : documentOf(draft, draft.site.value.plan);
}

/** A problem with the value at a path of a file. */
export function problemIn(
	yaml: YamlFile,
	path: Path,
	...[code, message, found, remedy]: [ProblemCode, string, unknown?, string?]
): Problem {
	return problem(code, placeIn(yaml, path), message, found, remedy);
}
