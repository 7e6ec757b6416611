/**
 * For tests: loaded before a program (`node --import`), kills it before or after the file operation that KILL_AT counts.
 * Without KILL_AT the program prints at its end how many there were.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env['KILL_AT'] ?? 0);
const isBefore = process.env['KILL_WHEN'] === 'before';
let count = 0;

/** All that change a disk; what only reads cannot leave anything half done. */
const CHANGING = [
	...([
		'copyFileSync',
		'linkSync',
		'mkdirSync',
		'renameSync',
		'rmSync',
		'symlinkSync',
		'writeFileSync',
	] as const),
	'cpSync',
] as const;

const patched = fs as unknown as Record<string, (...args: unknown[]) => unknown>;
for (const name of CHANGING) {
	const real = patched[name];
	patched[name] = (...args) => {
		count += 1;
		if (count === at && isBefore) process.kill(process.pid, 'SIGKILL');
		const result = real?.(...args);
		if (count === at && !isBefore) process.kill(process.pid, 'SIGKILL');
		return result;
	};
}
syncBuiltinESMExports();
process.on('exit', () => {
	console.log(String(count));
});
