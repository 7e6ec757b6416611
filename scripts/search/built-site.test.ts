/**
 * The search of the built site, as `npm run test:files` finds it: titles find their own records, and questions that
 * readers ask find the page that answers them. No page is opened: that pages show what the engine says is asked in the
 * browser.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/search/engine.ts';
import { openNodeEngine } from './node-engine.ts';
import { rankTitles } from './titles.ts';

const SITE_DIR = resolve(import.meta.dirname, '../..', process.env['OUT_DIR'] ?? 'dist');
/** A sixteenth of the titles; `npm run test:long` asks every one. */
const ONE_IN = process.env['LONG'] === 'all' ? 1 : 16;

const DIFFERENCES = '/doi-chieu/nghi-dinh-98-sang-nghi-dinh-152/';
const QUESTIONS = [
	['nghị định 152 có gì mới', DIFFERENCES],
	['khac nhau giua nghi dinh 98 va 152', DIFFERENCES],
	['luật thi đua khen thưởng sửa đổi 2026 có gì mới', '/doi-chieu/luat-thi-dua-khen-thuong-tu-01-10-2026/'],
	['quy định nào sắp hết hiệu lực', '/quy-dinh-dang-doi/'],
	['bang khen cap tinh can may nam', '/khen-thuong/hoi-dap/bang-khen-cap-tinh-may-nam/'],
] as const;

it('titles of the site find themselves among the first three, with marks and without', async () => {
	const { titles, lost } = await rankTitles(SITE_DIR, await openSearch(), ONE_IN);
	expect(titles).toBeGreaterThan(30);
	expect(lost).toEqual([]);
});

// Another province has other pages.
const answered = QUESTIONS.filter(([, address]) => existsSync(join(SITE_DIR, address, 'index.html')));
describe.runIf(answered.length > 0)('a question is answered first by its page', () => {
	it.each(answered)('“%s”: %s', async (words, address) => {
		const { results } = await (await openSearch()).search(words);
		expect(results[0]?.url.replace(/#.*/u, '')).toBe(address);
	});
});

let opened: Promise<Engine | null> | undefined;

async function openSearch(): Promise<Engine> {
	opened ??= openNodeEngine(SITE_DIR);
	const engine = await opened;
	if (engine === null) throw new Error(`no index in ${SITE_DIR}`);
	return engine;
}
