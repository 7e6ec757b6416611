import type { Difference } from '../difference.ts';
import type { Loaded } from '../files/records.ts';
import type { Path } from '../files/yaml-file.ts';
import type { Problem } from '../problems/problem.ts';
import { problemIn, type Draft } from './draft.ts';
import { deadReference, optionalReference, references } from './reference.ts';

/** Differences name documents and sources that are there and used; whether these carry them: proofs.ts. */
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
			...bareProblems(loaded, side),
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

/** Every side of every row. */
export function sidesOf({ value }: LoadedDifference): readonly PlacedSide[] {
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

function bareProblems({ yaml }: LoadedDifference, { path, side }: PlacedSide): readonly Problem[] {
	if (side.sources.length > 0 || side.certainty === 'chưa xác nhận') return [];
	const message = `Điều có certainty “${side.certainty}” phải nêu nguồn.`;
	return [problemIn(yaml, [...path, 'sources'], 'fact-without-source', message)];
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
