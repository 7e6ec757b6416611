import type { Change } from '../change.ts';
import type { YamlFile } from '../files/yaml-file.ts';
import type { Problem } from '../problems/problem.ts';
import { problemIn, type Draft } from './draft.ts';

/** Notes of changes: oldest first, and each but the publication with its reason. */
export function changeProblems(draft: Draft): readonly Problem[] {
	return changeLists(draft).flatMap(({ yaml, key, changes }) =>
		changes.flatMap(({ on, why }, index) => [
			...orderProblems(yaml, [key, index, 'on'], on, changes[index - 1]?.on),
			...(index === 0 || why !== null ? [] : [reasonProblem(yaml, [key, index])]),
		]),
	);
}

interface ChangeList {
	readonly yaml: YamlFile;
	/** Under which key they stand. */
	readonly key: 'changes' | 'pageChanges';
	readonly changes: readonly Change[];
}

type Key = readonly [ChangeList['key'], number, ...string[]];

function changeLists(draft: Draft): readonly ChangeList[] {
	const { tasks, agencies, movements, events, terms, questions, process, awards, pages } = draft;
	const records = [tasks, agencies, movements, events, terms, questions, process, pages].flatMap(
		(read): WithChanges[] => [...read.loaded],
	);
	const files: readonly (WithChanges | null)[] = [
		...records,
		...draft.documents.drafts.map(({ facts }) => facts),
		...draft.articles.map(({ loaded }) => loaded),
		...draft.stories.map(({ loaded }) => loaded),
		...draft.guides.map(({ front }) => front),
	];
	return [
		...files.flatMap((file) =>
			file === null ? [] : [{ yaml: file.yaml, key: 'changes' as const, changes: file.value.changes }],
		),
		...awards.loaded.map(({ yaml, value }) => {
			return { yaml, key: 'pageChanges' as const, changes: value.pageChanges };
		}),
	];
}

interface WithChanges {
	readonly yaml: YamlFile;
	readonly value: { readonly changes: readonly Change[] };
}

function orderProblems(
	yaml: YamlFile,
	path: Key,
	on: string,
	before: string | undefined,
): readonly Problem[] {
	if (before === undefined || on >= before) return [];
	const message = `Ngày này trước ngày của mục trước nó (${before}).`;
	return [problemIn(yaml, path, 'date-order', message, on)];
}

function reasonProblem(yaml: YamlFile, path: Key): Problem {
	const message = 'Lần sửa này không ghi vì sao; chỉ mục đầu tiên, lần đăng, mới được để trống.';
	return problemIn(yaml, path, 'change-without-reason', message);
}
