import type { Level } from './tree.ts';

/** Words of addresses, ASCII. Published addresses never change, so neither do these. */
export const ADDRESS_WORDS: Readonly<Record<Level, string>> = {
	annex: 'phu-luc',
	part: 'phan',
	chapter: 'chuong',
	section: 'muc',
	subsection: 'tieu-muc',
	article: 'dieu',
	clause: 'khoan',
	point: 'diem',
	item: 'gach',
	subitem: 'cong',
	paragraph: 'doan',
};

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
