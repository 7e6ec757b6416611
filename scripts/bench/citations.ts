/**
 * npm run bench:citations [-- --texts <folder>]: how well citations are found in real texts, against marks made by
 * hand. The texts are not part of the project; where they are absent this says so and ends well.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readMarks } from './citations/marks.ts';
import { precision, recall, scoreRuns } from './citations/score.ts';
import type { Tally } from './citations/score.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What the project promises, for each part. */
const WANTED = 0.97;
const PARTS = ['tuning', 'held-out'];

const { values } = parseArgs({ options: { texts: { type: 'string' } } });
const folder = values.texts ?? `${process.env['SHARED_DIR'] ?? `${ROOT}/../shared`}/legal-texts`;
if (existsSync(folder)) {
	const isGood = PARTS.map((part) => runPart(part, folder));
	process.exitCode = isGood.every(Boolean) ? 0 : 1;
} else {
	console.log(`Bỏ qua: không có thư mục ${folder}. Chỉ nơi khác bằng -- --texts <thư mục>.`);
}

function runPart(part: string, texts: string): boolean {
	const marks = new URL(`citations/marks/${part}.txt`, import.meta.url);
	const score = scoreRuns(texts, readMarks(readFileSync(marks, 'utf8')));
	console.log(`\n${part}\n${row('all', score.all)}`);
	for (const [form, tally] of [...score.forms].sort()) console.log(row(`  ${form}`, tally));
	for (const mistake of score.mistakes) console.log(`  ${mistake}`);
	return precision(score.all) >= WANTED && recall(score.all) >= WANTED;
}

function row(name: string, tally: Tally): string {
	const figures = [precision(tally), recall(tally)].map((value) => value.toFixed(3));
	return `${name.padEnd(34)} marked ${String(tally.marked).padStart(4)}   precision ${figures[0] ?? ''}   recall ${figures[1] ?? ''}`;
}
