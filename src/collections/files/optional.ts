import type { z } from 'zod';
import { bytesOf, entriesOf } from './disk.ts';
import { readRecords, readSingle, type ReadMany, type ReadOne } from './records.ts';

/** Reads every `<id>.yaml` of a folder that need not be there. */
export async function readOptionalRecords<Schema extends z.ZodObject>(
	root: string,
	folder: string,
	schema: Schema,
): Promise<ReadMany<z.infer<Schema>>> {
	if ((await entriesOf(root, folder)) === null) return { ids: new Set(), loaded: [], problems: [] };
	return readRecords(root, folder, schema);
}

/** Reads one YAML file that need not be there. */
export async function readOptionalSingle<Schema extends z.ZodObject>(
	root: string,
	path: string,
	schema: Schema,
): Promise<ReadOne<z.infer<Schema>>> {
	if ((await bytesOf(root, path)) === null) return { loaded: null, problems: [] };
	return readSingle(root, path, schema);
}
