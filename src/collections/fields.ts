import { z } from 'zod';
import type { ProblemCode } from './problems/remedies.ts';

/** A value as it is handed on: nothing in it can be changed. Lists stay lists, pairs stay pairs. */
export type DeepReadonly<T> = { readonly [Key in keyof T]: DeepReadonly<T[Key]> };

/** A record with the id that its file name gives it. */
export type WithId<T> = DeepReadonly<T> & { readonly id: string };

/** A name or heading: one short line. */
export const label = z.string().min(1).max(160);

/** One or two plain sentences. */
export const sentences = z.string().min(1).max(600);

/** An ASCII id such as `gui-ke-hoach`: lower case, digits, single hyphens. */
export const slug = z.string().refine(isSlug, rule('id-not-slug', 'Tên (id) không đúng dạng.'));

/** A real day, `2024-02-28`. */
export const isoDate = z.string().refine(isDate, rule('date-invalid', 'Ngày không có thật hoặc sai dạng.'));

/** A month, `2025-01`. */
export const isoMonth = z
	.string()
	.refine((text) => isDate(`${text}-01`), rule('date-invalid', 'Tháng không có thật hoặc sai dạng.'));

/** A year of four digits. */
export const year = z.int().min(1900).max(2100);

/** An address on the web, http or https, that can lead somewhere. */
export const webAddress = z.string().superRefine((text, context) => {
	const message = addressFault(text);
	if (message !== null) context.addIssue({ code: 'custom', message, params: { code: 'url-invalid' } });
});

/** A colour as `#a3191f`. */
export const hexColour = z
	.string()
	.regex(/^#[0-9a-f]{6}$/, { error: 'Màu phải viết dạng #a3191f (chữ thường, sáu số).' });

/** A list that says nothing twice and may be left out where there is nothing to say. */
export function listOf<Item extends z.ZodType<string>>(item: Item) {
	return z.array(item).refine(isUnique, NOTHING_TWICE).default([]);
}

/** A list that says nothing twice and holds at least one entry. */
export function fullListOf<Item extends z.ZodType<string>>(item: Item) {
	return z.array(item).min(1).refine(isUnique, NOTHING_TWICE);
}

/** An address of the text, `phan-ii-muc-3`; whether it is there is asked of the text itself. */
export const address = z.string().min(1).max(120);

/** True for an id that may stand in a web address. */
export function isSlug(text: string): boolean {
	return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/** What a schema says of a broken rule: the problem's code and its sentence. */
function rule(code: ProblemCode, error: string) {
	return { error, params: { code } };
}

const NOTHING_TWICE = rule('list-repeated', 'Danh sách có mục lặp lại.');

function isUnique(items: readonly string[]): boolean {
	return new Set(items).size === items.length;
}

function isDate(text: string): boolean {
	if (!/^(?:19|20)\d\d-\d\d-\d\d$/.test(text)) return false;
	const date = new Date(`${text}T00:00:00Z`);
	// 2024-02-30 becomes 1 March instead of failing, hence the comparison.
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** What is certainly wrong with the form of an address, in one sentence; null where nothing is. */
export function addressFault(text: string): string | null {
	if (/\s/u.test(text)) return 'Địa chỉ có dấu cách.';
	if (text.includes('…')) return 'Địa chỉ bị rút ngắn bằng dấu “…”.';
	if (/^https?:\/*https?(?:\/|:)/iu.test(text)) return 'Địa chỉ có hai lần “http”.';
	if (!/^https?:\/\/[^"'<>]+$/u.test(text) || !URL.canParse(text) || namesUser(text)) return UNUSABLE;
	const { hostname } = new URL(text);
	if (/^(?:w{2}|w{4,})\./u.test(hostname)) return 'Tên máy chủ thừa hoặc thiếu chữ “w”.';
	return hostname.split('.').length < 2 || /^\.|\.\.|\.$/u.test(hostname)
		? 'Tên máy chủ thiếu phần sau dấu chấm.'
		: null;
}

const UNUSABLE = 'Địa chỉ web không dùng được.';

/** True for "https://chinhphu.vn@vi-du.example/", which leads elsewhere than it seems to. */
export function namesUser(address: string): boolean {
	const { username, password } = new URL(address);
	return username !== '' || password !== '';
}
