import { describe, expect, it } from 'vitest';
import { storyOfDay } from './story-of-day.ts';

const STORIES = ['một', 'hai', 'ba'];

describe('the story of a day', () => {
	it('is the next one each day, over new year and leap day too, and the first again after the last', () => {
		const days = ['2027-12-31', '2028-01-01', '2028-01-02', '2028-02-29', '2028-03-01'];
		const places = days.map((day) => STORIES.indexOf(storyOfDay(STORIES, day) ?? ''));
		const start = places[0] ?? 0;
		expect(places).toEqual([0, 1, 2, 60, 61].map((later) => (start + later) % STORIES.length));
	});

	it('is none where there are no stories', () => {
		expect(storyOfDay([], '2027-01-01')).toBeNull();
	});
});
