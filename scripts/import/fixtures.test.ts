import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocx } from './docx/read-docx.ts';
import type { Extracted } from './extracted.ts';
import { readHtml } from './html/read-html.ts';
import { readMarkdown } from './markdown/read-markdown.ts';

/** UPDATE_FIXTURES=1 writes expected.json anew; read the difference before committing it. */
const isUpdate = process.env.UPDATE_FIXTURES === '1';

const ROOT = join(import.meta.dirname, 'fixtures');

function read(folder: string): Extracted {
	const name = readdirSync(folder).find((file) => file.startsWith('input.')) ?? '';
	if (name.endsWith('.docx')) return readDocx(name, readFileSync(join(folder, name)));
	const source = readFileSync(join(folder, name), 'utf8');
	return name.endsWith('.html') ? readHtml(source) : readMarkdown(source);
}

describe('a page, a Word file or a Markdown file gives the words of its document and names what it leaves out', () => {
	it.each(readdirSync(ROOT))('%s', (name) => {
		const folder = join(ROOT, name);
		const path = join(folder, 'expected.json');
		const result = read(folder);
		if (isUpdate) writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
		expect(existsSync(path), 'expected.json is missing: run with UPDATE_FIXTURES=1').toBe(true);
		expect(result).toEqual(JSON.parse(readFileSync(path, 'utf8')));
	});
});
