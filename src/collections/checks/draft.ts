import type { z } from 'zod';
import type { agencySchema } from '../agency.ts';
import type { ArticleDraft } from '../article.ts';
import type { askedSchema } from '../asked.ts';
import type { awardGuideSchema } from '../award-guide.ts';
import type { awardSchema } from '../award.ts';
import type { baseSalarySchema } from '../base-salary.ts';
import type { crossTableSchema } from '../cross-table.ts';
import type { eventSchema } from '../event.ts';
import type { DocumentDraft, DocumentDrafts } from '../files/documents.ts';
import type { Photos } from '../files/photos.ts';
import type { Loaded, ReadMany } from '../files/records.ts';
import { placeIn, type Path, type YamlFile } from '../files/yaml-file.ts';
import type { movedSchema } from '../moved.ts';
import type { movementSchema } from '../movement.ts';
import type { pressSchema } from '../press.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { ProblemCode } from '../problems/remedies.ts';
import type { placesSchema } from '../places.ts';
import type { processStepSchema } from '../process-step.ts';
import type { ProseDraft } from '../prose.ts';
import type { questionSchema } from '../question.ts';
import type { searchRulesSchema } from '../search-rules.ts';
import type { shortLinksSchema } from '../short-link.ts';
import type { siteSchema } from '../site.ts';
import type { StoryDraft } from '../story.ts';
import type { takingPartSchema } from '../taking-part.ts';
import type { taskSchema } from '../task.ts';
import type { taxonomySchema } from '../taxonomy.ts';
import type { termSchema } from '../term.ts';
import type { withdrawnSchema } from '../withdrawn.ts';

/** Everything that could be read, before the records are held against each other. */
export interface Draft {
	readonly site: Loaded<z.infer<typeof siteSchema>> | null;
	readonly taxonomy: Loaded<z.infer<typeof taxonomySchema>> | null;
	readonly documents: DocumentDrafts;
	readonly tasks: ReadMany<z.infer<typeof taskSchema>>;
	readonly agencies: ReadMany<z.infer<typeof agencySchema>>;
	readonly movements: ReadMany<z.infer<typeof movementSchema>>;
	readonly events: ReadMany<z.infer<typeof eventSchema>>;
	readonly articles: readonly ArticleDraft[];
	readonly terms: ReadMany<z.infer<typeof termSchema>>;
	readonly crossTable: Loaded<z.infer<typeof crossTableSchema>> | null;
	readonly awards: ReadMany<z.infer<typeof awardSchema>>;
	readonly process: ReadMany<z.infer<typeof processStepSchema>>;
	readonly questions: ReadMany<z.infer<typeof questionSchema>>;
	readonly baseSalary: Loaded<z.infer<typeof baseSalarySchema>> | null;
	readonly awardGuide: Loaded<z.infer<typeof awardGuideSchema>> | null;
	readonly prose: ProseDraft;
	readonly stories: readonly StoryDraft[];
	/** Photographs of stories. */
	readonly photos: Photos;
	readonly withdrawn: Loaded<z.infer<typeof withdrawnSchema>> | null;
	readonly asked: ReadMany<z.infer<typeof askedSchema>>;
	readonly searchRules: Loaded<z.infer<typeof searchRulesSchema>> | null;
	readonly places: Loaded<z.infer<typeof placesSchema>> | null;
	readonly takingPart: Loaded<z.infer<typeof takingPartSchema>> | null;
	readonly press: Loaded<z.infer<typeof pressSchema>> | null;
	readonly shortLinks: Loaded<z.infer<typeof shortLinksSchema>> | null;
	readonly moved: Loaded<z.infer<typeof movedSchema>> | null;
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
