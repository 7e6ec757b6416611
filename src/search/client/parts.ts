/** Small helpers of the search page and the dialog: finding marked-up parts and filling them with text, never HTML. */
import type { SearchAnswer } from '../engine.ts';
import type { ExcerptPart } from '../excerpt.ts';

/** Said where the index or the engine could not be loaded. */
export const LOAD_FAILED =
	'Không tải được dữ liệu tìm kiếm. Hãy kiểm tra đường truyền rồi gõ lại, hoặc tìm trong Mục lục A–Z.';

/** The element that the component's markup promises. */
export function part<T extends Element>(root: ParentNode, selector: string, type: new () => T): T {
	const found = root.querySelector(selector);
	if (!(found instanceof type)) throw new Error(`Thiếu phần tử ${selector} trong khung tìm kiếm.`);
	return found;
}

/** A fresh copy of what stands in `<template data-template="name">`. */
export function copyOf(root: ParentNode, name: string): DocumentFragment {
	return document.importNode(part(root, `[data-template="${name}"]`, HTMLTemplateElement).content, true);
}

/** Puts words into an element, the found ones in `<mark>`. */
export function fillParts(target: Element, parts: readonly ExcerptPart[]): void {
	target.replaceChildren(...parts.map(({ text, marked }) => (marked ? markOf(text) : text)));
}

/** "Có 12 kết quả cho “thi dua”." with what had to be left out; the sentence that screen readers hear. */
export function answerSentence(query: string, { total, relaxed, missing }: SearchAnswer): string {
	if (total === 0) return `Không tìm thấy kết quả nào cho “${query}”.`;
	const count = `Có ${String(total)} kết quả cho “${query}”.`;
	if (missing.length > 0) return `${count} Trên trang này không có: ${missing.join(', ')}.`;
	return relaxed ? `${count} Không nơi nào có đủ các từ, đây là những nơi gần nhất.` : count;
}

/** The address of the search page for a query, and a kind if one is chosen. */
export function searchUrl(page: string, query: string, kind?: string): string {
	const params = new URLSearchParams({
		...(query === '' ? {} : { q: query }),
		...(kind === undefined ? {} : { loai: kind }),
	});
	return params.size === 0 ? page : `${page}?${params.toString()}`;
}

function markOf(text: string): HTMLElement {
	const mark = document.createElement('mark');
	mark.textContent = text;
	return mark;
}
