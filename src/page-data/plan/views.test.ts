import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readContent, type Content, type Due } from '../../collections/load.ts';
import { agencyPage } from './agencies.ts';
import { agenciesWithFile, agencyEntries, calendarEntries, fileEntries } from './calendar.ts';
import { documentById } from '../document/document-name.ts';
import { fullTextPage, hasText } from '../document/full-text.ts';
import { quote } from '../document/passage.ts';
import { shorten } from '../document/contents-list.ts';
import { dueView } from './deadline.ts';
import { sortedTasks, taskFacets, taskPage, tasksByPart } from './tasks.ts';

let content: Content;
beforeAll(async () => {
	content = await readContent('src/collections/fixtures/good');
});

const taskCalled = (id: string) => {
	const task = content.tasks.find((candidate) => candidate.id === id);
	if (!task) throw new Error(`no task ${id} in the fixture`);
	return task;
};

describe('a deadline', () => {
	const lastDay = (due: Due) => dueView(due, content).lastDay;
	const label = (due: Due) => dueView(due, content).label;

	it('is the last good day where the text says "trước ngày", and says both', () => {
		expect(dueView({ kind: 'day', date: '2024-02-28', boundary: 'before' }, content)).toEqual({
			label: 'Hạn cuối 27/02/2024 (trước ngày 28/02/2024)',
			lastDay: '2024-02-27',
			namedDay: '2024-02-27',
			isStated: true,
			group: '2024-02',
			groupLabel: 'Tháng 02/2024',
		});
	});

	it('steps back over the end of a month and of a year, into the month of its last good day', () => {
		const first = (date: string) => dueView({ kind: 'day', date, boundary: 'before' }, content);
		expect(first('2024-03-01')).toMatchObject({ lastDay: '2024-02-29', group: '2024-02' });
		expect(first('2025-01-01')).toMatchObject({ lastDay: '2024-12-31', group: '2024-12' });
	});

	it('is the named day itself where the text does not say "trước"', () => {
		const due: Due = { kind: 'day', date: '2024-02-28', boundary: 'on' };
		expect([label(due), lastDay(due)]).toEqual(['Hạn cuối 28/02/2024', '2024-02-28']);
	});

	it('ends with the last day of a month, a quarter or a year', () => {
		expect(lastDay({ kind: 'month', month: '2024-02', tentative: false })).toBe('2024-02-29');
		expect(lastDay({ kind: 'quarter', year: 2025, quarter: 1, tentative: false })).toBe('2025-03-31');
		expect(lastDay({ kind: 'quarter', year: 2025, quarter: 4, tentative: false })).toBe('2025-12-31');
		expect(lastDay({ kind: 'year', year: 2024 })).toBe('2024-12-31');
	});

	it('says that a month or a quarter is only planned, and then sets no last day', () => {
		const month: Due = { kind: 'month', month: '2025-12', tentative: true };
		const quarter: Due = { kind: 'quarter', year: 2025, quarter: 4, tentative: true };
		expect([label(month), lastDay(month)]).toEqual(['Trong tháng 12/2025 (dự kiến)', null]);
		expect([label(quarter), lastDay(quarter)]).toEqual(['Trong quý IV/2025 (dự kiến)', null]);
	});

	it('takes its last day from an event that is itself a deadline, not from an occasion', () => {
		expect(lastDay({ kind: 'event', event: 'han-gui-ke-hoach' })).toBe('2025-02-14');
		expect(lastDay({ kind: 'event', event: 'hoi-nghi-tong-ket' })).toBeNull();
	});

	it('takes no last day from the period that a report speaks of', () => {
		const due: Due = { kind: 'period', label: '6 tháng đầu năm 2024', from: '2024-01-01', to: '2024-06-30' };
		expect([label(due), lastDay(due)]).toEqual(['6 tháng đầu năm 2024 (không ghi ngày cuối)', null]);
	});

	it('never invents a day for ongoing work or where the plan names none', () => {
		expect(lastDay({ kind: 'ongoing' })).toBeNull();
		expect(lastDay({ kind: 'unstated' })).toBeNull();
	});
});

describe('the task list', () => {
	it('keeps the order of the plan', () => {
		expect(sortedTasks(content).map(({ id }) => id)).toEqual([
			'gui-ke-hoach',
			'xay-dung-ke-hoach',
			'to-chuc-hoi-nghi-tong-ket',
		]);
	});

	it('counts every task once under each value of a facet', () => {
		const facets = taskFacets(content, sortedTasks(content));
		const part = facets.find(({ key }) => key === 'phan');
		expect(part?.values).toEqual([
			{ value: 'phan-ii', label: 'II. NỘI DUNG', count: 3, href: '/nhiem-vu/#phan-ii' },
		]);
		const agency = facets.find(({ key }) => key === 'co-quan');
		expect(agency?.values.map(({ value, count }) => [value, count])).toEqual([
			['cac-don-vi', 2],
			['so-noi-vu', 1],
			['ubnd-tinh', 1],
		]);
	});

	it('groups tasks under the part and the section that ask for them', () => {
		const [part, ...others] = tasksByPart(sortedTasks(content));
		expect(others).toEqual([]);
		expect(part?.id).toBe('phan-ii');
		const led = part?.sections.map(({ id, runs }) => [
			id,
			runs.map(({ lead, tasks }) => [lead.map(({ label }) => label).join('; '), tasks.length]),
		]);
		expect(led).toEqual([
			['phan-ii-muc-1', [['Các đơn vị', 2]]],
			['phan-ii-muc-2', [['Ủy ban nhân dân tỉnh Sông Mơ', 1]]],
		]);
	});

	it('quotes the words that a task rests on, with their citation', () => {
		const page = taskPage(content, taskCalled('gui-ke-hoach'));
		expect(page.quotes).toHaveLength(1);
		expect(page.quotes[0]?.text).toContain('trước ngày 15/02/2025');
		expect(page.quotes[0]?.citation).toMatch(/^gạch đầu dòng thứ nhất khoản 1 Mục II Kế hoạch số/u);
		expect(page.beside.map(({ id }) => id)).toEqual(['xay-dung-ke-hoach']);
		expect(page.previous).toBeNull();
		expect(page.next?.id).toBe('xay-dung-ke-hoach');
	});
});

describe('an agency', () => {
	it('gathers the tasks it leads, helps with and receives', () => {
		const agency = content.agencies.find(({ id }) => id === 'so-noi-vu');
		if (!agency) throw new Error('no agency so-noi-vu in the fixture');
		const page = agencyPage(content, agency);
		expect(page.tasks.map(({ id, role }) => [id, role])).toEqual([
			['to-chuc-hoi-nghi-tong-ket', 'Phối hợp'],
			['gui-ke-hoach', 'Nơi nhận'],
		]);
		expect(page.groups.map(({ group }) => group.href)).toEqual(['/co-quan/ubnd-tinh/']);
	});

	it('says in one sentence how many tasks reach it, which days are named and whether they are past', () => {
		const answerOf = (today: string) => {
			vi.stubEnv('SITE_TODAY', today);
			return content.agencies.map((agency) => agencyPage(content, agency).answer);
		};
		expect(answerOf('2025-02-14')).toContain('2 việc riêng, 1 việc chung; một hạn có ngày: 14/02/2025.');
		expect(answerOf('2025-02-15')).toContain(
			'2 việc riêng, 1 việc chung; một hạn có ngày: 14/02/2025, nay đã qua.',
		);
		vi.unstubAllEnvs();
	});
});

describe('the calendar', () => {
	it('holds a deadline on its last good day, with the words of the text', () => {
		expect(calendarEntries(content)[0]).toMatchObject({
			from: '2025-02-14',
			to: '2025-02-14',
			when: 'Hạn cuối 14/02/2025 (trước ngày 15/02/2025)',
		});
	});

	it('orders entries by their last day', () => {
		expect(calendarEntries(content).map(({ id }) => id)).toEqual([
			'han-gui-ke-hoach',
			'tuan-le-dong-song',
			'hoi-nghi-tong-ket',
		]);
	});

	it('leaves background and dayless periods out of calendar files', () => {
		expect(fileEntries(calendarEntries(content)).map(({ id }) => id)).toEqual([
			'han-gui-ke-hoach',
			'hoi-nghi-tong-ket',
		]);
	});

	it('gives an agency the dates of the group it belongs to', () => {
		expect(agencyEntries(content, 'so-noi-vu').map(({ id }) => id)).toEqual([
			'han-gui-ke-hoach',
			'hoi-nghi-tong-ket',
		]);
		expect(agenciesWithFile(content)).toHaveLength(3);
	});
});

describe('the full text', () => {
	it('keeps the order of the received text in head, body and foot', () => {
		const document = documentById(content, 'ke-hoach-7-kh-ubnd-2025');
		if (!hasText(document)) throw new Error('the plan of the fixture has a text');
		const page = fullTextPage(content, document);
		expect(page.head.map(({ place }) => place)).toEqual(['issuer', 'motto', 'number', 'place-date']);
		expect(page.added).toEqual({ issuer: null, motto: false, note: '' });
		expect(page.foot.map(({ place }) => place)).toEqual(['recipients', 'signature']);
	});

	it('refuses to quote an address that is not there', () => {
		const document = documentById(content, 'ke-hoach-7-kh-ubnd-2025');
		expect(() => quote(content, document, 'phan-x')).toThrow('không có địa chỉ "phan-x"');
	});

	it('shortens at a space and says so', () => {
		expect(shorten('một hai ba bốn', 9)).toBe('một hai …');
		expect(shorten('ngắn', 9)).toBe('ngắn');
	});
});
