import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pageForPagefind } from '../search/page-for-pagefind.ts';
import { workAhead } from './ahead.ts';
import { keepMemory, openMemory, remembered } from '../../src/collections/files/memory.ts';

const PAGE =
	'<html lang="vi"><body><main data-pagefind-body><h1>Thi đua, khen thưởng</h1></main></body></html>';
let site: string;

beforeEach(() => {
	site = mkdtempSync(join(tmpdir(), 'ahead-'));
	openMemory('máy');
});
afterEach(() => {
	keepMemory();
	rmSync(site, { recursive: true });
});

it('pages that are there are worked on ahead, those that cannot be read are left to the steps', async () => {
	writeFileSync(join(site, 'trang.html'), PAGE);
	const ahead = workAhead(site);
	ahead.add('khong-co.html');
	ahead.add('trang.html');
	await setTimeout(50);
	const found = remembered('page for pagefind', PAGE, () => 'chưa làm');
	expect(found).not.toBe('chưa làm');
	expect(found).toBe(pageForPagefind(PAGE));
});

it('nothing more is worked on once it is stopped', async () => {
	writeFileSync(join(site, 'trang.html'), PAGE);
	const ahead = workAhead(site);
	ahead.add('khong-co.html');
	ahead.add('trang.html');
	ahead.stop();
	await setTimeout(50);
	expect(remembered('page for pagefind', PAGE, () => 'chưa làm')).toBe('chưa làm');
});
