/**
 * All that search costs on a page where nobody searches: it opens the dialog, or wakes the search page,
 * and only then loads the rest.
 */

/** Connects the keys, the opener in the header and, on the search page, its box. */
export function startSearch(): void {
	const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
	const link = document.querySelector<HTMLElement>('[data-search-open]');
	const page = document.querySelector<HTMLElement>('[data-search-page]');
	if (page) connectPage(page);
	if (!dialog) return;
	const open = () => {
		openDialog(dialog);
	};
	const box = page?.querySelector('input');
	connectKeys(() => {
		// On the search page itself the keys lead to its own box.
		if (box) box.focus();
		else open();
	});
	if (link) connectOpener(link, open);
	dialog.addEventListener('click', ({ target }) => {
		if (target === dialog || (target instanceof Element && target.closest('[data-close]'))) dialog.close();
	});
}

/** Wakes the search page when it has something to answer or somebody enters its box. */
function connectPage(page: HTMLElement): void {
	const form = page.querySelector('form');
	let state: 'asleep' | 'waking' | 'awake' | 'failed' = 'asleep';
	let isSent = false;
	const wake = async () => {
		if (state !== 'asleep') return;
		state = 'waking';
		try {
			fetchAhead();
			const { startPage } = await import('./page/page.ts');
			startPage(page);
			state = 'awake';
		} catch {
			state = 'failed';
			const status = page.querySelector('[role="status"]');
			if (status) status.textContent = PAGE_FAILED;
		}
		if (isSent) form?.requestSubmit();
	};
	// Who sends the form before the script is there is answered by it all the same.
	form?.addEventListener('submit', (event) => {
		if (state === 'awake' || state === 'failed') return;
		event.preventDefault();
		isSent = true;
		void wake();
	});
	if (new URLSearchParams(location.search).has('q')) void wake();
	else page.querySelector('input')?.addEventListener('focus', () => void wake(), { once: true });
}

const PAGE_FAILED = 'Không tải được phần tìm kiếm. Hãy tải lại trang, hoặc dùng các danh sách dưới đây.';

/** "/" outside of fields, Ctrl+K or ⌘K anywhere. */
function connectKeys(open: () => void): void {
	document.addEventListener('keydown', (event) => {
		const withKey = event.ctrlKey || event.metaKey;
		const isSlash = event.key === '/' && !withKey && !isTyping(event.target);
		if (event.altKey || (!isSlash && !(event.key === 'k' && withKey && !event.shiftKey))) return;
		event.preventDefault();
		open();
	});
}

function isTyping(target: EventTarget | null): boolean {
	return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** Without scripts the opener is a link to the search page; here it becomes a button. */
function connectOpener(link: HTMLElement, open: () => void): void {
	link.setAttribute('role', 'button');
	link.setAttribute('aria-haspopup', 'dialog');
	link.addEventListener('click', (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		open();
	});
	link.addEventListener('keydown', (event) => {
		if (event.key !== ' ') return;
		event.preventDefault();
		open();
	});
}

/** What every question needs, asked for at once: each file that waited for another would be a round on a slow line. */
function fetchAhead(): void {
	const link = document.createElement('link');
	Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: MANIFEST_URL });
	document.head.append(link);
	// A browser that cannot read it is answered by Pagefind.
	import('./full.ts').catch(() => undefined);
}

const MANIFEST_URL = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/words.bin`;

/** Opens at once, so that one can type while the rest is loading. */
function openDialog(dialog: HTMLDialogElement): void {
	if (dialog.open) return;
	dialog.showModal();
	fetchAhead();
	import('./dialog.ts').then(
		({ startDialog }) => {
			startDialog(dialog);
		},
		() => {
			const status = dialog.querySelector('[role="status"]');
			if (status) status.textContent = 'Không tải được phần tìm kiếm. Bấm Enter để mở trang tìm kiếm.';
		},
	);
}
