import { z } from 'zod';
import { fullListOf, label, type WithId } from './fields.ts';
import type { Records } from './files/records.ts';

/**
 * How readers ask for a page in words it does not use itself: content/asked/<name>.yaml. The folder may be missing.
 * How the files are divided is up to the editors.
 */
export const askedSchema = z.strictObject({
	/** Address → what people type who want that page rather than any other; they state nothing, so they need no source. */
	pages: z.record(label, fullListOf(label)),
});

export type AskedFile = WithId<z.infer<typeof askedSchema>>;

/** What is asked of one page. */
export interface Asked {
	readonly address: string;
	readonly phrases: readonly string[];
	/** File and line of the entry, for reports of what only the built site shows. */
	readonly place: { readonly file: string; readonly line: number };
}

/** The entries of all files, in their order. */
export function askedFrom({ loaded }: Records<AskedFile>): readonly Asked[] {
	return loaded.flatMap(({ yaml, value }) =>
		Object.entries(value.pages).map(([address, phrases]) => ({
			address,
			phrases,
			place: { file: yaml.file, line: yaml.lineOf(['pages', address]) },
		})),
	);
}
