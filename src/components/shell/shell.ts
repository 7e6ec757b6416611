/** What every page's script adds: the theme switch and the copy buttons. Nothing here is needed to read. */

const STORE = 'nen';
const root = document.documentElement;

function isDark(): boolean {
	const choice = root.dataset['themeChoice'];
	return choice === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : choice === 'dark';
}

function switchTheme(): void {
	const next = isDark() ? 'light' : 'dark';
	root.dataset['themeChoice'] = next;
	try {
		localStorage.setItem(STORE, next);
	} catch {
		// Storage may be blocked: the choice then lasts for this page only.
	}
}

/** The words a copy button puts on the clipboard: its own text, or the address of its provision. */
function wordsOf(button: HTMLElement): string {
	const address = button.dataset['copyLink'];
	return address === undefined ? (button.dataset['copyText'] ?? '') : new URL(address, location.href).href;
}

async function copy(button: HTMLElement): Promise<void> {
	const status = document.querySelector<HTMLElement>('#thong-bao');
	let message = 'Đã sao chép.';
	try {
		await navigator.clipboard.writeText(wordsOf(button));
		button.dataset['done'] = '';
		setTimeout(() => delete button.dataset['done'], 2000);
	} catch {
		message = `Trình duyệt không cho sao chép. Nội dung: ${wordsOf(button)}`;
	}
	if (status) status.textContent = message;
}

document.addEventListener('click', (event) => {
	const button =
		event.target instanceof Element ? event.target.closest<HTMLElement>('button, [data-copy-link]') : null;
	if (!button) return;
	if ('themeSwitch' in button.dataset) switchTheme();
	if ('copyLink' in button.dataset || 'copyText' in button.dataset) void copy(button);
	if ('print' in button.dataset) print();
});
