/** Listening on a story's page, in the browser's own voice. */

const tools = document.querySelector<HTMLElement>('[data-reading-tools]');
const words = document.querySelector<HTMLElement>('[data-read-aloud]');

if (tools && words) {
	offerListening(tools, words);
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
