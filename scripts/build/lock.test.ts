import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { takeLock, waitForLock } from './lock.ts';

let lock = '';
beforeEach(() => {
	lock = join(mkdtempSync(join(tmpdir(), 'lock-')), 'lock');
});

/** A lock that another process left. */
function leave(holder: object): void {
	writeFileSync(
		lock,
		JSON.stringify({ what: 'dựng trang', user: 'lan', since: '2026-11-29T00:00:00Z', ...holder }),
	);
}

test('a lock that a living process holds is refused with who holds it and since when', () => {
	leave({ host: hostname(), pid: process.ppid });
	expect(() => takeLock(lock, 'dựng trang')).toThrow(
		new RegExp(`lần dựng trang khác: lan@.*${String(process.ppid)}, từ 2026-11-29`, 'u'),
	);
});

test('of another machine nobody can tell whether it lives: its lock holds', () => {
	leave({ host: 'may-khac', pid: 2147483646 });
	expect(() => takeLock(lock, 'dựng trang')).toThrow('lan@may-khac');
});

test('the lock of a process that died is taken over, and given back', () => {
	leave({ host: hostname(), pid: 2147483646 });
	const release = takeLock(lock, 'dựng trang');
	expect(() => takeLock(lock, 'dựng trang')).toThrow('Đang có lần dựng trang khác');
	release();
	expect(existsSync(lock)).toBe(false);
	expect(readdirSync(join(lock, '..'))).toEqual([]);
});

test('who waits gets the lock when it is given back, and one that is given back twice is not taken from the next', async () => {
	const release = takeLock(lock, 'dựng trang');
	const waiting = waitForLock(lock, 'dựng trang');
	expect(await Promise.race([waiting, Promise.resolve('waits')])).toBe('waits');
	release();
	const next = await waiting;
	release();
	expect(() => takeLock(lock, 'dựng trang')).toThrow('Đang có lần dựng trang khác');
	next();
	expect(existsSync(lock)).toBe(false);
});
