/**
 * Sheets that are printed while Astro starts and bundles: it waits for the last of them before it makes a page
 * (src/layouts/build-order.ts), and finds them kept (kept.ts). Those that were kept before cost next to nothing.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isKeeping } from '../../../src/collections/files/kept.ts';

/** Which sheets a process prints: of every `width` one, beginning with `first`. */
export interface Share {
	readonly contentDir: string;
	readonly first: number;
	readonly width: number;
	/** How many of its share processes before it saw to. */
	readonly done: number;
	/** It ends when it has printed so many. */
	readonly most: number;
}

/** What a process says that leaves some of its share: how much of it is seen to. */
export interface Left {
	readonly done: number;
}

/** How many print at once, and how many sheets each. */
interface Printers {
	readonly width: number;
	readonly batch?: number;
}

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

/** Begins to print the sheets of a content that was read and kept; nothing where nothing is kept. */
export function printAhead(contentDir: string, { width, batch = BATCH }: Printers): Ahead {
	const running = new Set<ChildProcess>();
	let isStopped = false;
	const printShare = async (first: number) => {
		for (let left: Left | null = { done: 0 }; left !== null && !isStopped;) {
			const share: Share = { contentDir, first, width, done: left.done, most: batch };
			const child = fork(WORKER, [JSON.stringify(share)], { stdio: 'ignore' });
			running.add(child);
			left = await leftBy(child);
			running.delete(child);
		}
	};
	const shares = isKeeping() ? Array.from({ length: width }, (_, first) => printShare(first)) : [];
	const all = Promise.all(shares);
	return {
		ended: all,
		stop: async () => {
			isStopped = true;
			for (const child of running) child.kill();
			await all;
		},
	};
}

/** What a process left when it ended; null where that is nothing, or where it failed. */
function leftBy(child: ChildProcess): Promise<Left | null> {
	return new Promise((done) => {
		let left: Left | null = null;
		child
			.on('message', (said) => {
				left = said as Left;
			})
			.once('close', () => {
				done(left);
			})
			.once('error', () => {
				done(null);
			});
	});
}
