import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { readContent, type Content } from '../../collections/load.ts';
import { withGoodCopy } from '../../collections/test-root.ts';

/** Only for tests: the province of the fixtures with guidance, and with documents that cite and amend one another. */
export function citingContent(): Promise<Content> {
	return withGoodCopy((root) => {
		for (const folder of ['../guidance/fixtures', 'fixtures'])
			cpSync(join(import.meta.dirname, folder), root, { recursive: true });
		return readContent(root);
	});
}
