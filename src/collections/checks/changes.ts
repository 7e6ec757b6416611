import type { Change } from '../change.ts';
import type { YamlFile } from '../files/yaml-file.ts';
import type { Problem } from '../problems/problem.ts';
import { problemIn, type Draft } from './draft.ts';

/** Notes of changes: oldest first, and each but the publication with its reason. */
export function changeProblems(draft: Draft): readonly Problem[] {
	return noted(draft).flatMap(({ yaml, key, changes }) =>
		changes.flatMap(({ on, why }, index) => [
			...disordered(yaml, [key, index, 'on'], on, changes[index - 1]?.on),
			...(index === 0 || why !== null ? [] : [withoutReason(yaml, [key, index])]),
		]),
	);
}

interface Noted {
	readonly yaml: YamlFile;
	/** Under which key they stand. */
	readonly key: 'changes' | 'pageChanges';
	readonly changes: readonly Change[];
}

type Key = readonly [Noted['key'], number, ...string[]];

function noted(draft: Draft): readonly Noted[] {
	const { tasks, agencies, movements, events, terms, questions, process, awards, pages } = draft;
	const records = [tasks, agencies, movements, events, terms, questions, process, pages].flatMap(
		(read): Changed[] => [...read.loaded],
	);
	const files: readonly (Changed | null)[] = [
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

interface Changed {
	readonly yaml: YamlFile;
	readonly value: { readonly changes: readonly Change[] };
}

function disordered(yaml: YamlFile, path: Key, on: string, before: string | undefined): readonly Problem[] {
	if (before === undefined || on >= before) return [];
	const message = `Ngày này trước ngày của mục trước nó (${before}).`;
	return [problemIn(yaml, path, 'date-order', message, on)];
}

function withoutReason(yaml: YamlFile, path: Key): Problem {
	const message = 'Lần sửa này không ghi vì sao; chỉ mục đầu tiên, lần đăng, mới được để trống.';
	return problemIn(yaml, path, 'change-without-reason', message);
}
