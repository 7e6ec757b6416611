import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { placeOf } from '../../../src/collections/files/rooms.ts';
import { loadContent } from '../../../src/collections/load.ts';

/**
 * What the check of the whole content would say of a story that is not written yet, a sentence each. It looks at a
 * copy, so that the content folder never holds a file that it refuses; faults of other files are not this story's.
 */
export async function draftFaults(root: string, id: string, text: string): Promise<string[]> {
	const folder = await mkdtemp(join(tmpdir(), 'new-story-'));
	const copy = join(folder, basename(resolve(root)));
	try {
		await cp(root, copy, { recursive: true });
		const stories = placeOf(copy, 'stories');
		await mkdir(stories, { recursive: true });
		await writeFile(join(stories, `${id}.mdx`), text);
		const { problems } = await loadContent(copy);
		return problems
			.filter(({ file }) => file.endsWith(`/stories/${id}.mdx`))
			.map(({ field, message, found, remedy }) =>
				[
					field === null ? '' : `${field} · `,
					message,
					found === '' ? '' : ` Đang có: ${found}.`,
					` ${remedy}`,
				].join(''),
			);
	} finally {
		await rm(folder, { recursive: true });
	}
}
