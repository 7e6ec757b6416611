/** A thread that works on pages it is sent, one after another, and answers with what was made, closed up as bytes. */
import { parentPort } from 'node:worker_threads';
import { BuildError } from '../error.ts';
import { closeWork } from './closed.ts';
import { workOnPage } from './work.ts';

/** A page to work on. */
export interface Job {
	readonly path: string;
	readonly html: string;
}

/** What became of it: what was made, or what is wrong with the page, or a fault of ours. */
export type Answer =
	| { readonly made: Uint8Array }
	| { readonly refused: string }
	| { readonly fault: unknown };

parentPort?.on('message', ({ path, html }: Job) => {
	parentPort?.postMessage(answer(path, html));
});

function answer(path: string, html: string): Answer {
	try {
		return { made: closeWork(workOnPage(path, html)) };
	} catch (error) {
		return error instanceof BuildError ? { refused: error.message } : { fault: error };
	}
}
