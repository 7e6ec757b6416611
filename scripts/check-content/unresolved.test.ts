import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../src/collections/load.ts';
import { withGoodCopy } from '../../src/collections/test-root.ts';
import { findUnresolved, type CitationReport } from './unresolved.ts';
import { citationNotices, unresolvedText } from './unresolved-text.ts';

const CASE = join(import.meta.dirname, 'fixtures/citations');

let report: CitationReport;
beforeAll(async () => {
	report = await withGoodCopy(async (root) => {
		await cp(join(CASE, 'content'), root, { recursive: true });
		return findUnresolved(root, await readContent(root));
	});
});

describe('citations that lead nowhere', () => {
	it('are listed with file, line, words and reason, and nothing else is', async () => {
		const expected: unknown = JSON.parse(await readFile(join(CASE, 'expected.json'), 'utf8'));
		expect(report).toEqual(expected);
	});

	it('are told by whose words they are and by reason, with counts', () => {
		const text = unresolvedText(report);
		expect(text).toContain('Lời văn bản: 1 chỗ');
		expect(text).toContain('    content/pages/gioi-thieu.mdx:14 · Điều 3');
		expect(text).toMatch(
			/1 chỗ \[date-differs\]\n {4}content\/pages\/gioi-thieu\.mdx:15 · Nghị định số 6\/2025\/NĐ-CP ngày/u,
		);
	});

	it('give one notice for each document that our own words cite and the site lacks', () => {
		const [summary, ...notices] = citationNotices(report).split('\n');
		expect(summary).toContain('1 trong 1 của lời văn bản');
		expect(notices).toEqual([
			'  Trang dẫn 9/2024/NĐ-CP mà không có văn bản ấy: content/pages/gioi-thieu.mdx:3, content/pages/gioi-thieu.mdx:10, content/tasks/gui-ke-hoach.yaml:7',
			'  Trang dẫn 3/QĐ-UBND mà không có văn bản ấy: content/stories/to-vot-beo-con-may.mdx:31, content/stories/to-vot-beo-con-may.mdx:65',
		]);
	});
});
