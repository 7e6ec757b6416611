/** A path as citations write it, the narrowest unit first: "khoản 2 Điều 24". */
import type { PathStep } from '../legal/references/target.ts';
import type { Level } from '../legal/tree.ts';

const WORDS: Readonly<Record<Level, string>> = {
	annex: 'Phụ lục',
	part: 'Phần',
	chapter: 'Chương',
	section: 'Mục',
	subsection: 'Tiểu mục',
	article: 'Điều',
	clause: 'khoản',
	point: 'điểm',
	item: 'gạch đầu dòng',
	subitem: 'dấu cộng',
	paragraph: 'đoạn',
};

/** Begins with a capital, as it begins a title. */
export function labelPath(path: readonly PathStep[]): string {
	const words = path
		.toReversed()
		.map(({ level, number }) => `${WORDS[level]}${number === null ? '' : ` ${number}`}`)
		.join(' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
