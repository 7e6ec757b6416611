/** Copying: a button puts words on the clipboard and says so itself; where that fails the words stand selected in a field. */
import { wholeAddresses } from '../../text/share.ts';

const DONE = 'Đã sao chép';
const DONE_FOR = 3000;

/** Shown citations and words to copy get the address the reader is at, where the build knew none. */
export function completeAddresses(): void {
	for (const element of document.querySelectorAll<HTMLElement>('[data-site-address]')) {
		const { copyText } = element.dataset;
		if (copyText !== undefined) element.dataset['copyText'] = wholeAddresses(copyText, location.origin);
		const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
		while (texts.nextNode()) {
			const { currentNode: text } = texts;
			text.textContent = wholeAddresses(text.textContent ?? '', location.origin);
		}
	}
}

/** Copies what a button or a link stands for. */
export async function copy(button: HTMLElement): Promise<void> {
	const words = wordsOf(button);
	try {
		await navigator.clipboard.writeText(words);
		sayDone(button);
	} catch {
		showWords(words);
	}
}

/** Its own text, or the address it names: a link without one means where it leads, a button the page itself. */
function wordsOf(element: HTMLElement): string {
	const { copyLink: address, copyText = '' } = element.dataset;
	if (address === undefined) return copyText;
	if (address === '' && element instanceof HTMLAnchorElement) return element.href;
	return address === '' ? (location.href.split('#')[0] ?? '') : new URL(address, location.href).href;
}

/** On the button, and to screen readers. A button without words (beside official text) is drawn by the stylesheet. */
function sayDone(button: HTMLElement): void {
	const status = document.querySelector('#thong-bao');
	if (status) status.textContent = `${DONE}.`;
	if ('done' in button.dataset) return;
	const words = [...button.childNodes];
	button.dataset['done'] = '';
	if (words.length > 0) button.textContent = DONE;
	setTimeout(() => {
		delete button.dataset['done'];
		if (words.length > 0) button.replaceChildren(...words);
	}, DONE_FOR);
}

function showWords(words: string): void {
	const dialog = document.createElement('dialog');
	const form = document.createElement('form');
	const label = document.createElement('label');
	const field = document.createElement('textarea');
	const close = document.createElement('button');
	form.method = 'dialog';
	form.className = 'fields';
	field.readOnly = true;
	field.rows = 4;
	field.value = words;
	label.append('Trình duyệt không cho sao chép. Lời dưới đây đã được chọn, mời bạn tự chép.', field);
	close.className = 'button';
	close.textContent = 'Đóng';
	form.append(label, close);
	// Few readers ever see it: no stylesheet carries its looks.
	Object.assign(dialog.style, {
		margin: 'auto',
		maxWidth: 'min(30rem, 92vw)',
		background: 'var(--paper)',
		color: 'var(--ink)',
	});
	Object.assign(form.style, { display: 'grid', gap: 'var(--space-3)', justifyItems: 'start' });
	dialog.append(form);
	dialog.addEventListener('close', () => {
		dialog.remove();
	});
	document.body.append(dialog);
	dialog.showModal();
	field.focus();
	field.select();
	field.scrollTop = 0;
}
