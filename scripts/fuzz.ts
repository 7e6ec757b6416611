/**
 * `npm run fuzz [-- --seconds 60 --seed 1 --target parser]`: hands nearly real input to every reader. A crash, more than a
 * second, or time that grows faster than the input fails, and leaves the input in scripts/fuzz/fixtures for the tests.
 */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { TARGETS } from './fuzz/targets.ts';
import type { Told } from './fuzz/worker.ts';

const FOUND = join(import.meta.dirname, 'fuzz/fixtures');
/** A run that tells nothing for so long never ends. */
const PATIENCE_MS = 30_000;

const { values } = parseArgs({
	options: {
		seconds: { type: 'string', default: '60' },
		seed: { type: 'string', default: '1' },
		target: { type: 'string', multiple: true, default: Object.keys(TARGETS) },
	},
});
process.exitCode = await fuzz(values.target, Number(values.seed), Number(values.seconds));

async function fuzz(names: readonly string[], seed: number, seconds: number): Promise<number> {
	const runs = new Map<string, number>();
	let faults = 0;
	let last: Told | undefined;
	const worker = fork(join(import.meta.dirname, 'fuzz/worker.ts'), [String(seed), String(seconds), ...names]);
	const hangs = () => {
		faults += 1;
		if (last !== undefined) keep({ ...last, kind: 'fault', what: 'never ended' });
		worker.kill('SIGKILL');
	};
	let watch = setTimeout(hangs, PATIENCE_MS);
	worker.on('message', (told: Told) => {
		clearTimeout(watch);
		watch = setTimeout(hangs, PATIENCE_MS);
		last = told;
		if (told.kind === 'input') runs.set(told.target, (runs.get(told.target) ?? 0) + 1);
		else {
			faults += 1;
			keep(told);
		}
	});
	await new Promise((done, fail) => {
		worker.once('exit', done);
		worker.once('error', fail);
	});
	clearTimeout(watch);
	for (const [name, count] of runs) console.log(`${name}: ${String(count)} inputs`);
	console.log(`seed ${String(seed)}, ${String(seconds)} s: ${String(faults)} faults`);
	return faults === 0 ? 0 : 1;
}

function keep({ target, text, what }: Extract<Told, { kind: 'fault' }>): void {
	const name = createHash('sha256').update(text).digest('hex').slice(0, 12);
	mkdirSync(join(FOUND, target), { recursive: true });
	writeFileSync(join(FOUND, target, `${name}.txt`), text);
	console.error(`${target}: ${what}\n  input: scripts/fuzz/fixtures/${target}/${name}.txt`);
}
