/** Says what is lacking, and offers to try again where that can help. The place is live, so that screen readers hear it. */
import { canRetry, lossNotice, type Loss } from './losses.ts';

/** Shows the losses in `place`, or empties it. */
export function showLosses(place: HTMLElement, losses: readonly Loss[], retry: () => void): void {
	const words = lossNotice(losses, !navigator.onLine);
	if (words === '') {
		place.replaceChildren();
		return;
	}
	const sentence = document.createElement('p');
	sentence.textContent = words;
	place.replaceChildren(sentence, ...(canRetry(losses) ? [buttonOf('Thử lại', retry)] : []));
}

/** A button that is only there while a script can answer it. */
export function buttonOf(label: string, act: () => void): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'button';
	button.textContent = label;
	button.addEventListener('click', act);
	return button;
}

/** The first request after a line comes back often fails still, so there is a second try. */
const RETRIES_MS = [300, 3000];

/** Tries again by itself once the network is back. */
export function retryOnline(place: HTMLElement, retry: () => void): void {
	const retryIfLost = () => {
		if (place.querySelector('button') !== null) retry();
	};
	addEventListener('online', () => {
		for (const delay of RETRIES_MS) setTimeout(retryIfLost, delay);
	});
}
