import type { Content } from '../../collections/load.ts';
import { sortedAwards } from '../award/awards.ts';
import { paths } from '../base/paths.ts';
import { sortedStories } from '../story/story-views.ts';
import { sortedTasks } from '../plan/tasks.ts';

/** Kinds of records that have a sheet to print; the last step of the address where their sheets are listed. */
export type SheetKind = 'guong' | 'nhiem-vu' | 'khen-thuong';

/** A record with a sheet to print. */
export interface SheetRecord {
	readonly kind: SheetKind;
	readonly id: string;
	readonly title: string;
	/** Its page. */
	readonly href: string;
	readonly fileHref: string;
}

const known = new WeakMap<Content, readonly SheetRecord[]>();

/** Every record that has a sheet, kind by kind, in the order of its own list; one reading of the content is listed once. */
export function sheetRecords(content: Content): readonly SheetRecord[] {
	const records = known.get(content) ?? listSheets(content);
	known.set(content, records);
	return records;
}

function listSheets(content: Content): SheetRecord[] {
	return [
		...sortedStories(content).map(({ id, title }) => ({
			...{ kind: 'guong' as const, id, title },
			...{ href: paths.story(id), fileHref: paths.storySheet(id) },
		})),
		...sortedTasks(content).map(({ id, title }) => ({
			...{ kind: 'nhiem-vu' as const, id, title },
			...{ href: paths.task(id), fileHref: paths.taskSheet(id) },
		})),
		...sortedAwards(content).map(({ id, name }) => ({
			...{ kind: 'khen-thuong' as const, id, title: name },
			...{ href: paths.award(id), fileHref: paths.awardSheet(id) },
		})),
	];
}

/** The sheet of a record. Throws where there is none. */
export function sheetRecord(content: Content, kind: SheetKind, id: string): SheetRecord {
	const record = sheetRecords(content).find((one) => one.kind === kind && one.id === id);
	if (record === undefined) throw new Error(`Không có tờ in ${kind}/${id}.`);
	return record;
}

/** The files of one kind: id of the record, last step of the address. */
export function sheetRoutes(content: Content, kind: SheetKind) {
	return sheetRecords(content)
		.filter((record) => record.kind === kind)
		.map(({ id }) => ({ id, file: `${id}.pdf` }));
}
