/** Programs that the build starts, each in a process of its own, so that none can end or hold up the build. */
import { spawn } from 'node:child_process';

/** How a program ended. */
export interface Ended {
	readonly code: number | null;
	/** All it printed. */
	readonly output: string;
}

/** A program at work. */
export interface Child {
	readonly ended: Promise<Ended>;
	readonly stop: () => void;
	/** Writes a line to it; nothing where it has ended. */
	readonly tell: (line: string) => void;
	/** Closes its input. */
	readonly close: () => void;
}

/**
 * Starts Node with these arguments. What it prints is held back: two programs at once would mix their lines. `onLine`
 * hears each line as it comes.
 */
export function startChild(
	args: readonly string[],
	options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
	onLine: (line: string) => void = () => undefined,
): Child {
	const child = spawn(process.execPath, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
	// Who has ended hears nothing more; how it ended says `ended`.
	child.stdin.on('error', () => undefined);
	const printed: string[] = [];
	let begun = '';
	const hear = (chunk: string) => {
		printed.push(chunk);
		const lines = (begun + chunk).split('\n');
		begun = lines.pop() ?? '';
		lines.forEach(onLine);
	};
	child.stdout.setEncoding('utf8').on('data', hear);
	child.stderr.setEncoding('utf8').on('data', hear);
	const ended = new Promise<Ended>((done, fail) => {
		child.once('error', fail);
		child.once('close', (code) => {
			done({ code, output: printed.join('') });
		});
	});
	return {
		ended,
		stop: () => void child.kill(),
		tell: (line) => void child.stdin.write(`${line}\n`),
		close: () => void child.stdin.end(),
	};
}
