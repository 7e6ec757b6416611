/** How the tables of a page stand on the screen. */

/** In the browser: how many cells have words, and words that are not inside the screen or are cut by what is around them. */
export function lookAtTables(): { cells: number; outside: string[] } {
	/** What an empty cell says; it may be left out. */
	const nothing = new Set(['', '—', 'chưa rõ']);
	for (const fold of document.querySelectorAll('details')) fold.open = true;
	const isInside = ({ left, right, width }: DOMRect): boolean =>
		width > 1 && left >= 0 && right <= document.documentElement.clientWidth + 0.5;
	const frames = (element: Element | null): Element[] =>
		element === null ? [] : [element, ...frames(element.parentElement)];
	const isCut = (cell: Element): boolean =>
		frames(cell).some(
			(frame) => getComputedStyle(frame).overflowX !== 'visible' && frame.scrollWidth > frame.clientWidth + 1,
		);
	const wordsOf = (cell: Element): Text[] => {
		const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
		const words: Text[] = [];
		while (walker.nextNode()) if (walker.currentNode instanceof Text) words.push(walker.currentNode);
		return words.filter(
			({ data, parentElement }) => data.trim() !== '' && !parentElement?.closest('.visually-hidden'),
		);
	};
	const boxesOf = (words: Text): DOMRect[] => {
		const range = document.createRange();
		range.selectNodeContents(words);
		return [...range.getClientRects()].filter(({ height }) => height > 0);
	};
	const outside: string[] = [];
	// The heads of columns stand in the cells themselves where the rows are cards.
	const cells = [...document.querySelectorAll('tbody :is(td, th)')].filter(
		(cell) => !nothing.has(cell.textContent.trim()) && !cell.closest('[data-not-official]'),
	);
	for (const cell of cells) {
		const boxes = wordsOf(cell).flatMap(boxesOf);
		if (boxes.length === 0 || !boxes.every(isInside) || isCut(cell)) outside.push(cell.textContent.trim());
	}
	return { cells: cells.length, outside };
}
