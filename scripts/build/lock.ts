/** Two runs that write to one place would tear each other's files: the second is told who holds it. */
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hostname, userInfo } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { BuildError } from './error.ts';
import { isRunning } from './processes.ts';

/** A run that is alive holds the lock. */
class LockedError extends BuildError {}

/** Takes a lock; returns what gives it back. Throws where a run that is alive holds it. The lock of a dead one is taken over. */
export function takeLock(path: string, what: string): () => void {
	const own = `${path}.${String(process.pid)}`;
	const holder = holderNow(what);
	mkdirSync(dirname(path), { recursive: true });
	clearAbandoned(path);
	writeFileSync(own, `${JSON.stringify(holder)}\n`);
	try {
		if (!tryLink(own, path)) {
			const other = readHolder(path);
			if (other !== null && isAlive(other)) throw new LockedError(heldBy(other, path));
			// A rename gives the dead lock to one of those who want it; the others find another holder.
			renameSync(path, `${own}.dead`);
			rmSync(`${own}.dead`);
			if (!tryLink(own, path)) throw new LockedError(heldBy(readHolder(path) ?? holder, path));
		}
	} finally {
		rmSync(own);
	}
	let isHeld = true;
	return () => {
		// Given back twice it would be taken from the next one.
		if (isHeld) rmSync(path, { force: true });
		isHeld = false;
	};
}

/** So often a lock is asked for again, and so long; in milliseconds. */
const AGAIN_AFTER = 100;
const PATIENCE = 600_000;

/** The same, but waits for its turn. Throws where it does not come in ten minutes. */
export async function waitForLock(path: string, what: string): Promise<() => void> {
	const began = performance.now();
	for (;;) {
		try {
			return takeLock(path, what);
		} catch (error) {
			if (!(error instanceof LockedError) || performance.now() - began > PATIENCE) throw error;
		}
		await pause(AGAIN_AFTER);
	}
}

/** What runs left that were killed while they asked for the lock. */
function clearAbandoned(path: string): void {
	const start = `${basename(path)}.`;
	for (const name of readdirSync(dirname(path)).filter((name) => name.startsWith(start))) {
		if (!isRunning(Number.parseInt(name.slice(start.length), 10)))
			rmSync(join(dirname(path), name), { force: true });
	}
}

/** Who would hold a lock taken now. */
export function holderNow(what: string): Holder {
	return {
		what,
		host: hostname(),
		user: userInfo().username,
		pid: process.pid,
		since: new Date().toISOString(),
	};
}

export interface Holder {
	readonly what: string;
	readonly host: string;
	readonly user: string;
	readonly pid: number;
	/** ISO time. */
	readonly since: string;
}

/** A link is made whole or not at all, and never over another. */
function tryLink(own: string, path: string): boolean {
	try {
		linkSync(own, path);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

/** null where the lock went away meanwhile. */
function readHolder(path: string): Holder | null {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as Holder;
	} catch {
		return null;
	}
}

/** True while the holder may be at work. Of another machine nobody here can tell; its lock holds until somebody takes it away. */
export function isAlive({ host, pid }: Holder): boolean {
	return host !== hostname() || isRunning(pid);
}

/** Why a run has to wait. */
export function heldBy({ what, user, host, pid, since }: Holder, path: string): string {
	return `Đang có lần ${what} khác: ${user}@${host}, tiến trình ${String(pid)}, từ ${since}. Đợi lần ấy xong rồi chạy lại; máy ấy đã tắt thì xóa tệp ${path}.`;
}
