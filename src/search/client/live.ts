/** Asking while somebody types. */
import { askSite, type Reply, type Shown } from './ask.ts';
import type { Loss } from './losses.ts';
import type { SearchState } from './state.ts';

/** Long enough to leave out the keys of one syllable, short enough to feel immediate. */
const PAUSE_MS = 120;
/** An answer that takes longer is announced. */
const SLOW_MS = 400;
/** Excerpts that take longer are not waited for: the titles stand there before them. */
const EARLY_MS = 100;

/** A search whose late answers are dropped: only the last question counts. */
export function liveSearch(show: (outcome: Outcome) => void): LiveSearch {
	let turn = 0;
	const ask = async (state: SearchState, shown: Shown, pause: number): Promise<void> => {
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
		let titles: ReturnType<typeof setTimeout> | undefined;
		const outcome = await settle(state, shown, isCurrent, (early) => {
			clearTimeout(slow);
			titles = setTimeout(showIfCurrent, EARLY_MS, early);
		});
		clearTimeout(slow);
		clearTimeout(titles);
		showIfCurrent(outcome);
	};
	return {
		now: (state, shown) => void ask(state, shown, 0),
		soon: (state, shown, pause = PAUSE_MS) => void ask(state, shown, pause),
	};
}

async function settle(
	state: SearchState,
	shown: Shown,
	isCurrent: () => boolean,
	onTitles: (outcome: Answered) => void,
): Promise<Outcome> {
	const answered = (reply: Reply, isWhole: boolean): Answered => ({
		state,
		what: 'answered',
		isCurrent,
		isWhole,
		...reply,
	});
	try {
		const reply = await askSite(state, shown, (early) => {
			onTitles(answered(early, false));
		});
		return answered(reply, true);
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
	/** False while the excerpts are on their way. */
	readonly isWhole: boolean;
	/** False once something else has been asked. */
	readonly isCurrent: () => boolean;
}

interface LiveSearch {
	/** Asks at once. */
	now(state: SearchState, shown: Shown): void;
	/** Asks when typing pauses. */
	soon(state: SearchState, shown: Shown, pause?: number): void;
}
