/** Real texts as they are found in the wild. They are no part of the project: SHARED_DIR or ../shared may hold them. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tellSkipped } from './programs.ts';

/** Where they lie. */
export const REAL_TEXTS = join(
	process.env['SHARED_DIR'] ?? resolve(import.meta.dirname, '../../../shared'),
	'legal-texts',
);

/** True where they are there, all that are named; else says what is not proven. */
export function hasRealTexts(proves: string, files: readonly string[] = ['']): boolean {
	const isThere = files.every((file) => existsSync(join(REAL_TEXTS, file)));
	if (!isThere) tellSkipped(`${proves}; không có văn bản thật (đặt SHARED_DIR để chỉ chỗ).`);
	return isThere;
}
