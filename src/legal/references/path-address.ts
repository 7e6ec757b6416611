import { numberSlug } from '../numbering.ts';
import type { PathStep } from './target.ts';
import { ADDRESS_WORDS } from '../level-names.ts';

/** Returns "dieu-24-khoan-2-diem-a" for steps that all have a number; '' for none. */
export function pathAddress(path: readonly PathStep[]): string {
	return path.map(stepAddress).join('-');
}

function stepAddress({ level, number }: PathStep): string {
	const own = number === null ? 'nay' : numberSlug(number.replace(/\s+/gu, ' ').toLowerCase());
	return own === '' ? ADDRESS_WORDS[level] : `${ADDRESS_WORDS[level]}-${own}`;
}
