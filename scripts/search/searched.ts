/** Pages with this mark are searched, all others are not. */
const SEARCHED = 'data-pagefind-body';

/** True for a built page that can be found. */
export function isSearched(html: string): boolean {
	return html.includes(SEARCHED);
}
