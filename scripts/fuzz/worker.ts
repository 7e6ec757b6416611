/** Fuzzes one target after another in a process of its own, so that whoever started it can end a run that never ends. */
import { setImmediate as pause } from 'node:timers/promises';
import { faultOf, growthFaultOf } from './judge.ts';
import { mutate, numbersFrom } from './mutate.ts';
import { TARGETS } from './targets.ts';

/** What the process tells: the input it is about to read, or a fault. */
export type Told =
	| { readonly kind: 'input'; readonly target: string; readonly text: string }
	| { readonly kind: 'fault'; readonly target: string; readonly text: string; readonly what: string };

const [seed = 1, seconds = 60] = process.argv.slice(2, 4).map(Number);
const names = process.argv.slice(4);
/** One input in so many is also read at several lengths. */
const GROWTH_EVERY = 25;

for (const name of names) {
	const target = TARGETS[name];
	if (target === undefined) continue;
	const corpus = target.corpus();
	const next = numbersFrom(seed);
	const end = performance.now() + (seconds * 1000) / names.length;
	for (let run = 0; performance.now() < end; run++) {
		const text = mutate(corpus, next);
		tell({ kind: 'input', target: name, text });
		// What was told is on its way before an input that may never end is read.
		await pause();
		const what =
			faultOf(target, text) ?? (run % GROWTH_EVERY === 0 ? growthFaultOf(target, text.slice(0, 2000)) : null);
		if (what !== null) tell({ kind: 'fault', target: name, text, what });
	}
}

function tell(told: Told): void {
	process.send?.(told);
}

process.disconnect();
