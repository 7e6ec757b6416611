/** How the index writes an effect: words with their day and, where it can still change, its life behind them. */
import { decodeEffect } from '../legal/effect-words.ts';
import type { StatusView } from '../page-data/document/status.ts';

/** Between the words and the life. */
export const LIFE = ' | ';

/** "Còn hiệu lực đến hết 28/02/2027 (tính đến 29/11/2026) | con-hieu-luc 2027-03-01=het-hieu-luc" */
export function effectText({ words, dayLabel, ahead }: StatusView): string {
	return `${words} (tính đến ${dayLabel})${ahead === null ? '' : `${LIFE}${ahead}`}`;
}

/** True where what the index wrote ahead of time ends before or on the day: the reader's, not the build's. */
export function hasEnded(effect: string | undefined, day: string): boolean {
	const life = effect?.split(LIFE)[1];
	return life !== undefined && decodeEffect(life, day)?.status === 'het-hieu-luc';
}
