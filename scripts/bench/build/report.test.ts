import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reportOf } from './report.ts';
import { OURS, readResults, withResult, writeResults, type Measured, type Results } from './results.ts';

const run = (more: Partial<Measured>): Measured => ({
	...{ on: '2026-11-30', seconds: 20, megabytes: 900, pages: 500, files: 4000 },
	...more,
});
const rowsOf = (results: Results, start: string) =>
	reportOf(results, { cores: 2 })
		.split('\n')
		.filter((line) => line.startsWith(`| ${start}`));

it('judges this site and sites of about the size by what was asked, and no others', () => {
	const results: Results = {
		'0': { [OURS.cold]: run({}), [OURS.same]: run({ seconds: 9 }) },
		'4500': { [OURS.cold]: run({ pages: 5066, seconds: 300 }) },
		'7500': { [OURS.cold]: run({ pages: 8066, seconds: 10 }) },
		'20000': { [OURS.cold]: run({ pages: 20_566, megabytes: 4095 }) },
	};
	expect(rowsOf(results, '0 | từ đầu')).toEqual([
		'| 0 | từ đầu | 500 | 4000 | 20.0 | 0.0400 | 900 | ≤ 25 giây: đạt | 2026-11-30 |',
	]);
	expect(rowsOf(results, '0 | không đổi')[0]).toContain('≤ 8 giây: chưa');
	expect(rowsOf(results, '4500')[0]).toContain('≤ 240 giây: chưa');
	expect(rowsOf(results, '7500')[0]).not.toMatch(/đạt|chưa/u);
	expect(rowsOf(results, '20000')[0]).toContain('< 4 GB: đạt');
	expect(reportOf(results, { cores: 2 })).toContain(
		'Chưa đo: trang này, sửa một gương ≤ 8 giây; 5000 trang, có tệp giữ ≤ 90 giây; 5000 trang, sửa một gương ≤ 10 giây.',
	);
});

it('puts sizes in order, our builds as they are run before the others, and says what could not be had', () => {
	const results: Results = {
		'500': {
			Hugo: { on: '2026-11-30', missing: 'không có ở đây' },
			Starlight: run({ version: '0.42.4' }),
			[OURS.edited]: run({}),
			[OURS.cold]: run({}),
		},
		'0': { [OURS.cold]: run({}) },
	};
	const all = [...rowsOf(results, '0'), ...rowsOf(results, '500')].map((line) => line.split(' | ')[1]);
	expect(all).toEqual(['từ đầu', 'từ đầu', 'sửa một gương', 'Hugo', 'Starlight 0.42.4']);
	expect(rowsOf(results, '500 | Hugo')[0]).toContain('không có ở đây');
});

it('has the steps of our builds in a table of their own, empty where a build had none of that name', () => {
	const results: Results = {
		'0': {
			[OURS.cold]: run({ stages: { 'Dựng các trang': 12.34, 'Nén sẵn': 2 } }),
			[OURS.kept]: run({ stages: { 'Nén sẵn': 1 } }),
			[OURS.same]: run({ stages: {} }),
			Hugo: run({}),
		},
	};
	expect(reportOf(results, { cores: 2 }).split('## Từng bước (giây)\n\n')[1]).toBe(
		[
			'| Thêm | Lần dựng | Dựng các trang | Nén sẵn |',
			'| --- | --- | ---: | ---: |',
			'| 0 | từ đầu | 12.3 | 2.0 |',
			'| 0 | có tệp giữ |  | 1.0 |',
			'',
		].join('\n'),
	);
});

it('keeps what earlier runs measured beside what this one does, and takes the newer of the same', () => {
	const file = join(mkdtempSync(join(tmpdir(), 'results-')), 'results.json');
	expect(readResults(file)).toEqual({});
	writeResults(file, { '0': { [OURS.cold]: run({}), Hugo: run({}) } });
	writeResults(file, withResult(readResults(file), 0, OURS.cold, run({ seconds: 1 })));
	writeResults(file, withResult(readResults(file), 500, 'Hugo', { on: '2026-11-30', missing: 'x' }));
	expect(readResults(file)).toEqual({
		'0': { [OURS.cold]: run({ seconds: 1 }), Hugo: run({}) },
		'500': { Hugo: { on: '2026-11-30', missing: 'x' } },
	});
});
