import { readFile } from 'node:fs/promises';
import type { Content, Story } from '../../collections/load.ts';
import { contentFile } from '../../page-data/base/root.ts';
import { PHOTOS } from '../../page-data/story/story-picture.ts';
import { storySheet } from '../../page-data/story/story-sheet.ts';
import { storyStamp } from '../../page-data/story/story-stamp.ts';
import { pictureFile } from '../picture/picture.ts';
import { stampSvg } from '../stamp/stamp.ts';
import { loadTypefaces } from '../type/typeface.ts';
import { shortCodeOf } from './short-code.ts';
import { typeset } from './typeset.ts';

/** Width of a photograph, in pixels: 110 mm at 200 dots an inch. */
const PHOTO_WIDTH = 870;

/** A story to print, with its stamp and its photograph. Rejects as `typeset` throws. */
export async function storySheetPdf(content: Content, story: Story): Promise<Buffer> {
	const sheet = storySheet(content, story);
	const stamp = storyStamp(content, story);
	const printed = {
		...sheet,
		...shortCodeOf(sheet.short),
		stamp: stampSvg(stamp, await loadTypefaces()),
		stampWords: stamp.title,
	};
	return typeset('story-sheet', printed, await photo(story));
}

async function photo({ picture }: Story): Promise<Readonly<Record<string, Uint8Array>>> {
	if (picture === null) return {};
	const file = await readFile(contentFile(PHOTOS, picture.file));
	return { 'anh.jpg': await pictureFile(file, PHOTO_WIDTH, 'jpg') };
}
