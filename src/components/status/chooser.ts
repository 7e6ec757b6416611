/** Rewrites every badge that is not fixed for the day that the reader chooses. */
import { shortDate } from '../../text/date.ts';
import { readersDay } from './readers-day.ts';
import { relabel } from './relabel.ts';

const chooser = document.querySelector<HTMLElement>('[data-status-chooser]');
const choice = chooser?.querySelector<HTMLSelectElement>('[data-status-day]');
const other = chooser?.querySelector<HTMLElement>('[data-status-other]');
const date = other?.querySelector('input');
const said = chooser?.querySelector('[data-status-said]');

function show(day: string): void {
	const tense = day < readersDay() ? 'past' : 'today';
	for (const badge of document.querySelectorAll<HTMLElement>('[data-effect]:not([data-fixed])')) {
		relabel(badge, day, tense);
	}
	for (const shown of document.querySelectorAll<HTMLElement>('[data-chosen-day]'))
		shown.hidden = choice?.value === '';
	if (said) said.textContent = `Các nhãn đang tính đến ${shortDate(day)}.`;
}

function choose(): void {
	if (!choice || !other || !date) return;
	other.hidden = choice.value !== 'other';
	show((other.hidden ? choice.value : date.value) || readersDay());
}

chooser?.addEventListener('input', choose);
choose();
