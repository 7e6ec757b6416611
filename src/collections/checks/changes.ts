import type { Change } from '../change.ts';
import type { Loaded, Records } from '../files/records.ts';
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
	const read: readonly (Loaded<WithChanges> | null)[] = [
		...Object.values(draft).flatMap((kind) => (isRecords(kind) ? kind.loaded : [])),
		...draft.documents.drafts.map(({ facts }) => facts),
		...draft.articles.map(({ loaded }) => loaded),
		...draft.stories.map(({ loaded }) => loaded),
		...draft.guides.map(({ front }) => front),
	];
	return read.flatMap((one) => (one === null ? [] : listsIn(one)));
}

/** Kinds that are folders of `<id>.yaml`, whichever the table of collections names. */
function isRecords(kind: object | null): kind is Records<WithChanges> {
	return kind !== null && 'loaded' in kind && 'ids' in kind;
}

/** The notes of a record, if its kind has any; what the law changed of an award is called `changes` there. */
function listsIn({ yaml, value }: Loaded<WithChanges>): ChangeList[] {
	const key = value.pageChanges === undefined ? 'changes' : 'pageChanges';
	const changes = value[key];
	return changes === undefined ? [] : [{ yaml, key, changes }];
}

type WithChanges = Partial<Record<ChangeList['key'], readonly Change[]>>;

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
