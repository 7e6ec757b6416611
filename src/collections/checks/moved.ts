import { everyMove } from '../moved.ts';
import type { Problem } from '../problems/problem.ts';
import { problemIn, type Draft } from './draft.ts';

/** Pages that moved: each old address once, none that leads to another old address or to itself. */
export function movedProblems({ moved }: Draft): readonly Problem[] {
	if (moved === null) return [];
	const { yaml, value } = moved;
	const old = everyMove(value).map(({ from }) => from);
	const repeated = value.many.flatMap((many, index) =>
		everyMove({ pages: [], many: [many] })
			.filter(({ from }) => old.indexOf(from) !== old.lastIndexOf(from))
			.map(({ from }) =>
				problemIn(yaml, ['many', index, 'steps'], 'list-repeated', 'Địa chỉ cũ này đã ghi ở trên.', from),
			),
	);
	const inPages = value.pages.flatMap(({ from, to }, index) => [
		...(old.indexOf(from) === index
			? []
			: [problemIn(yaml, ['pages', index, 'from'], 'list-repeated', 'Địa chỉ cũ này đã ghi ở trên.', from)]),
		...(old.includes(to)
			? [
					problemIn(
						yaml,
						['pages', index, 'to'],
						'reference-repeated',
						'Địa chỉ mới này chính là một địa chỉ cũ.',
						to,
						'Ghi địa chỉ trang đang ở hôm nay.',
					),
				]
			: []),
	]);
	return [...inPages, ...repeated];
}
