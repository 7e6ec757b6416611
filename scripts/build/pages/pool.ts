/** Threads that work on pages: begun when the first page comes, ended with the build. */
import { Worker } from 'node:worker_threads';
import { BuildError } from '../error.ts';
import type { Answer, Job } from './worker.ts';

/** Threads at work. */
export interface Pool {
	/** What a thread made of a page, closed (closed.ts). Rejects with BuildError where the page is refused. */
	readonly run: (job: Job) => Promise<Uint8Array>;
	/** Ends them; what they had begun is lost. */
	readonly stop: () => Promise<void>;
}

/** A pool that has a thread for each page that is worked on at once: as many as are asked of it. */
export function startPool(): Pool {
	const all: Worker[] = [];
	const free: Worker[] = [];
	const take = () => {
		const worker = free.pop() ?? new Worker(new URL('worker.ts', import.meta.url));
		if (!all.includes(worker)) all.push(worker);
		return worker;
	};
	return {
		run: async (job) => {
			const worker = take();
			const answer = await ask(worker, job);
			free.push(worker);
			if ('made' in answer) return answer.made;
			throw 'refused' in answer ? new BuildError(answer.refused) : answer.fault;
		},
		stop: async () => {
			await Promise.all(all.map((worker) => worker.terminate()));
		},
	};
}

function ask(worker: Worker, job: Job): Promise<Answer> {
	return new Promise((done, fail) => {
		const hear = (answer: Answer) => {
			worker.off('error', fail);
			done(answer);
		};
		worker.once('message', hear).once('error', fail);
		worker.postMessage(job);
	});
}
