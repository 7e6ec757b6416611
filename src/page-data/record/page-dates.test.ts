import { beforeAll, describe, expect, it } from 'vitest';
import { readContent, type Content } from '../../collections/load.ts';
import { GOOD_ROOT } from '../../collections/test-root.ts';
import { pageDates } from './page-dates.ts';

let content: Content;
beforeAll(async () => {
	content = await readContent(GOOD_ROOT);
});

describe('the days of pages', () => {
	it('are those of the last change that was noted', () => {
		const [story, ...others] = content.stories;
		if (story === undefined) throw new Error('no stories');
		const change = { on: '2025-03-09', what: 'Sửa.', why: 'Nhầm.' };
		const dates = pageDates({
			...content,
			stories: [{ ...story, changes: [...story.changes, change] }, ...others],
		});
		expect(dates.get(`/guong/${story.id}/`)).toBe('2025-03-09');
		expect(dates.get('/guong/')).toBe('2025-03-09');
		expect(dates.get('/')).toBe('2025-03-09');
	});

	it('are not there for pages that no record dates', () => {
		const dates = pageDates(content);
		expect(dates.has('/nhiem-vu/')).toBe(false);
		expect(dates.has(`/co-quan/${content.agencies[0]?.id ?? ''}/`)).toBe(false);
	});
});
