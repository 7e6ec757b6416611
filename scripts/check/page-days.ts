/** The line under each page that says when it appeared, was changed and was checked. */
import { attribute, childrenOf, hasAttribute, isElement, lineOf, type Element } from '../build/html.ts';

/** Reads the line; `days` is empty where there is none. */
export function readPageDays(elements: readonly Element[]): PageDays {
	const line = elements.find((element) => hasAttribute(element, 'data-page-days'));
	const times = line === undefined ? [] : timesIn(line);
	return {
		days: times
			.map((time) => attribute(time, 'datetime') ?? '')
			.filter((day) => /^\d{4}-\d\d-\d\d$/u.test(day)),
		ofFirstEdition: times.some((time) => hasAttribute(time, 'data-first-edition')),
		line: line === undefined ? 1 : lineOf(line),
	};
}

function timesIn(element: Element): Element[] {
	return childrenOf(element)
		.filter(isElement)
		.flatMap((child) => (child.tagName === 'time' ? [child] : timesIn(child)));
}

export interface PageDays {
	/** ISO, as they are printed. */
	readonly days: readonly string[];
	/** True where the day of publication is that of the site's first edition, not one of the record's own. */
	readonly ofFirstEdition: boolean;
	/** Where the line stands. */
	readonly line: number;
}
