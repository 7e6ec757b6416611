import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readContent, type Content } from '../../collections/load.ts';
import { GOOD_ROOT } from '../../collections/test-root.ts';
import { changingPage, changingStrip } from './changing.ts';
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

describe('what is about to change', () => {
	it('is told with its last day, how sure it is, and that nothing is known to follow', () => {
		const [end, ...rest] = pageOn('2026-11-29').ahead;
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
		const before = pageOn('2026-11-29').lately.find(({ on }) => on === '2027-03-01');
		expect(before?.shown).toEqual({ 'data-from': '2027-03-01', 'data-to': '2029-02-28', hidden: true });
		const after = pageOn('2027-03-01');
		expect(after.ahead).toEqual([]);
		expect(after.nothingAhead).toEqual({ hidden: false });
		expect(after.lately[0]).toMatchObject({ document: NEW, kind: 'ket-thuc', shown: { hidden: false } });
	});

	it('stands on the front page until the last of its days has come', () => {
		vi.stubEnv('SITE_TODAY', '2026-11-29');
		expect(changingStrip(content)?.shown).toEqual({ 'data-to': '2027-02-28', hidden: false });
		vi.stubEnv('SITE_TODAY', '2027-03-01');
		expect(changingStrip(content)).toBeNull();
	});

	it('is said on the page of the document as long as it is ahead', () => {
		expect(comingEnd(content, NEW, '2027-02-28')?.on).toBe('2027-03-01');
		expect(comingEnd(content, NEW, '2027-03-01')).toBeNull();
	});
});

describe('what lately changed', () => {
	it('begins with what begins on a day, and names what took the place of what ended', () => {
		const [first, second] = pageOn('2025-02-01').lately.filter(({ shown }) => !shown.hidden);
		expect([first?.document, first?.kind]).toEqual([NEW, 'bat-dau']);
		expect([second?.document, second?.kind, second?.by]).toEqual([OLD, 'ket-thuc', NEW]);
		expect(second?.endsAlone).toBe(false);
		expect(second?.note).toContain('Nghị định số 6/2025/NĐ-CP');
	});

	it('is told for two years', () => {
		expect(pageOn('2027-02-28').lately.some(({ on }) => on === '2025-02-01')).toBe(false);
	});
});

describe('what was amended', () => {
	it('is listed as long as it holds, with the comparison that tells of it', () => {
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
		expect(amended?.told.map(({ href }) => href)).toEqual(['/doi-chieu/nghi-dinh-5-sang-6/']);
	});
});
