/** Rewrites every badge of the page for the chosen day, from the life that each badge carries in `data-effect`. */
import { decodeEffect, effectWords } from '../../legal/effect-words.ts';
import { shortDate } from '../../text/date.ts';

const chooser = document.querySelector<HTMLElement>('[data-status-chooser]');
const choice = chooser?.querySelector<HTMLSelectElement>('[data-status-day]');
const other = chooser?.querySelector<HTMLElement>('[data-status-other]');
const date = other?.querySelector('input');
const said = chooser?.querySelector('[data-status-said]');

/** Where the reader is; "sv" writes dates as ISO. */
const now = () => new Date().toLocaleDateString('sv');

function show(day: string): void {
	for (const badge of document.querySelectorAll<HTMLElement>('[data-effect]')) {
		const effect = decodeEffect(badge.dataset['effect'] ?? '', day);
		if (effect === null) continue;
		badge.dataset['documentStatus'] = effect.status;
		badge.dataset['at'] = day;
		badge.textContent = effectWords(effect);
	}
	if (said) said.textContent = `Các nhãn đang tính đến ${shortDate(day)}.`;
}

function choose(): void {
	if (!choice || !other || !date) return;
	other.hidden = choice.value !== 'other';
	show((other.hidden ? choice.value : date.value) || now());
}

chooser?.addEventListener('input', choose);
choose();
