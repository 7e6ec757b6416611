import type { Agency } from './agency.ts';
import type { Document } from './document.ts';
import type { PlanEvent } from './event.ts';
import type { Movement } from './movement.ts';
import type { Site } from './site.ts';
import type { Task } from './task.ts';
import type { Taxonomy } from './taxonomy.ts';

/** Everything that editors wrote, checked as a whole. Each array is sorted by id. */
export interface Content {
	readonly site: Site;
	readonly taxonomy: Taxonomy;
	readonly documents: readonly Document[];
	readonly tasks: readonly Task[];
	readonly agencies: readonly Agency[];
	readonly movements: readonly Movement[];
	readonly events: readonly PlanEvent[];
}
