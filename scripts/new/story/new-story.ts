import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf } from '../../../src/collections/files/rooms.ts';
import { today } from '../../../src/page-data/base/today.ts';
import type { Conversation } from '../conversation.ts';
import { yesNo } from '../questions.ts';
import { RefusedError } from '../refused.ts';
import { askStory, mendStory, type StoryAnswers } from './ask-story.ts';
import { draftFaults } from './draft-faults.ts';
import { readKnown } from './known.ts';
import { storyFile } from './story-file.ts';

/** Asks for a story and writes it as a draft. Returns the file. Throws RefusedError where it is not to be written. */
export async function newStory(talk: Conversation, root: string): Promise<string> {
	const known = await readKnown(root);
	const day = today();
	const { id, text } = await soundDraft(talk, root, { answers: await askStory(talk, known, day), day });
	const folder = placeOf(root, 'stories');
	const file = join(folder, `${id}.mdx`);
	talk.say(`\n${text}`);
	if (!(await talk.ask(yesNo(`Ghi vào ${file}`)))) throw new RefusedError('Chưa ghi gì.');
	mkdirSync(folder, { recursive: true });
	writeNew(file, text);
	return file;
}

/** The file of a story that the check accepts: what it would refuse is asked again until it fits. */
async function soundDraft(talk: Conversation, root: string, asked: { answers: StoryAnswers; day: string }) {
	let { answers } = asked;
	for (;;) {
		const text = storyFile(answers, asked.day);
		const faults = await draftFaults(root, answers.id, text);
		if (faults.length === 0) return { id: answers.id, text };
		answers = await mendStory(talk, answers, faults);
	}
}

/** One call writes the whole file, so that nothing stands half-written; a file that is there stays as it is. */
function writeNew(file: string, text: string): void {
	try {
		writeFileSync(file, text, { flag: 'wx' });
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
		throw new RefusedError(`Đã có ${file}; không ghi đè. Chưa ghi gì.`);
	}
}
