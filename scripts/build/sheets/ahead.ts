/**
 * Sheets that are printed while Astro starts and bundles, on the cores it leaves free: it finds them kept (kept.ts) when it
 * comes to them. Astro itself prints one after another, from the first; here they begin at the last.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { isKeeping } from '../../../src/collections/files/kept.ts';

/** Which sheets a thread prints: of every `width` one, beginning with `first`, counted from the last. */
export interface Share {
	readonly contentDir: string;
	readonly first: number;
	readonly width: number;
}

/** Threads that print. */
export interface Ahead {
	/** Settles when all have ended, well or not: what is wrong with a sheet Astro says, when it comes to it. */
	readonly ended: Promise<unknown>;
	/** Ends them; what they printed stays. */
	readonly stop: () => Promise<void>;
}

/** Begins to print the sheets of a content that was read and kept; nothing where nothing is kept. */
export function printAhead(contentDir: string): Ahead {
	const width = isKeeping() ? Math.max(1, availableParallelism() - 1) : 0;
	const workers = Array.from({ length: width }, (_, first) => {
		const workerData: Share = { contentDir, first, width };
		return new Worker(new URL('worker.ts', import.meta.url), { workerData });
	});
	const ends = workers.map(
		(worker) =>
			new Promise<void>((done) => {
				worker
					.once('exit', () => {
						done();
					})
					.once('error', () => {
						done();
					});
			}),
	);
	return {
		ended: Promise.all(ends),
		stop: async () => {
			await Promise.all(workers.map((worker) => worker.terminate()));
		},
	};
}
