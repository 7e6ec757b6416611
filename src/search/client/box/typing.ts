/**
 * Input methods. While one is composing, the box holds half a word: "thuow" on its way to "thương". Some keyboards end
 * the composition with every word, others (Telex on many phones) only when the reader leaves the box; so what stands
 * there is taken when composing has rested for a while, and at once when it ends.
 */
const REST_MS = 500;

/** Calls `typed` for every change; `pause`, where given, is how long to wait for the next one. */
export function listenToTyping(input: HTMLInputElement, typed: (pause?: number) => void): void {
	let isComposing = false;
	input.addEventListener('compositionstart', () => {
		isComposing = true;
	});
	input.addEventListener('compositionend', () => {
		isComposing = false;
		typed();
	});
	input.addEventListener('input', (event) => {
		// A keyboard that was torn away mid-word never says that it ended.
		if (event instanceof InputEvent && !event.isComposing) isComposing = false;
		if (isComposing) typed(REST_MS);
		else typed();
	});
}

/** True for keys that belong to the input method. */
export function isInputMethodKey(event: KeyboardEvent): boolean {
	return event.isComposing || event.key === 'Process';
}
