import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readContent } from '../../../src/collections/load.ts';
import { fingerprint } from '../../build/testing/fingerprint.ts';
import { generateContent } from './generate.ts';

const SOURCE = 'content';
const IS_LONG = process.env['LONG'] === 'all';
let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'generate-'));
});
afterAll(() => {
	rmSync(folder, { recursive: true });
});

it('adds as many records as asked for, the same for the same seed', () => {
	expect(generateContent(SOURCE, join(folder, 'one'), 100)).toEqual({
		stories: 40,
		questions: 15,
		articles: 45,
	});
	generateContent(SOURCE, join(folder, 'two'), 100);
	expect(fingerprint(join(folder, 'two'))).toEqual(fingerprint(join(folder, 'one')));
});

// Long: the whole content is read twice; a bench refuses what is not sound, too.
it.runIf(IS_LONG)('adds records that are all sound', async () => {
	const before = await readContent(SOURCE);
	const after = await readContent(join(folder, 'one'));
	expect(after.stories.length - before.stories.length).toBe(40);
	expect(after.questions.length - before.questions.length).toBe(15);
	expect(after.documents.length - before.documents.length).toBe(1);
});
