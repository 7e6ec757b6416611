import type { Difference } from '../difference.ts';
import type { Loaded } from '../files/records.ts';
import type { Path } from '../files/yaml-file.ts';
import type { Problem } from '../problems/problem.ts';
import { problemIn, type Draft } from './draft.ts';
import { deadReference, optionalReference, references } from './reference.ts';

/** Differences name documents and sources that are there, and say no more than their sources. */
export function differenceProblems({ differences, documents }: Draft): readonly Problem[] {
	return differences.loaded.flatMap((loaded) => [
		...optionalReference(loaded.yaml, ['from'], loaded.value.from, 'văn bản', documents.ids).flatMap(
			deadReference,
		),
		...optionalReference(loaded.yaml, ['to'], loaded.value.to, 'văn bản', documents.ids).flatMap(
			deadReference,
		),
		...sidesOf(loaded).flatMap((side) => [
			...deadNames(loaded, side, documents.ids),
			...proofProblems(loaded, side),
		]),
		...sourceProblems(loaded),
	]);
}

type LoadedDifference = Loaded<Difference>;

/** One side of a row, with its place. */
interface PlacedSide {
	readonly path: Path;
	readonly side: Difference['rows'][number]['now'];
}

function sidesOf({ value }: LoadedDifference): readonly PlacedSide[] {
	return value.rows.flatMap(({ before, now }, index) => [
		...(before === null ? [] : [{ path: ['rows', index, 'before'], side: before }]),
		{ path: ['rows', index, 'now'], side: now },
	]);
}

function deadNames(
	{ yaml, value }: LoadedDifference,
	{ path, side }: PlacedSide,
	documents: ReadonlySet<string>,
): readonly Problem[] {
	const sources = new Set(Object.keys(value.sources));
	return [
		...references(yaml, [...path, 'sources'], side.sources, 'nguồn', sources),
		...side.basis.flatMap(({ document }, index) =>
			optionalReference(yaml, [...path, 'basis', index, 'document'], document, 'văn bản', documents),
		),
	].flatMap(deadReference);
}

/** How many publishers each degree needs. */
const NEEDED = { '2+': 2, '1': 1, 'suy ra': 1, 'chưa xác nhận': 0 };

function proofProblems({ yaml, value }: LoadedDifference, { path, side }: PlacedSide): readonly Problem[] {
	const publishers = new Set(side.sources.map((key) => value.sources[key]?.publisher));
	const needed = NEEDED[side.certainty];
	if (publishers.size >= needed) return [];
	const message = `Ghi “${side.certainty}” thì cần ${String(needed)} nguồn của ${String(needed)} nơi đăng khác nhau.`;
	const remedy = 'Ghi thêm khóa nguồn vào sources, hoặc hạ certainty.';
	return [problemIn(yaml, [...path, 'certainty'], 'fact-without-source', message, side.certainty, remedy)];
}

function sourceProblems({ yaml, value }: LoadedDifference): readonly Problem[] {
	const used = new Set(sidesOf({ yaml, value, id: value.id }).flatMap(({ side }) => side.sources));
	return Object.entries(value.sources).flatMap(([key, { readOn }]) => [
		...(used.has(key)
			? []
			: [problemIn(yaml, ['sources', key], 'source-unused', 'Không hàng nào dùng nguồn này.')]),
		...(readOn > value.checkedOn
			? [
					problemIn(
						yaml,
						['sources', key, 'readOn'],
						'source-in-future',
						`Ngày đọc sau ngày kiểm (checkedOn: ${value.checkedOn}).`,
						readOn,
					),
				]
			: []),
	]);
}
