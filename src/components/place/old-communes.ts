/** Finds a commune by any of its names, with or without marks; what fits stays, its group opens. */
import { fold } from '../../text/fold.ts';

const field = document.querySelector<HTMLInputElement>('[data-commune-name]');
const said = document.querySelector('[data-commune-said]');
const rows = [...document.querySelectorAll<HTMLElement>('[data-commune]')].map((element) => ({
	element,
	names: fold(element.dataset['commune'] ?? ''),
}));
const groups = [...document.querySelectorAll<HTMLDetailsElement>('[data-commune-group]')];

/** Every word that was typed has to stand in the names, at the head of a word. */
function fits(names: string, words: readonly string[]): boolean {
	return words.every((word) => ` ${names}`.includes(` ${word}`));
}

function find(): void {
	const words = fold(field?.value ?? '')
		.split(/\s+/u)
		.filter(Boolean);
	for (const { element, names } of rows) element.hidden = !fits(names, words);
	for (const group of groups) {
		const hasAny = group.querySelector('[data-commune]:not([hidden])') !== null;
		group.hidden = !hasAny;
		group.open = words.length > 0 && hasAny;
	}
	const found = rows.filter(({ element }) => !element.hidden).length;
	if (said)
		said.textContent = words.length === 0 ? '' : found === 0 ? 'Không có tên ấy.' : `${String(found)} dòng`;
}

field?.addEventListener('input', find);
