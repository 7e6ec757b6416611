/**
 * Listening and type size on a story's page. Everything happens in the browser, by its own voice; the chosen size is
 * kept on the device.
 */

const tools = document.querySelector<HTMLElement>('[data-reading-tools]');
const words = document.querySelector<HTMLElement>('[data-read-aloud]');

const STORE = 'co-chu';
const SCALES = [0.95, 1.08, 1.22, 1.4, 1.6];
const USUAL = 1;

if (tools && words) {
	offerSizes(tools, words);
	offerListening(tools, words);
}

function offerSizes(bar: HTMLElement, text: HTMLElement): void {
	const smaller = bar.querySelector<HTMLButtonElement>('[data-smaller]');
	const larger = bar.querySelector<HTMLButtonElement>('[data-larger]');
	let step = storedStep();
	const apply = () => {
		// The element's own style object is no style attribute in the page: the policy allows it.
		text.style.setProperty('--reading-scale', String(SCALES[step]));
		smaller?.setAttribute('aria-disabled', String(step === 0));
		larger?.setAttribute('aria-disabled', String(step === SCALES.length - 1));
	};
	const move = (by: number) => {
		step = Math.min(SCALES.length - 1, Math.max(0, step + by));
		apply();
		try {
			localStorage.setItem(STORE, String(step));
		} catch {
			// Storage may be blocked: the size then lasts for this page only.
		}
	};
	smaller?.addEventListener('click', () => {
		move(-1);
	});
	larger?.addEventListener('click', () => {
		move(1);
	});
	if (step !== USUAL) apply();
}

function storedStep(): number {
	try {
		const step = Number(localStorage.getItem(STORE) ?? USUAL);
		return Number.isInteger(step) && step in SCALES ? step : USUAL;
	} catch {
		return USUAL;
	}
}

/** Shown only where the device has a Vietnamese voice; voices arrive late in some browsers. */
function offerListening(bar: HTMLElement, text: HTMLElement): void {
	const button = bar.querySelector<HTMLButtonElement>('[data-listen]');
	if (!button || !('speechSynthesis' in window)) return;
	const look = () => {
		button.hidden = vietnameseVoice() === undefined;
	};
	look();
	speechSynthesis.addEventListener('voiceschanged', look);
	button.addEventListener('click', () => {
		if (speechSynthesis.speaking) speechSynthesis.cancel();
		else read(text, button);
	});
	window.addEventListener('pagehide', () => {
		speechSynthesis.cancel();
	});
}

function vietnameseVoice(): SpeechSynthesisVoice | undefined {
	return speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith('vi'));
}

/** Paragraph by paragraph: long utterances are cut off by some browsers. */
function read(text: HTMLElement, button: HTMLButtonElement): void {
	const voice = vietnameseVoice();
	if (voice === undefined) return;
	const paragraphs = [...text.children].map((element) => element.textContent.trim()).filter(Boolean);
	const finish = () => {
		button.setAttribute('aria-pressed', 'false');
		button.textContent = 'Nghe bài';
	};
	button.setAttribute('aria-pressed', 'true');
	button.textContent = 'Dừng nghe';
	for (const [index, paragraph] of paragraphs.entries()) {
		const utterance = new SpeechSynthesisUtterance(paragraph);
		utterance.voice = voice;
		utterance.lang = 'vi-VN';
		utterance.onerror = finish;
		if (index === paragraphs.length - 1) utterance.onend = finish;
		speechSynthesis.speak(utterance);
	}
}

export {};
