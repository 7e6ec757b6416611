/**
 * Runs steps, some at a time, each as soon as what it needs has passed. Plain JavaScript without packages, as
 * scripts/bootstrap.mjs says.
 */

/**
 * @typedef {{ readonly name: string, readonly needs?: readonly string[] }} Step
 * @typedef {{ readonly passed: readonly string[], readonly failed: readonly string[] }} Outcome
 */

/**
 * Runs the steps in the order of the list, at most `width` at a time; `run` says whether one passed. After a failure
 * no further step begins, and those that run go on to their end. Steps that never began are neither passed nor failed.
 * @template {Step} One
 * @param {readonly One[]} steps
 * @param {number} width
 * @param {(step: One) => Promise<boolean>} run
 * @returns {Promise<Outcome>}
 */
export async function runSteps(steps, width, run) {
	const passed = [];
	const failed = [];
	const waiting = [...steps];
	const running = new Map();
	for (;;) {
		const next = failed.length === 0 && running.size < width ? waiting.findIndex(isReady) : -1;
		if (next >= 0) begin(waiting.splice(next, 1)[0]);
		else if (running.size > 0) await Promise.race(running.values());
		else return { passed, failed };
	}

	function isReady({ needs = [] }) {
		return needs.every((name) => passed.includes(name));
	}

	function begin(step) {
		const work = run(step).then((holds) => {
			(holds ? passed : failed).push(step.name);
			running.delete(step.name);
		});
		running.set(step.name, work);
	}
}
