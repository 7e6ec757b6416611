import { deserialize, serialize } from 'node:v8';
import { resolve } from 'node:path';
import { bestSourcesFirst } from './best-sources-first.ts';
import { CHECKS } from './checks/all-checks.ts';
import { storyFacts, type StoryFacts } from './checks/story-facts.ts';
import {
	COLLECTION_PATHS,
	NATIONAL_PATHS,
	readCollections,
	type Content,
	type Draft,
} from './collections.ts';
import type { Read } from './files/collection.ts';
import { isKeeping, readNewest, writeNewest } from './files/kept.ts';
import { partsOfReading } from './files/reading.ts';
import { linkProblems, roomProblems, rootProblems } from './files/root.ts';
import { ContentError } from './problems/content-error.ts';
import type { Problem } from './problems/problem.ts';
import { sortProblems } from './problems/report.ts';

export type { Agency } from './agency.ts';
export type { Article } from './article.ts';
export type { Asked } from './asked.ts';
export type { Award, AwardLevel, RecipientKind } from './award.ts';
export type { FactLine, StoryFacts } from './checks/story-facts.ts';
export type { Change } from './change.ts';
export type { Content } from './collections.ts';
export type { Document } from './document.ts';
export type { PressAnswer } from './press.ts';
export type { PlanEvent } from './event.ts';
export type { Movement } from './movement.ts';
export { ContentError } from './problems/content-error.ts';
export type { Problem } from './problems/problem.ts';
export type { ProcessStep } from './process-step.ts';
export type { Places } from './places.ts';
export type { Question } from './question.ts';
export type { Fact } from './source.ts';
export type { Story } from './story.ts';
export type { Certainty, LegalBasis, LegalReference, Statement } from './statement.ts';
export type { Form, TakingPart } from './taking-part.ts';
export type { Due, Task } from './task.ts';
export type { Term } from './term.ts';

/** Content that passed every check, or every problem that was found; never both, never neither. */
export type LoadedContent =
	| { readonly content: Content; readonly problems: readonly [] }
	| { readonly content: null; readonly problems: readonly Problem[] };

/** Reads and checks a content folder. Never throws and never stops at the first problem. */
export async function loadContent(root: string): Promise<LoadedContent> {
	const links = await linkProblems(root);
	if (links.length > 0) return { content: null, problems: links };
	const { draft, problems: readProblems, finish } = await readDraft(root);
	const problems = sortProblems([...readProblems, ...CHECKS.flatMap((check) => check(draft))]);
	return problems.length > 0
		? { content: null, problems }
		: { content: bestSourcesFirst(finish()), problems: [] };
}

/**
 * Reads a content folder that has to be sound; throws a ContentError with the full report where it is not. Sound content
 * is kept (files/kept.ts): the programs of one build all ask for it, and it takes a hundredth of a reading to take up.
 */
export async function readContent(root: string): Promise<Content> {
	const parts = isKeeping() ? partsOfReading(root) : null;
	if (parts === null) return readAnew(root);
	const name = `content ${resolve(root)}`;
	const kept = readNewest(name, parts);
	if (kept !== null) return deserialize(kept) as Content;
	const content = await readAnew(root);
	writeNewest(name, parts, serialize(content));
	return content;
}

async function readAnew(root: string): Promise<Content> {
	const { content, problems } = await loadContent(root);
	if (content === null) throw new ContentError(problems);
	return content;
}

/** What the figures and dates of every readable story rest on, whatever else is wrong in the folder. */
export async function loadStoryFacts(root: string): Promise<readonly StoryFacts[]> {
	return storyFacts((await readDraft(root)).draft);
}

async function readDraft(root: string): Promise<Read<Draft, Content>> {
	const { draft, problems, finish } = await readCollections(root);
	const ofRoot = await rootProblems(root, COLLECTION_PATHS, draft.site?.value.emblem ?? null);
	const ofRooms = await roomProblems(root, NATIONAL_PATHS);
	return { draft, problems: [...problems, ...ofRoot, ...ofRooms], finish };
}
