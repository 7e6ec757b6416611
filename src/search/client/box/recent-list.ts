/** Recent searches as readers see them: options of the list, and a line that says where they are kept and forgets them. */
import { buttonOf } from '../notice.ts';
import { queryEntry, type Entry } from './options.ts';
import { recentSearches } from './recent.ts';

/** Those of this device. */
export const recent = recentSearches(() => localStorage);

/** What was searched for lately, as things to choose. */
export function recentEntries(page: string): Entry[] {
	return recent.list().map((query) => queryEntry(page, query, ''));
}

/** The line below the list; `changed` is called after each press. */
export function fillRecentLine(place: HTMLElement, isShown: boolean, changed: () => void): void {
	const then = (act: () => void) => () => {
		act();
		changed();
	};
	place.hidden = !isShown;
	if (!isShown) return;
	if (!recent.isOn()) {
		const on = buttonOf(
			'Ghi lại',
			then(() => {
				recent.turn(true);
			}),
		);
		place.replaceChildren('Các lần tìm không được ghi lại.', on);
		return;
	}
	place.replaceChildren(
		recent.list().length === 0
			? 'Các lần tìm gần đây sẽ hiện ở đây, chỉ trên máy này.'
			: 'Các lần tìm này chỉ nằm trên máy này.',
		...(recent.list().length === 0
			? []
			: [
					buttonOf(
						'Xóa',
						then(() => {
							recent.clear();
						}),
					),
				]),
		buttonOf(
			'Đừng ghi nữa',
			then(() => {
				recent.turn(false);
			}),
		),
	);
}
