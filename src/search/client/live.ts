/** Asking while somebody types. */
import type { Engine, SearchAnswer, SearchOptions } from '../engine.ts';
import { loadEngine } from './load.ts';

/** Long enough to leave out the keys of one syllable, short enough to feel immediate. */
const PAUSE_MS = 120;

/** A search whose late answers are dropped: only the last question counts. */
export function liveSearch(show: (outcome: Outcome) => void): LiveSearch {
	let turn = 0;
	const ask = async (query: string, options: SearchOptions, pause: number): Promise<void> => {
		const mine = ++turn;
		if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
		if (mine !== turn) return;
		const outcome = await settle(query, options);
		if (mine === turn) show(outcome);
	};
	return {
		now: (query, options) => void ask(query, options, 0),
		soon: (query, options) => void ask(query, options, PAUSE_MS),
	};
}

async function settle(query: string, options: SearchOptions): Promise<Outcome> {
	if (query === '') return { query, state: 'empty' };
	try {
		const engine: Engine = await loadEngine();
		return { query, state: 'answered', answer: await engine.search(query, options) };
	} catch {
		return { query, state: 'failed' };
	}
}

export type Outcome =
	| { readonly query: string; readonly state: 'empty' | 'failed' }
	| { readonly query: string; readonly state: 'answered'; readonly answer: SearchAnswer };

interface LiveSearch {
	/** Asks at once. */
	now(query: string, options: SearchOptions): void;
	/** Asks when typing pauses. */
	soon(query: string, options: SearchOptions): void;
}
