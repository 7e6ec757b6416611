/**
 * npm run bench:amend [-- --sets <folder>] [--only <number>] [--verbose]: how well amending texts are read as
 * instructions and applied, against answer keys and official consolidations. The texts are not part of the project;
 * where they are absent this says so and ends well.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { applyAmendments } from '../../src/legal/amending/apply.ts';
import type { Consolidation } from '../../src/legal/amending/apply.ts';
import { compareTexts } from './amend/equal.ts';
import type { Equality } from './amend/equal.ts';
import { EXPLAINED, WRONG_ROWS } from './amend/known.ts';
import { compareWithKey, nameOf } from './amend/match.ts';
import type { Comparison } from './amend/match.ts';
import { readSet, setNames } from './amend/sets.ts';
import type { AmendingSet } from './amend/sets.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What the project promises: precision and recall over all sets, provisions equal to the official text of set 17. */
const WANTED = { read: 0.97, equal: 0.99 };
const EQUAL_IN = '17';
/** Sets whose text afterwards is an official consolidation. */
const OFFICIAL = ['13', '14', '16', '17'];

const { values } = parseArgs({
	options: {
		sets: { type: 'string' },
		only: { type: 'string' },
		verbose: { type: 'boolean', default: false },
	},
});
const folder = values.sets ?? `${process.env['SHARED_DIR'] ?? `${ROOT}/../shared`}/amending`;
if (existsSync(folder)) process.exitCode = run(setNames(folder)) ? 0 : 1;
else console.log(`Bỏ qua: không có thư mục ${folder}. Chỉ nơi khác bằng -- --sets <thư mục>.`);

/** Everything measured of one set. */
interface Measures {
	readonly set: AmendingSet;
	readonly read: number;
	readonly comparison: Comparison;
	readonly working: Consolidation;
	readonly equality: Equality | null;
	readonly time: number;
}

function run(names: readonly string[]): boolean {
	const wanted = names.filter((name) => values.only === undefined || numberOf(name) === values.only);
	const all = wanted.map((name) => measure(readSet(folder, name)));
	console.log(
		`${'set'.padEnd(34)} key read right  precision recall words | applied      | equal to the text afterwards (changed) | ms`,
	);
	for (const measures of all) console.log(rowOf(measures));
	const [key, read, right] = [
		sum(all, ({ set }) => set.key.length),
		sum(all, (one) => one.read),
		sum(all, ({ comparison }) => comparison.right),
	];
	const applied = sum(all, ({ working }) => working.applied);
	const asked = applied + sum(all, ({ working }) => working.unapplied.length);
	console.log(`${'all'.padEnd(34)} ${figures(key, read, right)}       | ${share(applied, asked)}`);
	for (const measures of all) tell(measures);
	const own = all.find(({ set }) => numberOf(set.name) === EQUAL_IN)?.equality;
	const isEqual = own === undefined || own === null || own.equal / own.all >= WANTED.equal;
	return right / Math.max(read, 1) >= WANTED.read && right / Math.max(key, 1) >= WANTED.read && isEqual;
}

function measure(set: AmendingSet): Measures {
	const scored = set.amending.filter(({ isScored }) => isScored).flatMap(({ instructions }) => instructions);
	const start = performance.now();
	const working = applyAmendments(
		set.base,
		set.amending.map(({ file, instructions, tree }) => ({ id: file, instructions, tree })),
	);
	const time = performance.now() - start + sum(set.amending, (text) => text.time);
	const equality = set.consolidated === null ? null : compareTexts(working.body, set.consolidated);
	return { set, read: scored.length, comparison: compareWithKey(set.key, scored), working, equality, time };
}

function rowOf({ set, read, comparison, working, equality, time }: Measures): string {
	const asked = working.applied + working.unapplied.length;
	const equal =
		equality === null
			? 'no text afterwards'
			: `${share(equality.equal, equality.all)} (${share(equality.changedEqual, equality.changed)})`;
	return `${set.name.padEnd(34)} ${figures(set.key.length, read, comparison.right)} ${String(comparison.sameWords).padStart(5)} | ${share(working.applied, asked)} | ${equal.padEnd(38)} | ${time.toFixed(0)}`;
}

/** What was not right in a set, with the reason where one is known. */
function tell({ set, comparison, working, equality }: Measures): void {
	const number = numberOf(set.name);
	const why = (row: string) => WRONG_ROWS.find((known) => known.set === number && known.row === row)?.reason;
	console.log(`\n${set.name}`);
	for (const { n, kind, target } of comparison.missed)
		say('missed', `${kind} ${target}`, `row ${n}`, why(`${kind} ${target}`));
	for (const found of comparison.extra) say('extra', nameOf(found), found.place.words, why(nameOf(found)));
	for (const [row, found] of comparison.otherWords)
		say(
			'other words',
			nameOf(found),
			`key: ${row.new_text_60}; read: ${found.text[0]?.slice(0, 60) ?? ''}`,
			why(nameOf(found)),
		);
	for (const { message } of working.unapplied) console.log(`  not applied  ${message}`);
	// Codified texts of the ministry change marks and spelling of their own: figures only.
	if (equality === null || !(OFFICIAL.includes(number) || values.verbose)) return;
	const explained = (address: string) =>
		EXPLAINED.find((known) => known.set === number && known.address === address)?.reason;
	for (const { address, ours, official, isChanged } of equality.unequal) {
		if (!isChanged && !values.verbose) continue;
		say('differs', address, isChanged ? 'changed' : 'not changed by any instruction', explained(address));
		if (values.verbose) console.log(`      ours:     ${ours}\n      official: ${official}`);
	}
	const untouched = equality.unequal.filter(({ isChanged }) => !isChanged).length;
	if (untouched > 0)
		console.log(
			`  ${String(untouched)} provisions differ that no instruction touches: typing and layout (--verbose lists them)`,
		);
}

function say(what: string, name: string, where: string, reason: string | undefined): void {
	console.log(`  ${what.padEnd(11)}  ${name} (${where})${reason === undefined ? '' : ` — known: ${reason}`}`);
}

function figures(key: number, read: number, right: number): string {
	const [precision, recall] = [right / Math.max(read, 1), right / Math.max(key, 1)];
	return `${[key, read, right].map((value) => String(value).padStart(4)).join(' ')}     ${precision.toFixed(3)}  ${recall.toFixed(3)}`;
}

function share(part: number, all: number): string {
	return `${String(part)}/${String(all)} ${all === 0 ? '' : `${((100 * part) / all).toFixed(1)}%`}`.padEnd(
		12,
	);
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
	return items.reduce((total, item) => total + value(item), 0);
}

function numberOf(name: string): string {
	return name.split('-')[0] ?? '';
}
