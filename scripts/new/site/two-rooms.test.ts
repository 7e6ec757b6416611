import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadContent } from '../../../src/collections/load.ts';
import { run } from '../run.ts';

const CONTENT = join(import.meta.dirname, '../../../content');
const PLAN = join(import.meta.dirname, 'fixtures/ke-hoach-lang-vuon.txt');

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'two-rooms-'));
	vi.stubEnv('SITE_TODAY', '2026-11-29');
	vi.stubEnv('CONTENT_DIR', CONTENT);
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});

describe('the two rooms', () => {
	it('fit together where the second alone is another’s', { timeout: 180_000 }, async () => {
		const target = join(folder, 'content');
		const enters = Readable.from(['\n'.repeat(12)]);
		expect(await run(['site', PLAN, '--into', target], enters, new PassThrough())).toBe(0);
		const [here, there] = [await loadContent(CONTENT), await loadContent(target)];
		expect(there.problems).toEqual([]);
		expect(there.content?.site.province.name).toBe('Láng Vườn');
		// What is said of the law is the same, whoever's plan stands beside it.
		expect(there.content?.awards).toEqual(here.content?.awards);
		expect(there.content?.articles).toEqual(here.content?.articles);
		// Nothing of this province went along.
		expect(existsSync(join(target, 'province/stories'))).toBe(false);
		expect(there.content?.documents.filter(({ type }) => type === 'Kế hoạch')).toHaveLength(1);
	});
});
