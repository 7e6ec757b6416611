import type { z } from 'zod';
import type { agencySchema } from '../agency.ts';
import type { eventSchema } from '../event.ts';
import type { DocumentDraft, DocumentDrafts } from '../files/documents.ts';
import type { Loaded, ReadMany } from '../files/records.ts';
import { placeIn, type Path, type YamlFile } from '../files/yaml-file.ts';
import type { movementSchema } from '../movement.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { ProblemCode } from '../problems/remedies.ts';
import type { ProseDraft } from '../prose.ts';
import type { siteSchema } from '../site.ts';
import type { taskSchema } from '../task.ts';
import type { taxonomySchema } from '../taxonomy.ts';

/** Everything that could be read, before the records are held against each other. */
export interface Draft {
	readonly site: Loaded<z.infer<typeof siteSchema>> | null;
	readonly taxonomy: Loaded<z.infer<typeof taxonomySchema>> | null;
	readonly documents: DocumentDrafts;
	readonly tasks: ReadMany<z.infer<typeof taskSchema>>;
	readonly agencies: ReadMany<z.infer<typeof agencySchema>>;
	readonly movements: ReadMany<z.infer<typeof movementSchema>>;
	readonly events: ReadMany<z.infer<typeof eventSchema>>;
	readonly prose: ProseDraft;
}

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
