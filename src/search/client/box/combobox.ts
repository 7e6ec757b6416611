/** The keys of a combobox: the focus stays in the box, arrows walk through its list, aria-activedescendant says where. */
import { isInputMethodKey } from './typing.ts';

export interface Combobox {
	readonly input: HTMLInputElement;
	/** The listbox; hidden while there is nothing to choose. */
	readonly list: HTMLElement;
	/** Called by the arrows while the list is hidden. */
	readonly open?: () => void;
	/** Called by Escape while the list is shown. */
	readonly close?: () => void;
}

/** Connects the keys. */
export function connectCombobox(box: Combobox): void {
	box.input.addEventListener('keydown', (event) => {
		if (!isInputMethodKey(event) && answerKey(box, event)) event.preventDefault();
	});
}

/** Puts options into the list and numbers them; a choice stays with its option where that is still there. */
export function fillList({ input, list }: Pick<Combobox, 'input' | 'list'>, nodes: readonly Node[]): void {
	const before = chosenOption(list)?.getAttribute('href');
	list.replaceChildren(...nodes);
	const options = optionsOf(list);
	options.forEach((option, index) => {
		option.id = `${list.id}-${String(index + 1)}`;
	});
	input.removeAttribute('aria-activedescendant');
	const same = options.findIndex((option) => before != null && option.getAttribute('href') === before);
	if (same >= 0) choose(input, options, same);
}

/** Shows or hides the list, for eyes and for screen readers. */
export function showList({ input, list }: Pick<Combobox, 'input' | 'list'>, isShown: boolean): void {
	list.hidden = !isShown;
	input.setAttribute('aria-expanded', String(isShown));
	if (!isShown) choose(input, optionsOf(list), -1);
}

/** True where the key was for the list. */
function answerKey({ input, list, open, close }: Combobox, { key }: KeyboardEvent): boolean {
	if (list.hidden || list.childElementCount === 0) {
		if ((key !== 'ArrowDown' && key !== 'ArrowUp') || !open) return false;
		open();
		return true;
	}
	const options = optionsOf(list);
	const chosen = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
	if (key === 'Escape' && close) close();
	else if (key === 'Enter' && chosen >= 0) options[chosen]?.click();
	else {
		const next = nextOption(key, chosen, options.length);
		if (next === null) return false;
		choose(input, options, next);
	}
	return true;
}

/** Arrows go round the ends; Home and End belong to the box until an option is chosen. */
function nextOption(key: string, chosen: number, length: number): number | null {
	if (key === 'ArrowDown') return (chosen + 1) % length;
	if (key === 'ArrowUp') return (chosen <= 0 ? length : chosen) - 1;
	if (chosen < 0) return null;
	if (key === 'Home') return 0;
	return key === 'End' ? length - 1 : null;
}

function choose(input: HTMLInputElement, options: readonly HTMLElement[], chosen: number): void {
	options.forEach((option, index) => {
		option.setAttribute('aria-selected', String(index === chosen));
	});
	const option = options[chosen];
	if (!option) {
		input.removeAttribute('aria-activedescendant');
		return;
	}
	input.setAttribute('aria-activedescendant', option.id);
	option.scrollIntoView({ block: 'nearest' });
}

function chosenOption(list: HTMLElement): HTMLElement | undefined {
	return optionsOf(list).find((option) => option.getAttribute('aria-selected') === 'true');
}

function optionsOf(list: HTMLElement): HTMLElement[] {
	return [...list.querySelectorAll<HTMLElement>('[role="option"]')];
}
