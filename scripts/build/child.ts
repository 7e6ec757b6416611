/** Programs that the build starts, each in a process of its own, so that none can end or hold up the build. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** How a program ended. */
export interface Ended {
	readonly code: number | null;
	/** All it printed, in the order in which it came. */
	readonly output: string;
	/** What of it were errors. */
	readonly errors: string;
}

/** A program at work. */
export interface Child {
	readonly ended: Promise<Ended>;
	readonly stop: () => void;
}

/**
 * Starts Node with these arguments. What it prints is held back: two programs at once would mix their lines. `onLine`
 * hears each line that is no error as it comes.
 */
export function startChild(
	args: readonly string[],
	options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
	onLine: (line: string) => void = () => undefined,
): Child {
	const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
	let output = '';
	let errors = '';
	child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
	child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
		output += chunk;
		errors += chunk;
	});
	createInterface({ input: child.stdout }).on('line', onLine);
	const ended = new Promise<Ended>((done, fail) => {
		child.once('error', fail);
		child.once('close', (code) => {
			done({ code, output, errors });
		});
	});
	return { ended, stop: () => void child.kill() };
}
