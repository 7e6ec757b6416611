import type { Level } from './tree.ts';

/** What each level is called within a sentence. */
export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
	annex: 'phụ lục',
	part: 'phần',
	chapter: 'chương',
	section: 'mục',
	subsection: 'tiểu mục',
	article: 'điều',
	clause: 'khoản',
	point: 'điểm',
	item: 'gạch đầu dòng',
	subitem: 'dấu cộng',
	paragraph: 'đoạn không đánh số',
};
