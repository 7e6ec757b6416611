/** Small helpers of the search page and the dialog: finding marked-up parts and filling them with text, never HTML. */
import type { ExcerptPart } from '../result/excerpt.ts';

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

function markOf(text: string): HTMLElement {
	const mark = document.createElement('mark');
	mark.textContent = text;
	return mark;
}
