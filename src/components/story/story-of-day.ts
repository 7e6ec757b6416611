/** Puts the story of the reader's day in place of that of the day of the build. */
import { storyOfDay } from '../../page-data/story/story-of-day.ts';
import type { StoryTurn } from '../../page-data/story/stories.ts';
import { shortDate } from '../../text/date.ts';
import { readersDay } from '../status/readers-day.ts';

const day = readersDay();

for (const section of document.querySelectorAll<HTMLElement>('[data-story-of-day]')) {
	const time = section.querySelector('time');
	if (time && time.dateTime !== day) void change(section, time);
}

/** Where the list cannot be had, the story and its day stay as they are. */
async function change(section: HTMLElement, time: HTMLTimeElement): Promise<void> {
	const answer = await fetch(section.dataset['storyOfDay'] ?? '').catch(() => null);
	const story = answer?.ok === true ? storyOfDay((await answer.json()) as StoryTurn[], day) : null;
	if (story === null) return;
	for (const [part, words] of Object.entries(story.words)) {
		const element = section.querySelector(`[data-part='${part}']`);
		if (element) element.textContent = words;
	}
	section.querySelector('article a')?.setAttribute('href', story.href);
	section.querySelector('img')?.setAttribute('src', story.stamp);
	time.dateTime = day;
	time.textContent = shortDate(day);
}
