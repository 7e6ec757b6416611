/** Sharing: the device's sheet in place of the links where there is one, else links with the address the reader is at. */
import { facebookShare, zaloShare } from '../../text/share.ts';

const PLACES = new Map([
	['zalo', zaloShare],
	['facebook', facebookShare],
]);

const address = location.href.split('#')[0] ?? location.href;

for (const group of document.querySelectorAll<HTMLElement>('[data-share]')) {
	const links = [...group.querySelectorAll<HTMLAnchorElement>('[data-share-at]')];
	if ('share' in navigator) offerSheet(group, links);
	else
		for (const link of links) link.href = PLACES.get(link.dataset['shareAt'] ?? '')?.(address) ?? link.href;
}

function offerSheet(group: HTMLElement, links: readonly HTMLElement[]): void {
	const button = group.querySelector('button');
	if (button === null) return;
	button.hidden = false;
	for (const link of links) link.hidden = true;
	button.addEventListener('click', () => {
		// Closing the sheet is no fault.
		navigator.share({ title: group.dataset['share'] ?? document.title, url: address }).catch(() => undefined);
	});
}
