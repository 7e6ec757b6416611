/**
 * npm run bench:drafts: how much of what editors wrote by hand about the plan the drafts of `npm run new site` have.
 * Exit code 1 where a share is lower than what the project promises.
 */
import { readContent } from '../../src/collections/load.ts';
import { readAssignments } from '../../src/legal/assignments/read.ts';
import { contentRoot } from '../../src/page-data/base/root.ts';
import { compare, FIELDS } from './drafts/compare.ts';

/** Shares that are promised: of the tasks found, and of each field of those found. */
const WANTED = { found: 0.9, field: 0.8 };

const { site, documents, tasks, agencies, events } = await readContent(contentRoot());
const plan = documents.find(({ id }) => id === site.plan);
const ofPlan = tasks.filter(({ document }) => document === site.plan);
if (plan === undefined || ofPlan.length === 0) {
	console.log('Bỏ qua: nội dung không có kế hoạch hay chưa có nhiệm vụ nào.');
} else {
	const issuer = agencies.find(({ name }) => name === plan.issuer)?.id ?? '';
	const { drafts, silent, issues } = readAssignments(plan.tree, site.planYear);
	const { matches, extra } = compare(drafts, { tasks: ofPlan, agencies, events, issuer });
	const found = matches.filter(({ draft }) => draft !== null);
	const shares = [row('found', found.length, matches.length, WANTED.found)];
	for (const field of FIELDS)
		shares.push(
			row(field, found.filter(({ right }) => right.includes(field)).length, found.length, WANTED.field),
		);
	for (const { task, draft } of matches)
		if (draft === null) console.log(`  missed  ${task.at.join(' ')}  ${task.id}`);
	for (const { task, draft, right, said } of matches) {
		const wrong = draft === null ? [] : FIELDS.filter((field) => !right.includes(field));
		for (const field of wrong)
			console.log(
				`  ${field.padEnd(7)} ${task.id}: ${said?.[field] ?? ''} (editors: ${JSON.stringify(task[field])})`,
			);
	}
	for (const { at, title } of extra) console.log(`  extra   ${at}  ${title}`);
	for (const { at, message } of issues) console.log(`  issue   ${at}  ${message}`);
	console.log(`  ${String(drafts.length)} drafts, ${String(silent.length)} paragraphs without one`);
	process.exitCode = shares.every(Boolean) ? 0 : 1;
}

function row(name: string, right: number, all: number, wanted: number): boolean {
	const share = all === 0 ? 1 : right / all;
	console.log(
		`${name.padEnd(8)} ${String(right).padStart(3)} / ${String(all).padStart(3)}   ${share.toFixed(3)}   wanted ${wanted.toFixed(2)}`,
	);
	return share >= wanted;
}
