import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepMemory, openMemory, remembered, rememberedLater } from './memory.ts';

const HERE = process.cwd();
let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'memory-'));
	process.chdir(folder);
	vi.stubEnv('KEEP_FILES', 'yes');
	openMemory('pages', 'máy');
});
afterEach(() => {
	keepMemory();
	process.chdir(HERE);
	rmSync(folder, { recursive: true });
	vi.unstubAllEnvs();
});

/** Ends a build and begins the next one, by the same programs. */
function nextBuild(): void {
	keepMemory();
	openMemory('pages', 'máy');
}

/** Counts how often it was asked, from here on. */
const counter = () => vi.fn((text: string) => ({ length: text.length }));

describe('work on a page', () => {
	it('is done once in a build, and not again by the next one', () => {
		const work = counter();
		const ask = (text: string) => remembered('dài', text, () => work(text));
		expect(ask('trang')).toEqual({ length: 5 });
		expect(ask('trang')).toEqual({ length: 5 });
		nextBuild();
		expect(ask('trang')).toEqual({ length: 5 });
		expect(work).toHaveBeenCalledTimes(1);
		expect(ask('trang khác')).toEqual({ length: 10 });
	});

	it('is done anew for another work, and by other programs', () => {
		remembered('dài', 'trang', () => 5);
		nextBuild();
		expect(remembered('chữ', 'trang', () => 't')).toBe('t');
		openMemory('pages', 'máy mới');
		expect(remembered('dài', 'trang', () => 6)).toBe(6);
	});

	it('stays where a build asked for nothing', () => {
		remembered('dài', 'trang', () => 5);
		nextBuild();
		nextBuild();
		expect(remembered('dài', 'trang', () => 'làm lại')).toBe(5);
	});

	it('of the content and of the pages is kept apart', () => {
		remembered('dài', 'trang', () => 5);
		keepMemory();
		openMemory('content', 'máy');
		expect(remembered('dài', 'trang', () => 6)).toBe(6);
		nextBuild();
		expect(remembered('dài', 'trang', () => 'làm lại')).toBe(5);
	});

	it('is forgotten where a build no longer used it', () => {
		remembered('dài', 'cũ', () => 2);
		nextBuild();
		remembered('dài', 'mới', () => 3);
		nextBuild();
		expect(remembered('dài', 'cũ', () => 'làm lại')).toBe('làm lại');
		expect(remembered('dài', 'mới', () => 'làm lại')).toBe(3);
	});

	it('brings bytes back as they were', async () => {
		await rememberedLater('nén', 'trang', () => Promise.resolve(Buffer.from([1, 0, 255])));
		nextBuild();
		const back = await rememberedLater('nén', 'trang', () => Promise.resolve(Buffer.alloc(0)));
		expect([...back]).toEqual([1, 0, 255]);
	});

	it('that fails is not remembered', () => {
		const fail = () => {
			throw new Error('hỏng');
		};
		expect(() => remembered('dài', 'trang', fail)).toThrow('hỏng');
		expect(remembered('dài', 'trang', () => 5)).toBe(5);
	});
});
