import type { Agency } from './agency.ts';
import type { Article } from './article.ts';
import type { Asked } from './asked.ts';
import type { AwardGuide } from './award-guide.ts';
import type { Award } from './award.ts';
import type { SalaryPeriod } from './base-salary.ts';
import type { CrossTable } from './cross-table.ts';
import type { Document } from './document.ts';
import type { PlanEvent } from './event.ts';
import type { Moved } from './moved.ts';
import type { Movement } from './movement.ts';
import type { Press } from './press.ts';
import type { ProcessStep } from './process-step.ts';
import type { Places } from './places.ts';
import type { GuideRecord, ProsePage } from './prose.ts';
import type { Question } from './question.ts';
import type { SearchRules } from './search-rules.ts';
import type { ShortLinkEntry } from './short-link.ts';
import type { Site } from './site.ts';
import type { Story } from './story.ts';
import type { TakingPart } from './taking-part.ts';
import type { Task } from './task.ts';
import type { Taxonomy } from './taxonomy.ts';
import type { Term } from './term.ts';
import type { Withdrawn } from './withdrawn.ts';

/** Everything that editors wrote, checked as a whole. Each array is sorted by id. */
export interface Content {
	readonly site: Site;
	readonly taxonomy: Taxonomy;
	readonly documents: readonly Document[];
	readonly tasks: readonly Task[];
	readonly agencies: readonly Agency[];
	readonly movements: readonly Movement[];
	readonly events: readonly PlanEvent[];
	/** Guidance on articles; sorted by document, then by number. */
	readonly articles: readonly Article[];
	readonly terms: readonly Term[];
	/** null where the province has no cross table. */
	readonly crossTable: CrossTable | null;
	/** Titles, commendations, types and procedures; empty where the province has no award guide. */
	readonly awards: readonly Award[];
	/** Steps on the way to an award; sorted by id as everything else, `order` says their place. */
	readonly process: readonly ProcessStep[];
	readonly questions: readonly Question[];
	/** The base salary over time, oldest first. */
	readonly baseSalary: readonly SalaryPeriod[];
	/** What the award guide's pages share; null where there is none. */
	readonly awardGuide: AwardGuide | null;
	/** Stories that are published; empty where the province has none. */
	readonly stories: readonly Story[];
	/** Addresses of stories that were taken back. */
	readonly withdrawn: Withdrawn;
	/** How readers ask for single pages, for the search. */
	readonly asked: readonly Asked[];
	/** How readers speak, for the search; null where nobody has written it down. */
	readonly searchRules: SearchRules | null;
	/** null where the province has no list of places. */
	readonly places: Places | null;
	/** Pages in plain prose; Astro renders their words. */
	readonly pages: readonly ProsePage[];
	/** Guides of documents by the document's id; Astro renders their words. */
	readonly guides: readonly GuideRecord[];
	/** Short addresses that are not computed. */
	readonly shortLinks: readonly ShortLinkEntry[];
	/** Pages that have another address now. */
	readonly moved: Moved;
	/** null where the province has no press room. */
	readonly press: Press | null;
	/** null where the province does not ask its citizens. */
	readonly takingPart: TakingPart | null;
}
