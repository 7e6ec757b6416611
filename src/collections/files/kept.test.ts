import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clearKept, kept, KEPT_DIR, keptLater, readNewest, writeNewest } from './kept.ts';

const HERE = process.cwd();
let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'kept-'));
	process.chdir(folder);
	vi.stubEnv('KEEP_FILES', 'yes');
});
afterEach(() => {
	process.chdir(HERE);
	rmSync(folder, { recursive: true });
	vi.unstubAllEnvs();
});

/** Makes the words, and counts how often it was asked. */
function maker(words: string) {
	return vi.fn(() => Buffer.from(words));
}

describe('a kept file', () => {
	it('is made once for the same parts, and comes back byte for byte', async () => {
		const make = maker('tờ in');
		expect(Buffer.from(kept(['mẫu', 'lời'], make)).toString()).toBe('tờ in');
		expect(Buffer.from(kept(['mẫu', 'lời'], make)).toString()).toBe('tờ in');
		const later = await keptLater(['mẫu', 'lời'], () => Promise.resolve(make()));
		expect(Buffer.from(later).toString()).toBe('tờ in');
		expect(make).toHaveBeenCalledTimes(1);
	});

	it.each([
		['one part is another', ['mẫu', 'lời khác']],
		['the parts are cut elsewhere', ['mẫul', 'ời']],
		['the parts stand in another order', ['lời', 'mẫu']],
	])('is made anew where %s', (_, parts) => {
		kept(['mẫu', 'lời'], maker('cũ'));
		expect(Buffer.from(kept(parts, maker('mới'))).toString()).toBe('mới');
	});

	it('under a name is the newest only', () => {
		const ask = (part: string) => readNewest('nội dung', [part])?.toString();
		writeNewest('nội dung', ['một'], Buffer.from('cũ'));
		expect(ask('một')).toBe('cũ');
		writeNewest('nội dung', ['hai'], Buffer.from('mới'));
		expect(ask('hai')).toBe('mới');
		expect(ask('một')).toBeUndefined();
		expect(readdirSync(KEPT_DIR)).toHaveLength(1);
	});

	it('is made anew where it was damaged or cut off', () => {
		kept(['mẫu'], maker('tờ in dài'));
		const [name = ''] = readdirSync(KEPT_DIR);
		const path = join(KEPT_DIR, name);
		const whole = readFileSync(path);
		for (const broken of [whole.subarray(0, whole.length - 1), whole.subarray(0, 5), Buffer.alloc(0)]) {
			writeFileSync(path, broken);
			expect(Buffer.from(kept(['mẫu'], maker('tờ in dài'))).toString()).toBe('tờ in dài');
			expect(readFileSync(path).equals(whole)).toBe(true);
		}
	});

	it('goes after thirty days in which no build used it', () => {
		kept(['cũ'], maker('cũ'));
		const [old = ''] = readdirSync(KEPT_DIR);
		kept(['mới'], maker('mới'));
		const before = (Date.now() - 31 * 86_400_000) / 1000;
		utimesSync(join(KEPT_DIR, old), before, before);
		clearKept();
		expect(readdirSync(KEPT_DIR)).toHaveLength(1);
		expect(readdirSync(KEPT_DIR)).not.toContain(old);
	});

	it('is simply made where nothing can be kept, and a maker that fails leaves nothing', () => {
		writeFileSync('node_modules', 'a file where the folder should be');
		expect(Buffer.from(kept(['mẫu'], maker('vẫn in'))).toString()).toBe('vẫn in');
		expect(() =>
			kept(['mẫu'], () => {
				throw new Error('thiếu chữ');
			}),
		).toThrow('thiếu chữ');
	});
});
