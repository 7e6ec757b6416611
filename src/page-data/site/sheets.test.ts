import { cp } from 'node:fs/promises';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readContent, type Content } from '../../collections/load.ts';
import { withGoodCopy } from '../../collections/test-root.ts';
import { awardSheet } from '../award/award-sheet.ts';
import { AWARD_WORDS } from '../award/award-words.ts';
import { awardPage } from '../award/awards.ts';
import { sheetRecord, sheetRecords, sheetRoutes } from './sheets.ts';
import { storySheet } from '../story/story-sheet.ts';
import { storyPage } from '../story/stories.ts';
import { statusesOnPaper } from '../document/status.ts';
import { taskSheet } from '../plan/task-sheet.ts';

let content: Content;
beforeAll(async () => {
	content = await withGoodCopy(async (root) => {
		await cp('src/collections/fixtures/awards', root, { recursive: true });
		return readContent(root);
	});
});
afterEach(() => {
	vi.unstubAllEnvs();
});

const placed = (): Content => ({ ...content, site: { ...content.site, url: 'https://thi-dua.example.vn' } });

function called<Record extends { readonly id: string }>(records: readonly Record[], id: string): Record {
	const record = records.find((one) => one.id === id);
	if (record === undefined) throw new Error(`no ${id} in the fixture`);
	return record;
}

/** Sheets of everything that the fixture has. */
function everySheet(site: Content) {
	return [
		...site.stories.map((story) => storySheet(site, story)),
		...site.tasks.map((task) => taskSheet(site, task)),
		...site.awards.map((award) => awardSheet(site, award)),
	];
}

const hrefsOf = (sheet: object) =>
	Array.from(JSON.stringify(sheet).matchAll(/"href":"([^"]*)"/gu), ([, href]) => href ?? '');

describe('sheets to print', () => {
	it('are there for every story, task and award, beside their pages', () => {
		const { stories, tasks, awards } = content;
		expect(sheetRecords(content)).toHaveLength(stories.length + tasks.length + awards.length);
		for (const { href, fileHref, id } of sheetRecords(content))
			expect(fileHref).toBe(`${href}tai-ve/${id}.pdf`);
		expect(sheetRoutes(content, 'nhiem-vu')).toContainEqual({ id: 'gui-ke-hoach', file: 'gui-ke-hoach.pdf' });
		expect(() => sheetRecord(content, 'guong', 'khong-co')).toThrow(/guong\/khong-co/u);
	});

	it('have neither short address nor links into the site while it has no address', () => {
		for (const sheet of everySheet(content)) {
			expect(sheet.short).toBeNull();
			expect(hrefsOf(sheet).filter((href) => !/^https?:/u.test(href))).toEqual([]);
		}
	});

	it('have both once it has one', () => {
		for (const sheet of everySheet(placed())) {
			expect(sheet.short?.whole).toMatch(/^https:\/\/thi-dua\.example\.vn\/k\/[2-9a-z]{6}\/$/u);
			expect(sheet.address.href).toMatch(/^https:\/\/thi-dua\.example\.vn\//u);
			expect(hrefsOf({ ...sheet, short: null }).filter((href) => !/^https?:/u.test(href))).toEqual([]);
		}
	});

	it('say the same whatever day they are made', () => {
		vi.stubEnv('SITE_TODAY', '2025-03-02');
		const sheets = JSON.stringify(everySheet(content));
		vi.stubEnv('SITE_TODAY', '2039-01-01');
		expect(JSON.stringify(everySheet(content))).toBe(sheets);
	});
});

describe('the sheet of a story', () => {
	it('has the days, the sources and the awards of its page', () => {
		const story = called(content.stories, 'to-vot-beo-con-may');
		const [sheet, page] = [storySheet(content, story), storyPage(content, story)];
		expect(sheet.changes.items).toEqual(['02/03/2025: Đối chiếu với nguồn.', '02/03/2025: Đăng lần đầu.']);
		expect(sheet.recognition.awards.map(({ details }) => details)).toEqual(
			page.recognition.map(({ details }) => details),
		);
		expect(sheet.recognition.awards[0]?.details).toBe(
			'Ủy ban nhân dân xã Cồn Mây · xã · tháng 01/2025 · Số quyết định: 3/QĐ-UBND · Theo Bản tin Sông Mơ',
		);
		expect(sheet.sources.items).toEqual([
			{
				text: 'Bản tin thử số 1',
				href: 'https://example.org/ban-tin-1',
				details: 'Bản tin Sông Mơ, 01/03/2025. Đọc ngày 02/03/2025.',
			},
		]);
	});

	it('has no line for what is not known, says what needs caution, where sources differ and on what terms a name is told', () => {
		const sheet = storySheet(content, called(content.stories, 'nha-ong-vu-van-mo'));
		expect(sheet.facts.map(({ label }) => label)).not.toContain('Ghi nhận');
		expect(sheet.recognition).toMatchObject({ heading: 'Trong phong trào nào', awards: [] });
		expect(sheet.caution).toMatch(/độ tin trung bình/u);
		expect(sheet.conflicts?.items).toEqual([expect.stringMatching(/22 hộ.*\(Bản tin Sông Mơ; .+\)$/u)]);
		expect(sheet.statement).toMatch(/đồng ý ngày 01\/03\/2025.*cơ quan phụ trách đã duyệt\.$/u);
	});

	it('is of the last day that its file names', () => {
		const story = called(content.stories, 'to-vot-beo-con-may');
		expect(storySheet(content, story).madeOn).toBe('2025-03-02');
		const changes = [...story.changes, { on: '2025-05-06', what: 'Sửa số.', why: 'Nguồn sửa.' }];
		const later = storySheet(content, { ...story, changes });
		expect(later.madeOn).toBe('2025-05-06');
		expect(later.changes.items.at(-1)).toBe('06/05/2025: Sửa số. Nguồn sửa.');
	});
});

describe('the sheet of a task', () => {
	it('has the words of the plan with their place, who leads, until when, and how the plan stands', () => {
		const sheet = taskSheet(content, called(content.tasks, 'gui-ke-hoach'));
		expect(sheet.due.words).toBe('Hạn cuối 14/02/2025 (trước ngày 15/02/2025)');
		expect(sheet.quotes.items[0]?.address).toMatch(/^\/van-ban\/ke-hoach-7-kh-ubnd-2025\/toan-van\/#phan-/u);
		expect(sheet.quotes.items[0]?.place.text).toMatch(/Kế hoạch số 07\/KH-UBND$/u);
		expect(sheet.facts[0]?.label).toBe('Chủ trì');
		expect(sheet.facts.at(-1)?.items[0]?.notes).toEqual(statusesOnPaper(content, 'ke-hoach-7-kh-ubnd-2025'));
	});
});

describe('the sheet of an award', () => {
	const part = (site: Content, heading: string) =>
		awardSheet(site, called(site.awards, 'bang-khen-tinh')).sections.find((one) => one.heading === heading)
			?.parts ?? [];

	it('keeps the plan’s year in a section of its own, with its day', () => {
		const { times } = awardPage(content, called(content.awards, 'bang-khen-tinh'));
		expect(part(content, AWARD_WORDS.authority)).toEqual([]);
		expect(part(content, times.then)).toMatchObject([
			{ statement: { text: 'Chủ tịch UBND tỉnh.' } },
			{ kind: 'label', text: 'Hiệu lực xét ngày 31/12/2025' },
			{ kind: 'references' },
		]);
	});

	it('says behind the words how sure they are, and names the source', () => {
		const [lawRead, criteria] = part(content, AWARD_WORDS.criteria);
		expect(lawRead).toMatchObject({ statement: { text: 'Lời của luật đúng đến 30/09/2026.' } });
		expect(criteria).toMatchObject({
			kind: 'ticks',
			items: [
				{
					statement: {
						text: 'Đạt một trong hai (một nguồn)',
						below: { lead: 'Nguồn:', items: [{ text: expect.stringMatching(/Báo Đồng Sông$/u) as unknown }] },
					},
				},
			],
		});
	});

	it('says that it is guidance, and what nobody knows', () => {
		const sheet = awardSheet(content, called(content.awards, 'bang-khen-tinh'));
		expect(sheet.guidance).toMatch(/không thay văn bản luật/u);
		expect(part(content, AWARD_WORDS.publicity)).toEqual([]);
		expect(part(content, AWARD_WORDS.gaps)[0]).toMatchObject({
			statement: { text: expect.stringMatching(/^Chưa rõ: .*công khai\.$/u) as unknown },
		});
	});
});
