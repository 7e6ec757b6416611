/** For tests: a publishing that is killed, with all programs it started, as by a loss of power. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Publishes `dir` to a host in a process of its own and kills it after so many milliseconds; true where it still ran. */
export async function publishKilled(dir: string, to: string, after: number): Promise<boolean> {
	const args = [join(import.meta.dirname, 'once.ts'), 'publish', dir, to];
	const child = spawn(process.execPath, args, { detached: true, stdio: 'ignore' });
	const ended = once(child, 'exit');
	await pause(after);
	const isRunning = child.exitCode === null && child.pid !== undefined;
	if (isRunning) process.kill(-child.pid, 'SIGKILL');
	await ended;
	return isRunning;
}
