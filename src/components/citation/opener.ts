/**
 * Fetches the previews of citations when a reader first points at one or reaches one with the keyboard. A finger opens
 * the link itself. Without script, and wherever this fails, a citation is a plain link.
 */

function citationOf({ target }: Event): HTMLAnchorElement | null {
	return target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-cites]') : null;
}

function begin(event: Event): void {
	const link = citationOf(event);
	if (link === null) return;
	void import('./preview.ts').then(
		({ startPreview }) => {
			startPreview(link);
		},
		// The link works without.
		() => undefined,
	);
}

document.addEventListener('pointerover', (event) => {
	if (event.pointerType !== 'touch') begin(event);
});
document.addEventListener('focusin', (event) => {
	if (citationOf(event)?.matches(':focus-visible') === true) begin(event);
});
