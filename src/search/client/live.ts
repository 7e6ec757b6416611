/** Asking while somebody types. */
import { askSite, type Reply } from './ask.ts';
import type { Loss } from './losses.ts';
import type { SearchState } from './state.ts';

/** Long enough to leave out the keys of one syllable, short enough to feel immediate. */
const PAUSE_MS = 120;
/** An answer that takes longer is announced. */
const SLOW_MS = 400;

/** A search whose late answers are dropped: only the last question counts. */
export function liveSearch(show: (outcome: Outcome) => void): LiveSearch {
	let turn = 0;
	const ask = async (state: SearchState, limit: number, pause: number): Promise<void> => {
		const mine = ++turn;
		const isCurrent = () => mine === turn;
		const showIfCurrent = (outcome: Outcome) => {
			if (isCurrent()) show(outcome);
		};
		if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
		if (!isCurrent()) return;
		if (state.query === '') {
			show({ state, what: 'empty' });
			return;
		}
		const slow = setTimeout(showIfCurrent, SLOW_MS, { state, what: 'waiting' });
		const outcome = await settle(state, limit, isCurrent);
		clearTimeout(slow);
		showIfCurrent(outcome);
	};
	return {
		now: (state, limit) => void ask(state, limit, 0),
		soon: (state, limit, pause = PAUSE_MS) => void ask(state, limit, pause),
	};
}

async function settle(state: SearchState, limit: number, isCurrent: () => boolean): Promise<Outcome> {
	try {
		return { state, what: 'answered', isCurrent, ...(await askSite(state, limit)) };
	} catch {
		return { state, what: 'failed', losses: ['all'] };
	}
}

export type Outcome =
	| { readonly state: SearchState; readonly what: 'empty' | 'waiting' }
	| { readonly state: SearchState; readonly what: 'failed'; readonly losses: readonly Loss[] }
	| Answered;

export interface Answered extends Reply {
	readonly state: SearchState;
	readonly what: 'answered';
	/** False once something else has been asked. */
	readonly isCurrent: () => boolean;
}

interface LiveSearch {
	/** Asks at once. */
	now(state: SearchState, limit: number): void;
	/** Asks when typing pauses. */
	soon(state: SearchState, limit: number, pause?: number): void;
}
