import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readContent, type Content } from '../../collections/load.ts';
import { documentLife, documentRelations } from './document-relations.ts';
import { documentById } from './document-name.ts';
import { documentPage } from './documents.ts';
import { statusBanner, statusesOnLine, statusView } from './status.ts';
import { today } from '../base/today.ts';

const OLD = 'nghi-dinh-5-2021-nd-cp';
const NEW = 'nghi-dinh-6-2025-nd-cp';

let content: Content;
beforeAll(async () => {
	content = await readContent('src/collections/fixtures/good');
});
afterEach(() => {
	vi.unstubAllEnvs();
	vi.useRealTimers();
});

describe('today', () => {
	it('is the day of the readers, seven hours ahead', () => {
		vi.stubEnv('SITE_TODAY', undefined);
		vi.useFakeTimers({ now: new Date('2025-01-31T17:00:00Z') });
		expect(today()).toBe('2025-02-01');
		vi.setSystemTime(new Date('2025-01-31T16:59:59Z'));
		expect(today()).toBe('2025-01-31');
	});

	it('can be fixed for a build', () => {
		vi.stubEnv('SITE_TODAY', '2025-01-31');
		expect(today()).toBe('2025-01-31');
	});
});

describe('the status of a document', () => {
	it('is that of today where no day is named', () => {
		vi.stubEnv('SITE_TODAY', '2025-01-31');
		expect(statusView(content, OLD)).toMatchObject({
			status: 'con-hieu-luc',
			when: 'today',
			day: '2025-01-31',
		});
		vi.stubEnv('SITE_TODAY', '2025-02-01');
		expect(statusView(content, OLD)).toMatchObject({ words: 'Hết hiệu lực từ 01/02/2025', because: NEW });
	});

	it('of the plan’s year is that of its last day, with what changed in its course', () => {
		const { planYear, course } = statusBanner(content, OLD);
		expect(planYear).toMatchObject({ day: '2025-12-31', status: 'het-hieu-luc', when: 'plan-year' });
		expect(course).toEqual(['Đầu năm: còn hiệu lực', 'từ 01/02/2025: hết hiệu lực']);
	});

	it('carries its life as long as something is ahead, and tells a day gone by in other words', () => {
		vi.stubEnv('SITE_TODAY', '2025-01-31');
		expect(statusView(content, OLD).ahead).toBe(statusView(content, OLD).steps);
		expect(statusView(content, OLD, '2025-01-30')).toMatchObject({
			ahead: null,
			words: 'Khi ấy còn hiệu lực',
		});
		vi.stubEnv('SITE_TODAY', '2025-02-01');
		expect(statusView(content, OLD).ahead).toBeNull();
	});

	it('is told without a course where the whole year was alike', () => {
		const later = { ...content, site: { ...content.site, planYear: 2026 } };
		expect(statusBanner(later, OLD).course).toEqual([]);
	});
});

describe('the status on one line', () => {
	it('says today first, and the plan’s year apart where it was another', () => {
		vi.stubEnv('SITE_TODAY', '2026-01-01');
		const year = statusView(content, OLD, 'plan-year').words;
		const first = { ...content, site: { ...content.site, planYear: 2024 } };
		expect(statusView(first, OLD, 'plan-year').words).not.toBe(year);
		expect(statusesOnLine(first, OLD)).toEqual([
			{ label: null, at: 'today' },
			{ label: 'năm 2024', at: 'plan-year' },
		]);
	});

	it('says today alone where both are alike', () => {
		vi.stubEnv('SITE_TODAY', '2026-01-01');
		expect(statusesOnLine(content, NEW)).toEqual([{ label: null, at: 'today' }]);
	});
});

describe('the page of a document without text', () => {
	it('has no full text, and lists the articles that are known under their chapter', () => {
		const page = documentPage(content, documentById(content, NEW));
		expect(page.fullText).toBeNull();
		expect(page.citation).toBe('Nghị định số 6/2025/NĐ-CP ngày 20/01/2025 của Chính phủ');
		expect(page.chapters).toMatchObject([
			{
				heading: 'Chương I. Quy định chung (Điều 1–3)',
				entries: [{ number: '2', source: 'Bản tin Sông Mơ' }],
			},
		]);
	});

	it('shows a relation on both pages though it is written once', () => {
		const [there] = documentRelations(content, documentById(content, NEW));
		const [here] = documentRelations(content, documentById(content, OLD));
		expect(there).toMatchObject({ document: OLD, words: 'thay thế', acts: true });
		expect(here).toMatchObject({
			document: NEW,
			words: 'được thay thế bởi',
			acts: false,
			since: '01/02/2025',
		});
	});

	it('tells its life in order, today among it', () => {
		vi.stubEnv('SITE_TODAY', '2024-06-01');
		const life = documentLife(content, documentById(content, OLD));
		expect(life.map(({ on, label }) => [on, label])).toEqual([
			['2021-02-01', 'Ban hành'],
			['2021-03-15', 'Có hiệu lực'],
			['2024-06-01', 'Ngày cập nhật trang'],
			['2025-02-01', 'Được thay thế bởi'],
		]);
	});
});
