import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readContent, type Content } from '../../collections/load.ts';
import { GOOD_ROOT } from '../../collections/test-root.ts';
import { changingPage, changingStrip, type ShownDays } from './changing.ts';
import { comingEnd } from './effect-days.ts';

const OLD = 'nghi-dinh-5-2021-nd-cp';
const NEW = 'nghi-dinh-6-2025-nd-cp';

let content: Content;
beforeAll(async () => {
	const good = await readContent(GOOD_ROOT);
	const documents = good.documents.map((one) =>
		one.id === NEW
			? { ...one, expiredOn: '2027-03-01', dateNotes: { expiredOn: 'Theo Bản tin Sông Mơ (một nguồn).' } }
			: one,
	);
	content = { ...good, documents };
});
afterEach(() => {
	vi.unstubAllEnvs();
});

/** The page as built on a day. */
function pageOn(day: string) {
	vi.stubEnv('SITE_TODAY', day);
	return changingPage(content);
}

/** The days of all groups. */
function flat(groups: readonly ShownDays[]) {
	return groups.flatMap(({ days }) => days);
}

describe('what is about to change', () => {
	it('is told with its last day, how sure it is, and that nothing is known to follow', () => {
		const [end, ...rest] = flat(pageOn('2026-11-29').ahead);
		expect(rest).toEqual([]);
		expect(end).toMatchObject({
			document: NEW,
			onLabel: '01/03/2027',
			words: 'hết hiệu lực',
			lastDay: 'Còn hiệu lực đến hết 28/02/2027.',
			endsAlone: true,
			certainty: '1',
			sure: 'Theo Bản tin Sông Mơ (một nguồn).',
			shown: { 'data-to': '2027-02-28', hidden: false },
		});
	});

	it('is what lately changed from its day on, which the page of the build before already carries', () => {
		const before = flat(pageOn('2026-11-29').lately).find(({ on }) => on === '2027-03-01');
		expect(before?.shown).toEqual({ 'data-from': '2027-03-01', 'data-to': '2029-02-28', hidden: true });
		const after = pageOn('2027-03-01');
		expect(after.ahead).toEqual([]);
		expect(after.nothingAhead).toEqual({ hidden: false });
		expect(flat(after.lately)[0]).toMatchObject({
			document: NEW,
			kind: 'ket-thuc',
			shown: { hidden: false },
		});
	});

	it('stands on the front page until its day has come, and then for ninety days as what has just changed', () => {
		vi.stubEnv('SITE_TODAY', '2026-11-29');
		const strip = changingStrip(content);
		expect(strip?.shown).toEqual({ 'data-to': '2027-05-30', hidden: false });
		expect(strip?.days.map(({ document, shown }) => [document, shown])).toEqual([
			[NEW, { 'data-to': '2027-02-28', hidden: false }],
			[NEW, { 'data-from': '2027-03-01', 'data-to': '2027-05-30', hidden: true }],
		]);
		vi.stubEnv('SITE_TODAY', '2027-05-31');
		expect(changingStrip(content)).toBeNull();
	});

	it('is one entry where several documents change on one day for one reason', () => {
		const documents = content.documents.flatMap((one) =>
			one.id === NEW ? [one, { ...one, id: 'nghi-dinh-7-2025-nd-cp', number: '7/2025/NĐ-CP' }] : [one],
		);
		vi.stubEnv('SITE_TODAY', '2026-11-29');
		const [group, ...rest] = changingPage({ ...content, documents }).ahead;
		expect(rest).toEqual([]);
		expect(group?.days.map(({ document }) => document)).toEqual([NEW, 'nghi-dinh-7-2025-nd-cp']);
	});

	it('is said on the page of the document as long as it is ahead', () => {
		expect(comingEnd(content, NEW, '2027-02-28')?.on).toBe('2027-03-01');
		expect(comingEnd(content, NEW, '2027-03-01')).toBeNull();
	});
});

describe('what lately changed', () => {
	it('begins with what begins on a day, and names what took the place of what ended', () => {
		const [first, second] = flat(pageOn('2025-02-01').lately).filter(({ shown }) => !shown.hidden);
		expect([first?.document, first?.kind]).toEqual([NEW, 'bat-dau']);
		expect([second?.document, second?.kind, second?.by]).toEqual([OLD, 'ket-thuc', NEW]);
		expect(second?.endsAlone).toBe(false);
		expect(second?.note).toContain('Nghị định số 6/2025/NĐ-CP');
	});

	it('is told for two years', () => {
		expect(flat(pageOn('2027-02-28').lately).some(({ on }) => on === '2025-02-01')).toBe(false);
	});
});

describe('what was amended', () => {
	it('is listed as long as it holds', () => {
		const documents = content.documents.map((one) =>
			one.id === NEW
				? {
						...one,
						relations: [{ kind: 'sua-doi' as const, document: OLD, articles: null, on: null, note: null }],
					}
				: one,
		);
		vi.stubEnv('SITE_TODAY', '2025-02-01');
		const [amended] = changingPage({ ...content, documents }).amended;
		expect(amended).toMatchObject({
			document: OLD,
			by: NEW,
			shown: { 'data-from': '2025-02-01', hidden: false },
		});
	});
});
