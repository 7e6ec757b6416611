import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { normaliseWords } from '../../src/legal/lines.ts';
import { hasRealTexts, REAL_TEXTS } from '../programs/real-texts.ts';
import { namesIn, runImport, temporaryFolder } from './testing.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = REAL_TEXTS;
const isThere = hasRealTexts('nhập văn bản thật');

interface Expected {
	readonly file: string;
	readonly id: string;
	readonly counts: Record<string, number>;
	readonly facts: Record<string, string | null>;
}

/** Counts of the README beside the texts; where ours differ, the comment says why. */
const TEXTS: readonly Expected[] = [
	{
		file: 'nghi-dinh-30-2020.docx',
		id: 'nghi-dinh-30-2020-nd-cp',
		counts: { chapter: 7, section: 5, article: 38, clause: 116, point: 94 },
		facts: { number: '30/2020/NĐ-CP', issuer: 'Chính phủ', issued: '2020-03-05', signer: 'Nguyễn Xuân Phúc' },
	},
	{
		file: 'nghi-dinh-30-2020-phu-luc-1.docx',
		id: 'phu-luc-i-nghi-dinh-30-2020-nd-cp',
		counts: { annex: 1, part: 2, section: 7, chapter: 0, article: 0 },
		facts: { number: '30/2020/NĐ-CP', issuer: 'Chính phủ', issued: '2020-03-05', signer: null },
	},
	{
		file: 'nghi-dinh-65-2014.html',
		id: 'nghi-dinh-65-2014-nd-cp',
		counts: { chapter: 0, section: 0, article: 30, clause: 93, point: 103 },
		facts: { number: '65/2014/NĐ-CP', issuer: 'Chính phủ', issued: '2014-07-01', signer: 'Nguyễn Tấn Dũng' },
	},
	{
		// A plain count finds about 142 clauses and 120 points; four clauses and a point are read from damaged marks.
		file: 'nghi-dinh-154-2026.md',
		id: 'nghi-dinh-154-2026-nd-cp',
		counts: { chapter: 9, section: 2, article: 45, clause: 146, point: 121 },
		facts: { number: '154/2026/NĐ-CP', issuer: 'Chính phủ', issued: '2026-05-15', signer: null },
	},
	{
		// A plain count finds 565 points; two stand in a quotation and are named by an issue.
		file: 'nghi-dinh-224-2026.md',
		id: 'nghi-dinh-224-2026-nd-cp',
		counts: { chapter: 9, section: 11, article: 92, clause: 422, point: 563 },
		facts: { number: '224/2026/NĐ-CP', issuer: 'Chính phủ', issued: '2026-06-24', signer: 'Hồ Quốc Dũng' },
	},
];

interface Report extends Record<string, unknown> {
	readonly counts: Record<string, number>;
	readonly dates: { readonly issued: string | null };
	readonly issues: readonly { readonly code: string; readonly message: string }[];
	readonly skipped: readonly { readonly reason: string; readonly words: string }[];
}

function importText(file: string): { report: Report; text: string } {
	const into = temporaryFolder();
	const { code, out, err } = runImport(join(FOLDER, file), '--into', into, '--json');
	expect([code, err]).toEqual([0, '']);
	const [id = ''] = namesIn(into);
	expect(id).toBe(TEXTS.find((text) => text.file === file)?.id);
	return { report: JSON.parse(out) as Report, text: readFileSync(join(into, id, 'text.txt'), 'utf8') };
}

describe.skipIf(!isThere)('real texts come in whole', () => {
	it.each(TEXTS)('$file: facts and counts', ({ file, counts, facts }) => {
		const { report } = importText(file);
		expect(report.counts).toMatchObject(counts);
		expect({ ...report, issued: report.dates.issued }).toMatchObject(facts);
	});
	it('no word of a Word file is lost, in its order', () => {
		for (const file of ['nghi-dinh-30-2020.docx', 'nghi-dinh-30-2020-phu-luc-1.docx']) {
			const xml = strFromU8(
				unzipSync(readFileSync(join(FOLDER, file)))['word/document.xml'] ?? new Uint8Array(),
			);
			expect(letters(importText(file).text)).toBe(letters(wordsOfDocument(xml)));
		}
	});
	it('no word of the page’s article is lost', () => {
		const file = 'nghi-dinh-65-2014.html';
		const body = find(parse(readFileSync(join(FOLDER, file), 'utf8')), 'content-detail');
		expect(body).not.toBeNull();
		expect(letters(importText(file).text)).toBe(letters(body === null ? '' : textOf(body)));
	});
	it('no word of a Markdown file is lost but those the report names', () => {
		for (const file of ['nghi-dinh-154-2026.md', 'nghi-dinh-224-2026.md']) {
			const { text, report } = importText(file);
			const body = readFileSync(join(FOLDER, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/u, '');
			const missing = letters(normaliseWords(body).replaceAll('*', ''));
			const named = report.skipped.slice(1).map(({ words }) => letters(words));
			const found = named.reduce((rest, words) => rest.replace(words, ''), missing);
			expect(found).toBe(letters(text));
		}
	});
	it('the known defects are reported', () => {
		const codes = (file: string): Set<string> =>
			new Set(importText(file).report.issues.map(({ code }) => code));
		const scan = codes('nghi-dinh-154-2026.md');
		for (const code of ['misread-number', 'damaged-mark', 'unreadable-number', 'line-join', 'number-gap']) {
			expect(scan).toContain(code);
		}
		const quoted = importText('nghi-dinh-224-2026.md').report.issues.filter(
			({ code }) => code === 'quoted-points',
		);
		expect(quoted.map(({ message }) => message.match(/“[ab]\)”/gu))).toEqual([['“a)”', '“b)”']]);
	});
	it.runIf(process.env['LONG'] === 'all')('all five beside the content of the site pass its check', () => {
		const content = join(temporaryFolder(), 'content');
		cpSync(join(ROOT, 'content'), content, { recursive: true });
		for (const { file } of TEXTS) {
			expect(runImport(join(FOLDER, file), '--into', join(content, 'nation', 'documents')).err).toBe('');
		}
		const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'scripts/check-content.ts')], {
			encoding: 'utf8',
			env: { ...process.env, CONTENT_DIR: content },
		});
		expect([status, stdout]).toEqual([0, expect.stringContaining('Nội dung hợp lệ') as string]);
		expect(readdirSync(join(content, 'nation', 'documents'))).toEqual(
			expect.arrayContaining(TEXTS.map(({ id }) => id)) as string[],
		);
	});
});

/** Every `w:t` in order, but for what a second reading of the same drawing repeats and what was deleted. */
function wordsOfDocument(xml: string): string {
	const once = xml
		.replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/gu, '')
		.replace(/<w:del [\s\S]*?<\/w:del>/gu, '');
	return Array.from(once.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu), (match) => match[1] ?? '').join('');
}

/** Letters and digits only: white space, the strokes of table rows and calls of footnotes are not words. */
function letters(text: string): string {
	return text
		.normalize('NFC')
		.replace(/^\[\d+\] .*$| \[\d+\]|&\w+;/gmu, '')
		.replace(/[^\p{L}\p{N}]/gu, '');
}

type Node = DefaultTreeAdapterTypes.Node;

function find(node: Node, className: string): Node | null {
	if ('attrs' in node && node.attrs.some(({ value }) => value.split(' ').includes(className))) return node;
	if (!('childNodes' in node)) return null;
	for (const child of node.childNodes) {
		const found = find(child, className);
		if (found !== null) return found;
	}
	return null;
}

function textOf(node: Node): string {
	if ('value' in node) return node.value;
	return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
