/**
 * npm run bench:amend [-- --sets <folder>] [--only <number>]: how well amending texts are read as instructions and
 * applied, against answer keys and official consolidations. The texts are not part of the project; where they are
 * absent this says so and ends well.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareWithKey, nameOf } from './amend/match.ts';
import { readSet, setNames } from './amend/sets.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({ options: { sets: { type: 'string' }, only: { type: 'string' } } });
const folder = values.sets ?? `${process.env['SHARED_DIR'] ?? `${ROOT}/../shared`}/amending`;
if (existsSync(folder)) run();
else console.log(`Bỏ qua: không có thư mục ${folder}. Chỉ nơi khác bằng -- --sets <thư mục>.`);

function run(): void {
	for (const name of setNames(folder).filter(
		(set) => values.only === undefined || set.startsWith(`${values.only}-`),
	)) {
		const set = readSet(folder, name);
		const scored = set.amending
			.filter(({ isScored }) => isScored)
			.flatMap(({ instructions }) => instructions);
		const result = compareWithKey(set.key, scored);
		console.log(
			name,
			'key',
			set.key.length,
			'read',
			scored.length,
			'right',
			result.right,
			'words',
			result.sameWords,
			'ms',
			set.amending.map(({ time }) => time.toFixed(0)).join(' '),
		);
		for (const row of result.missed)
			console.log('  missed', row.n, row.amending_article, row.kind, row.target);
		for (const instruction of result.extra)
			console.log(
				'  extra ',
				instruction.place.words,
				'|',
				nameOf(instruction),
				'|',
				instruction.sentence.slice(0, 120),
			);
		for (const [row, instruction] of result.otherWords)
			console.log(
				'  words ',
				row.n,
				row.target,
				'|',
				row.new_text_60,
				'|',
				instruction.text[0]?.slice(0, 60),
				JSON.stringify(instruction.phrase),
			);
	}
}
