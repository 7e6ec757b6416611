/** Runs one reader on one input; says what is wrong with how it went. */
import type { Target } from './targets.ts';

/** More than this for at most 20,000 characters is a hang. Processor time: a busy machine must not count. */
const SLOWEST_MS = 1000;
/** An input repeated so many times. Some readers read again up to twenty times: that is over by then. */
const REPEATS = [16, 32, 64] as const;
/** What twice the length may cost, and below which time nothing is said. */
const STEEPEST = 3.2;
const LEAST_MS = 40;

/** null where all is well. */
export function faultOf(target: Target, text: string): string | null {
	try {
		const time = timeOf(target, text);
		return time > SLOWEST_MS ? `took ${time.toFixed(0)} ms for ${String(text.length)} characters` : null;
	} catch (error) {
		return `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
	}
}

/** Whether time grows faster than the input, told twice in a row: one pause of the machine is no growth. */
export function growthFaultOf(target: Target, text: string): string | null {
	const first = growthOf(target, text);
	return first === null ? null : growthOf(target, text);
}

function growthOf(target: Target, text: string): string | null {
	try {
		const times = REPEATS.map((count) => timeOf(target, text.repeat(count)));
		const [short, middle, long] = times as [number, number, number];
		const isSteep = middle > LEAST_MS && middle / short > STEEPEST && long / middle > STEEPEST;
		return isSteep
			? `grows faster than its input: ${times.map((time) => time.toFixed(0)).join(', ')} ms`
			: null;
	} catch (error) {
		return `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
	}
}

function timeOf({ run }: Target, text: string): number {
	const began = process.cpuUsage();
	run(text);
	const { user, system } = process.cpuUsage(began);
	return (user + system) / 1000;
}
