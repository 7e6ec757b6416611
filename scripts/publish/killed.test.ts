/**
 * A run that is killed at any file operation leaves readers the old site or the new one, whole, and the next run is clean.
 * `npm run test:long` kills at every operation and at a hundred random moments, `npm test` at some.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { recover, swapIn } from '../build/staging.ts';
import { diskHost } from './disk.ts';
import { HASHED, makeSite, wholeRelease, type SmallSite } from './testing/sites.ts';

const TESTING = join(import.meta.dirname, 'testing');
const IS_LONG = process.env['LONG'] === 'all';
/** In `npm test`, one operation of so many. */
const STEP = IS_LONG ? 1 : 25;
const RANDOM_KILLS = IS_LONG ? 100 : 1;
const [ONE, TWO, THREE] = [makeSite('mot'), makeSite('hai'), makeSite('ba')];
const LEFTOVER = /^(?:incoming|aside|\.gone-.*|.*\.next|lock.*)$/u;

describe.skipIf(process.platform === 'win32')('killed at a file operation', () => {
	it('publishing leaves the old site or the new one', { timeout: 600_000 }, async () => {
		const seen = await killEverywhere('publish', prepareHost, hostLive, (to) =>
			publish(TWO, to).then(() => TWO),
		);
		expect(seen).toEqual(new Set([ONE.name, TWO.name]));
	});

	it('going back leaves the one or the other', { timeout: 600_000 }, async () => {
		const seen = await killEverywhere('back', prepareTwo, hostLive, (to) =>
			publish(THREE, to).then(() => THREE),
		);
		expect(seen).toEqual(new Set([ONE.name, TWO.name]));
	});

	it('a build leaves the old site or the new one', { timeout: 600_000 }, async () => {
		const seen = await killEverywhere('swap', prepareDist, distLive, (to) => {
			recover(join(to, 'dist'));
			swapIn(copyOf(TWO), join(to, 'dist'), TWO.name);
			return Promise.resolve(TWO);
		});
		expect(seen).toEqual(new Set([ONE.name, TWO.name]));
	});
});

describe.skipIf(process.platform === 'win32')('killed at a random moment', () => {
	it('publishing leaves the old site or the new one', { timeout: 600_000 }, async () => {
		const many = Object.fromEntries(
			Array.from({ length: 400 }, (_, index) => [`trang/${String(index)}/index.html`, 'lời '.repeat(2000)]),
		);
		const [old, fresh] = [makeSite('cu', many), makeSite('moi', { ...many, ...rewritten(many) })];
		const to = mkdtempSync(join(tmpdir(), 'host-'));
		let killed = 0;
		for (let run = 0; run < RANDOM_KILLS; run++) {
			await publish(old, to);
			const child = spawn(process.execPath, [join(TESTING, 'once.ts'), 'publish', fresh.dir, to]);
			const ended = once(child, 'exit');
			await pause(80 + Math.random() * 250);
			if (child.exitCode === null && child.kill('SIGKILL')) killed += 1;
			await ended;
			expect([old.name, fresh.name]).toContain(hostLive(to));
		}
		await publish(fresh, to);
		expect(hostLive(to)).toBe(fresh.name);
		expect(leftIn(to)).toEqual([]);
		if (IS_LONG) console.log(`${String(killed)} of ${String(RANDOM_KILLS)} runs were killed`);
	});
});

/** Kills runs of `once.ts` at operation after operation; returns what readers then had. */
async function killEverywhere(
	act: string,
	prepare: () => Promise<{ to: string; args: readonly string[] }>,
	live: (to: string) => string,
	next: (to: string) => Promise<SmallSite>,
): Promise<ReadonlySet<string>> {
	const { args } = await prepare();
	const operations = Number(run(act, args, {}).stdout);
	expect(operations).toBeGreaterThan(3);
	const seen = new Set<string>();
	for (let at = 1; at <= operations; at += STEP) {
		for (const when of IS_LONG ? ['before', 'after'] : ['after']) {
			const { to, args: again } = await prepare();
			const { signal } = run(act, again, { KILL_AT: String(at), KILL_WHEN: when });
			expect(signal).toBe('SIGKILL');
			seen.add(live(to));
			const wanted = await next(to);
			expect(live(to)).toBe(wanted.name);
			expect(leftIn(to)).toEqual([]);
		}
	}
	// The last operation is after the switch whatever the step.
	const { to, args: whole } = await prepare();
	run(act, whole, { KILL_AT: String(operations), KILL_WHEN: 'after' });
	return seen.add(live(to));
}

function run(act: string, args: readonly string[], env: Record<string, string>) {
	const command = ['--import', join(TESTING, 'kill-at.ts'), join(TESTING, 'once.ts'), act, ...args];
	return spawnSync(process.execPath, command, { encoding: 'utf8', env: { ...process.env, ...env } });
}

async function prepareHost() {
	const to = mkdtempSync(join(tmpdir(), 'host-'));
	await publish(THREE, to);
	await publish(ONE, to);
	return { to, args: [TWO.dir, to] };
}

async function prepareTwo() {
	const to = mkdtempSync(join(tmpdir(), 'host-'));
	await publish(ONE, to);
	await publish(TWO, to);
	return { to, args: ['', to] };
}

function prepareDist() {
	const to = mkdtempSync(join(tmpdir(), 'dist-'));
	swapIn(copyOf(THREE), join(to, 'dist'), THREE.name);
	swapIn(copyOf(ONE), join(to, 'dist'), ONE.name);
	return Promise.resolve({ to, args: [copyOf(TWO), join(to, 'dist'), TWO.name] });
}

function publish({ dir }: SmallSite, to: string): Promise<string> {
	return diskHost(to).publish({ dir, keep: 2, hashed: HASHED });
}

function hostLive(to: string): string {
	return wholeRelease(join(to, 'current'));
}

function distLive(to: string): string {
	return wholeRelease(join(to, 'dist'));
}

/** A swap takes its site away. */
function copyOf({ dir }: SmallSite): string {
	const copy = mkdtempSync(join(tmpdir(), 'staged-'));
	cpSync(dir, copy, { recursive: true });
	return copy;
}

function leftIn(to: string): string[] {
	const below = ['releases', '.dist'].flatMap((name) => {
		try {
			return readdirSync(join(to, name));
		} catch {
			return [];
		}
	});
	return [...readdirSync(to), ...below].filter((name) => LEFTOVER.test(name));
}

function rewritten(files: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(files).map(([path, text]) => [path, text.replaceAll('lời', 'chữ')]),
	);
}
