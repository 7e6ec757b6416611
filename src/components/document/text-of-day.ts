/**
 * Puts the words of the reader's day in the place of those of the day of the build, from the page of that text. Where it
 * cannot be had, the line that leads there stays.
 */
import { readersDay } from '../status/readers-day.ts';

const PARTS = ['[data-text-head]', '[data-day-text]'];

async function showTextOf(day: string): Promise<void> {
	const lines = [...document.querySelectorAll<HTMLElement>('[data-later-text]')];
	const href = lines.find(({ dataset: { from = '', to = '9999' } }) => from <= day && day <= to)?.dataset[
		'laterText'
	];
	if (href === undefined) return;
	const answer = await fetch(href);
	if (!answer.ok) return;
	const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
	const pairs = PARTS.map((part) => [document.querySelector(part), page.querySelector(part)] as const);
	for (const [here, there] of pairs) if (here !== null && there !== null) here.replaceWith(there);
	if (location.hash !== '')
		document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

// What cannot be fetched is not shown; the line that leads to it is.
showTextOf(readersDay()).catch(() => undefined);
