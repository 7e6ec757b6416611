import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepMemory, openMemory } from '../../../src/collections/files/memory.ts';
import { readContent } from '../../../src/collections/load.ts';
import { fingerprint } from '../../build/testing/fingerprint.ts';
import { generateContent } from './generate.ts';

const SOURCE = 'content';
let folder: string;

beforeAll(() => {
	// Of the same bytes the same is read: most of the larger content is the content it grew from.
	openMemory('generate.test');
	folder = mkdtempSync(join(tmpdir(), 'generate-'));
});
afterAll(() => {
	keepMemory();
	rmSync(folder, { recursive: true });
});

it('adds as many records as asked for, all sound, and the same for the same seed', async () => {
	const one = join(folder, 'one');
	expect(generateContent(SOURCE, one, 100)).toEqual({ stories: 40, questions: 15, articles: 45 });
	const before = await readContent(SOURCE);
	const after = await readContent(one);
	expect(after.stories.length - before.stories.length).toBe(40);
	expect(after.questions.length - before.questions.length).toBe(15);
	expect(after.documents.length - before.documents.length).toBe(1);
	generateContent(SOURCE, join(folder, 'two'), 100);
	expect(fingerprint(join(folder, 'two'))).toEqual(fingerprint(one));
});
