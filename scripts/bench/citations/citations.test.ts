import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasRealTexts, REAL_TEXTS } from '../../programs/real-texts.ts';
import { readMarks } from './marks.ts';
import { precision, recall, scoreRuns } from './score.ts';

const isThere = hasRealTexts('nhận ra viện dẫn trong văn bản thật');

describe('marks of citations', () => {
	it('are at least two hundred', () => {
		const marks = ['tuning', 'held-out'].flatMap(runsOf).flatMap((run) => run.marks);
		expect(marks.length).toBeGreaterThanOrEqual(200);
	});

	it('name the line that cannot be read', () => {
		expect(() => readMarks('= a.md\n@ 1-2 dieu-5\nkhông có gạch')).toThrow('line 3');
	});

	it.skipIf(!isThere).each(['tuning', 'held-out'])('are met by the finder: %s', (part) => {
		const { all, mistakes } = scoreRuns(REAL_TEXTS, runsOf(part));
		expect(precision(all), mistakes.join('\n')).toBeGreaterThanOrEqual(0.97);
		expect(recall(all), mistakes.join('\n')).toBeGreaterThanOrEqual(0.97);
	});

	it.skipIf(!isThere)('count a citation with another target as missing and as too many', () => {
		const runs = readMarks('= nghi-dinh-30-2020.docx\n@ 56 dieu-6-khoan-2\nNghị định này | self: dieu-1');
		const { all } = scoreRuns(REAL_TEXTS, runs);
		expect(all).toEqual({ marked: 1, found: 1, right: 0 });
	});
});

function runsOf(part: string): ReturnType<typeof readMarks> {
	return readMarks(readFileSync(new URL(`marks/${part}.txt`, import.meta.url), 'utf8'));
}
