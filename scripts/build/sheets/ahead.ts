/**
 * Sheets that are printed while Astro starts and bundles, on the cores it leaves free: it finds them kept (kept.ts) when it
 * comes to them. Astro itself prints one after another, from the first; here they begin at the last.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isKeeping } from '../../../src/collections/files/kept.ts';

/** Which sheets a process prints: of every `width` one, beginning with `first`, counted from the last; a batch of them. */
export interface Share {
	readonly contentDir: string;
	readonly first: number;
	readonly width: number;
	/** How many of its share were printed before. */
	readonly done: number;
	readonly most: number;
}

/** How a process ends that has printed its batch and leaves some of its share. */
export const MORE = 3;
/**
 * Sheets that one process prints. Typst keeps about 1 MB of each, whatever it is told to forget; it goes with the process,
 * which takes a second to start.
 */
const BATCH = 300;
const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

/** Processes that print. */
export interface Ahead {
	/** Settles when all have ended, well or not: what is wrong with a sheet Astro says, when it comes to it. */
	readonly ended: Promise<unknown>;
	/** Ends them; what they printed stays. */
	readonly stop: () => Promise<void>;
}

/** Begins to print the sheets of a content that was read and kept, `batch` by each process; nothing where nothing is kept. */
export function printAhead(contentDir: string, batch = BATCH): Ahead {
	const width = isKeeping() ? Math.max(1, availableParallelism() - 1) : 0;
	const running = new Set<ChildProcess>();
	let isStopped = false;
	const printShare = async (first: number) => {
		for (let done = 0; !isStopped; done += batch) {
			const share: Share = { contentDir, first, width, done, most: batch };
			const child = spawn(process.execPath, [WORKER, JSON.stringify(share)], { stdio: 'ignore' });
			running.add(child);
			const code = await ended(child);
			running.delete(child);
			if (code !== MORE) return;
		}
	};
	const all = Promise.all(Array.from({ length: width }, (_, first) => printShare(first)));
	return {
		ended: all,
		stop: async () => {
			isStopped = true;
			for (const child of running) child.kill();
			await all;
		},
	};
}

/** Its exit code; null where it was stopped or could not be started. */
function ended(child: ChildProcess): Promise<number | null> {
	return new Promise((done) => {
		child.once('close', done).once('error', () => {
			done(null);
		});
	});
}
