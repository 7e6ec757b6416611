/** Rewrites what a label says for another day, from the life it carries in `data-effect`. */
import { decodeEffect, effectWords } from '../../legal/effect-words.ts';
import { shortDate } from '../../text/date.ts';

/** A badge; `tense` as for effectWords. */
export function relabel(badge: HTMLElement, day: string, tense: 'today' | 'past' = 'today'): void {
	const effect = decodeEffect(badge.dataset['effect'] ?? '', day);
	if (effect === null) return;
	badge.dataset['documentStatus'] = effect.status;
	badge.dataset['at'] = day;
	badge.toggleAttribute('data-until', tense === 'today' && effect.until !== null);
	if (tense === 'past') badge.dataset['tense'] = 'past';
	else delete badge.dataset['tense'];
	badge.textContent = effectWords(effect, tense);
}

/** A link to what words cite: its sign, and its title "Luật số …: Còn hiệu lực (xét ngày …)". */
export function retitle(link: HTMLElement, day: string): void {
	const effect = decodeEffect(link.dataset['effect'] ?? '', day);
	const [, name] = /^(.*): [^:]+ \(xét ngày [\d/]+\)$/u.exec(link.title) ?? [];
	if (effect === null || name === undefined) return;
	link.dataset['status'] = effect.status;
	link.title = `${name}: ${effectWords(effect)} (xét ngày ${shortDate(day)})`;
}
