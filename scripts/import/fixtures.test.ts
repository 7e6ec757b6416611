import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/legal/parse.ts';
import { neededGuesses } from './guesses.ts';
import { readFile } from './read-file.ts';

/** UPDATE_FIXTURES=1 writes expected.json anew; read the difference before committing it. */
const isUpdate = process.env.UPDATE_FIXTURES === '1';

const ROOT = join(import.meta.dirname, 'fixtures');

/** What an import takes out of a file: its lines, what it leaves out, changes and guesses. */
function read(folder: string): object {
	const name = readdirSync(folder).find((file) => file.startsWith('input.')) ?? '';
	const { text, skipped, remarks, guessed: offered } = readFile(join(folder, name));
	const guessed = neededGuesses(parseDocument(text).tree.facts, offered);
	return {
		lines: text.replace(/\n$/u, '').split('\n'),
		skipped,
		...(remarks.length === 0 ? {} : { remarks }),
		...(Object.keys(guessed).length === 0 ? {} : { guessed }),
	};
}

describe('a page, a Word file, a Markdown file or a text gives the words of its document and names what it leaves out', () => {
	it.each(readdirSync(ROOT))('%s', (name) => {
		const folder = join(ROOT, name);
		const path = join(folder, 'expected.json');
		const result = read(folder);
		if (isUpdate) writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
		expect(existsSync(path), 'expected.json is missing: run with UPDATE_FIXTURES=1').toBe(true);
		expect(result).toEqual(JSON.parse(readFileSync(path, 'utf8')));
	});
});
