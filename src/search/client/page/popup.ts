/** Suggestions below the box of the search page: titles while one types, recent searches while the box is empty. */
import type { SearchAnswer } from '../../result/answer.ts';
import { connectCombobox, fillList, showList } from '../box/combobox.ts';
import { askedBy, optionOf, queryEntry, resultEntry, type Entry } from '../box/options.ts';
import { part } from '../parts.ts';
import { fillRecentLine, recent, recentEntries } from '../box/recent-list.ts';
import { suggestionLabel } from '../wording.ts';

/** More would hide the results. */
const MOST = 6;

export interface Popup {
	/** Somebody types: it may open. */
	type(): void;
	close(): void;
	/** What the question found; null where there is none. */
	show(answer: SearchAnswer | null): void;
}

/** Connects the list to the box; `ask` is called with a question that was chosen. */
export function connectPopup(parts: PopupParts, { ask }: { readonly ask: (query: string) => void }): Popup {
	const { input, list } = parts;
	let isWanted = false;
	let found: readonly Entry[] = [];
	const refresh = () => {
		fillPopup(parts, found, isWanted);
		fillRecentLine(parts.line, isBlank(input), () => {
			input.focus();
			refresh();
		});
	};
	const want = (wanted: boolean) => () => {
		isWanted = wanted;
		refresh();
	};
	const open = want(true);
	const close = want(false);
	connectCombobox({ input, list, open, close });
	connectFocus(parts, open, close);
	connectChoice(parts, (query) => {
		close();
		ask(query);
	});
	return {
		type: open,
		close,
		show(answer) {
			found = answer === null ? [] : entriesOf(answer);
			refresh();
		},
	};
}

function isBlank(input: HTMLInputElement): boolean {
	return input.value.trim() === '';
}

/** Suggestions, or recent searches while the box is empty; hidden where there are none. */
function fillPopup(parts: PopupParts, found: readonly Entry[], isWanted: boolean): void {
	const { root, list, popup } = parts;
	const isEmpty = isBlank(parts.input);
	const entries = isEmpty ? recentEntries(location.pathname) : found;
	fillList(
		parts,
		entries.map((entry) => optionOf(root, entry)),
	);
	list.setAttribute('aria-label', isEmpty ? 'Đã tìm trên máy này' : 'Gợi ý');
	popup.hidden = !isWanted || (!isEmpty && entries.length === 0);
	showList(parts, !popup.hidden && entries.length > 0);
}

function connectFocus({ input, box }: PopupParts, open: () => void, close: () => void): void {
	input.addEventListener('focus', () => {
		if (isBlank(input)) open();
	});
	input.addEventListener('keydown', ({ key }) => {
		if (key === 'Escape') close();
	});
	box.addEventListener('focusout', ({ relatedTarget }) => {
		if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) close();
	});
}

function connectChoice({ input, list }: PopupParts, ask: (query: string) => void): void {
	// A press on the list must not take the focus out of the box before the click arrives.
	list.addEventListener('mousedown', (event) => {
		event.preventDefault();
	});
	list.addEventListener('click', (event) => {
		const asked = askedBy(event);
		if (asked === null) {
			recent.add(input.value.trim());
			return;
		}
		event.preventDefault();
		ask(asked);
	});
}

function entriesOf(answer: SearchAnswer): Entry[] {
	const { suggestion, results } = answer;
	const mended =
		suggestion === null ? [] : [queryEntry(location.pathname, suggestion, suggestionLabel(answer))];
	return [...mended, ...results.map((result) => resultEntry(result, result.kind))].slice(0, MOST);
}

export function partsOfPopup(root: HTMLElement) {
	return {
		root,
		input: part(root, '[role="combobox"]', HTMLInputElement),
		box: part(root, '[data-box]', HTMLElement),
		popup: part(root, '[data-popup]', HTMLElement),
		list: part(root, '[role="listbox"]', HTMLElement),
		line: part(root, '[data-recent]', HTMLElement),
	};
}

type PopupParts = ReturnType<typeof partsOfPopup>;
