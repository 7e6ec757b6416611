import type { Path } from '../files/yaml-file.ts';
import type { Problem } from '../problems/problem.ts';
import { problemIn, type Draft } from './draft.ts';

/** A page of the site, or a place on it. */
const ADDRESS = /^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/;
const ADDRESS_FORM = 'Viết dạng /guong/ten-trang/, nếu cần thì thêm #cho-tren-trang.';

/** A question that two pages answer leads to neither; a page in two files would be edited in one of them only. */
export function askedProblems({ asked }: Draft): readonly Problem[] {
	const pages = new Set<string>();
	const phrases = new Map<string, string>();
	return asked.loaded.flatMap(({ yaml, value }) =>
		Object.entries(value.pages).flatMap(([address, own]) => {
			const repeat = (path: Path, message: string, found: string) =>
				problemIn(yaml, ['pages', address, ...path], 'list-repeated', message, found);
			const isKnown = pages.has(address);
			pages.add(address);
			const isWrong = !ADDRESS.test(address);
			const path = ['pages', address];
			return [
				...(isWrong
					? [problemIn(yaml, path, 'address-unknown', 'Đây không phải địa chỉ trang.', address, ADDRESS_FORM)]
					: []),
				...(isKnown ? [repeat([], 'Trang này đã có trong một tệp khác.', address)] : []),
				...own.flatMap((phrase, index) => {
					const other = phrases.get(phrase.toLocaleLowerCase('vi'));
					phrases.set(phrase.toLocaleLowerCase('vi'), address);
					return other === undefined
						? []
						: [repeat([index], `Cách hỏi này đã ghi cho trang ${other}.`, phrase)];
				}),
			];
		}),
	);
}
