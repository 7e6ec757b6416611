/** What a program costs, with all that it starts. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers';

/** What a program took that ended well. */
export interface Cost {
	readonly seconds: number;
	/** The most resident memory at once, of it and all below it; 0 where the system has no /proc. */
	readonly megabytes: number;
	readonly output: string;
}

/** Where and with which variables a program runs. */
export interface Place {
	readonly cwd: string;
	readonly env?: NodeJS.ProcessEnv;
}

/** Memory is looked at often at first, for some programs are done in a tenth of a second, later twice a second. */
const FIRST_LOOK_MS = 20;
const LAST_LOOK_MS = 500;

/** Runs a program to its end. Rejects where it cannot be started (code ENOENT) and, with its last words, where it fails. */
export function measureChild(
	program: string,
	args: readonly string[],
	{ cwd, env = process.env }: Place,
): Promise<Cost> {
	return new Promise((done, fail) => {
		const began = performance.now();
		const child = spawn(program, args, { cwd, env });
		let output = '';
		for (const stream of [child.stdout, child.stderr])
			stream.setEncoding('utf8').on('data', (words: string) => (output += words));
		let peak = 0;
		let timer: NodeJS.Timeout | undefined;
		const look = (pause: number) => {
			peak = Math.max(peak, memoryOf(child.pid ?? 0));
			timer = setTimeout(() => {
				look(Math.min(LAST_LOOK_MS, pause * 1.1));
			}, pause);
		};
		look(FIRST_LOOK_MS);
		child.once('error', fail);
		child.once('close', (code) => {
			clearTimeout(timer);
			const seconds = (performance.now() - began) / 1000;
			if (code === 0) done({ seconds, megabytes: Math.round(peak / 1024), output });
			else fail(new Error(`${program} ${args.join(' ')}: ${output.slice(-2000)}`));
		});
	});
}

/** Resident memory of a process and all below it, in kB; 0 where the system does not say (it is read from /proc). */
function memoryOf(pid: number): number {
	const kin = new Map<number, number[]>();
	const sizes = new Map<number, number>();
	for (const name of proc()) {
		try {
			const status = readFileSync(`/proc/${name}/status`, 'utf8');
			const parent = Number(/^PPid:\s+(\d+)/mu.exec(status)?.[1]);
			kin.set(parent, [...(kin.get(parent) ?? []), Number(name)]);
			sizes.set(Number(name), Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1] ?? 0));
		} catch {
			// It ended meanwhile.
		}
	}
	const sum = (one: number): number =>
		(sizes.get(one) ?? 0) + (kin.get(one) ?? []).reduce((total, child) => total + sum(child), 0);
	return sum(pid);
}

function proc(): string[] {
	try {
		return readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
	} catch {
		return [];
	}
}
