/** What every page's script adds: the theme switch and the copy buttons. Nothing here is needed to read. */
import { completeAddresses, copy } from './copying.ts';

const STORE = 'nen';
const root = document.documentElement;

function isDark(): boolean {
	const choice = root.dataset['themeChoice'];
	return choice === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : choice === 'dark';
}

function switchTheme(): void {
	const next = isDark() ? 'light' : 'dark';
	root.dataset['themeChoice'] = next;
	colourBar();
	try {
		localStorage.setItem(STORE, next);
	} catch {
		// Storage may be blocked: the choice then lasts for this page only.
	}
}

/** A chosen theme is not the system's: the bar around the page follows the choice. */
function colourBar(): void {
	if (root.dataset['themeChoice'] === undefined) return;
	const paper = getComputedStyle(root).backgroundColor;
	for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'))
		meta.content = paper;
}

colourBar();
completeAddresses();

document.addEventListener('click', (event) => {
	const button =
		event.target instanceof Element ? event.target.closest<HTMLElement>('button, [data-copy-link]') : null;
	if (!button) return;
	if ('themeSwitch' in button.dataset) switchTheme();
	if ('copyLink' in button.dataset || 'copyText' in button.dataset) void copy(button);
	if ('print' in button.dataset) print();
});
