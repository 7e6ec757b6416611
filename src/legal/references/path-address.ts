import { numberSlug } from '../numbering.ts';
import type { Level } from '../tree.ts';
import type { PathStep } from './target.ts';

/** Words of addresses; the same as src/legal/body.ts writes. Published addresses never change. */
const WORD: Readonly<Record<Level, string>> = {
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

/** Returns "dieu-24-khoan-2-diem-a" for steps that all have a number; '' for none. */
export function pathAddress(path: readonly PathStep[]): string {
	return path.map(stepAddress).join('-');
}

function stepAddress({ level, number }: PathStep): string {
	const own = number === null ? 'nay' : numberSlug(number.replace(/\s+/gu, ' ').toLowerCase());
	return own === '' ? WORD[level] : `${WORD[level]}-${own}`;
}
