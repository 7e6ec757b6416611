import { beforeAll, describe, expect, it } from 'vitest';
import { readContent, type Content } from '../../collections/load.ts';
import { GOOD_ROOT } from '../../collections/test-root.ts';
import { siteRecords } from './records.ts';
import { changesView, siteChanges } from './site-changes.ts';

let content: Content;
beforeAll(async () => {
	content = await readContent(GOOD_ROOT);
});

describe('the changes of the site', () => {
	it('are the notes of every kind of record, newest first', () => {
		const [task] = content.tasks;
		const [event] = content.events;
		const note = (on: string, why: string | null) => ({ on, what: 'Ghi thử.', why });
		const changed: Content = {
			...content,
			stories: [],
			withdrawn: [],
			tasks:
				task === undefined
					? []
					: [{ ...task, changes: [note('2025-03-01', null), note('2025-03-09', 'Nhầm.')] }],
			events: event === undefined ? [] : [{ ...event, changes: [note('2025-03-05', 'Thiếu.')] }],
		};
		expect(siteChanges(changed).map(({ on, type, href }) => [on, type, href])).toEqual([
			['2025-03-09', 'changed', `/nhiem-vu/${task?.id ?? ''}/`],
			['2025-03-05', 'changed', `/lich/#${event?.id ?? ''}`],
			['2025-03-01', 'published', `/nhiem-vu/${task?.id ?? ''}/`],
		]);
	});

	it('tell what the first edition held in one line, and what appeared since one by one', () => {
		const [story] = content.stories;
		if (story === undefined) throw new Error('no story in the fixture');
		const later = { ...story, id: 'sau', changes: [{ on: '2025-03-09', what: 'Đăng lần đầu.', why: null }] };
		const dated = {
			...content,
			stories: [story, later],
			site: { ...content.site, publishedOn: story.changes[0]?.on ?? '' },
		};
		const view = changesView(dated);
		expect(view.firstEdition).toEqual({ day: '02/03/2025', count: 1 });
		expect(view.published.map(({ on }) => on.iso)).toEqual(['2025-03-09']);
	});

	it('tell once what was done alike to several stories on one day', () => {
		const [story] = content.stories;
		if (story === undefined) throw new Error('no story in the fixture');
		const [first] = story.changes;
		const changed = (id: string, what: string) => ({
			...story,
			id,
			title: id,
			changes: [...(first === undefined ? [] : [first]), { on: '2025-03-09', what, why: 'Để gọn.' }],
		});
		const { changed: days } = changesView({
			...content,
			withdrawn: [],
			stories: [changed('mot', 'Viết lại.'), changed('hai', 'Viết lại.'), changed('ba', 'Thêm nguồn.')],
		});
		const [day] = days.filter(({ on }) => on.iso === '2025-03-09');
		expect(day?.entries.map(({ what, records }) => [what, records.map(({ title }) => title)])).toEqual([
			['Thêm nguồn.', ['ba']],
			['Viết lại.', ['hai', 'mot']],
		]);
	});

	it('tell of a story that was taken back without naming it', () => {
		const gone = siteChanges(content).filter(({ type }) => type === 'withdrawn');
		expect(gone).toHaveLength(content.withdrawn.length);
		expect(gone.length).toBeGreaterThan(0);
		for (const { title, href } of gone) {
			expect(title).toBe('Một câu chuyện đã gỡ');
			expect(href).toBeNull();
		}
	});

	it('stay empty where nobody noted any', () => {
		expect(siteChanges({ ...content, stories: [], withdrawn: [] })).toEqual([]);
	});
});

describe('the records of the site', () => {
	it('have an address each', () => {
		const addresses = siteRecords(content).map(({ href }) => href);
		expect(new Set(addresses).size).toBe(addresses.length);
	});

	it('know the day a story appeared, and of no other record a day that nobody wrote', () => {
		const records = siteRecords(content);
		expect(records.filter(({ publishedOn }) => publishedOn !== null).map(({ kind }) => kind)).toEqual(
			content.stories.map(() => 'Gương'),
		);
	});
});
