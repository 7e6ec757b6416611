/** What holds for a stretch of days only (`data-from`, `data-to`: first and last day) is shown within it. */

/** Shows or hides everything on the page that has such days. */
export function followDays(day: string): void {
	for (const element of document.querySelectorAll<HTMLElement>('[data-from], [data-to]')) {
		const { from = '', to = '9999' } = element.dataset;
		element.hidden = day < from || day > to;
	}
}
