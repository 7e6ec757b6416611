/** The other machine is this one, through a real sshd with keys of its own. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasProgram } from '../programs/programs.ts';
import { hostAt } from './target.ts';
import { publishKilled } from './testing/kill-later.ts';
import { HASHED, makeSite, wholeRelease, type SmallSite } from './testing/sites.ts';
import { freePort } from '../hosting/testing/servers.ts';

/** A busy machine takes a second for every way there. */
const SLOW = { timeout: 120_000 };
/** Kills in `test:long`; `npm test` kills a publishing to a folder (killed.test.ts). */
const KILLS = process.env['LONG'] === 'all' ? 40 : 0;

describe.skipIf(!hasProgram('ssh'))('a folder of another machine', () => {
	const home = mkdtempSync(join(tmpdir(), 'ssh-'));
	const to = join(home, 'trang web');
	const target = `${userInfo().username}@localhost:${to}`;
	const before = process.env['RSYNC_RSH'];
	let server: ChildProcess;

	beforeAll(async () => {
		const port = await freePort();
		server = startSshd(home, port);
		process.env['RSYNC_RSH'] = [
			...['ssh', '-p', String(port), '-i', join(home, 'key'), '-o', 'BatchMode=yes', '-o', 'LogLevel=ERROR'],
			...['-o', 'StrictHostKeyChecking=no', '-o', 'UserKnownHostsFile=/dev/null'],
			// Keys against machines to come take most of the time of a way that ends on this machine.
			...['-o', 'KexAlgorithms=curve25519-sha256'],
		].join(' ');
		for (let tries = 0; tries < 100; tries++) {
			const [program = '', ...args] = process.env['RSYNC_RSH'].split(' ');
			if (spawnSync(program, [...args, target.replace(/:.*/u, ''), 'true']).status === 0) return;
			await pause(50);
		}
		throw new Error('sshd does not answer');
	});

	afterAll(() => {
		server.kill();
		if (before === undefined) delete process.env['RSYNC_RSH'];
		else process.env['RSYNC_RSH'] = before;
	});

	const publish = ({ dir }: SmallSite) => hostAt(target).publish({ dir, keep: 2, hashed: HASHED });
	const live = () => wholeRelease(join(to, 'current'));

	it(
		'takes a site whole, keeps what did not change, goes back, and holds only what it should',
		SLOW,
		async () => {
			const [one, two, three] = [makeSite('mot'), makeSite('hai'), makeSite('ba')];
			expect(await hostAt(target).live()).toBeNull();
			await publish(one);
			expect(live()).toBe(one.name);
			const inode = statSync(join(to, 'current/gioi-thieu/index.html')).ino;
			await publish(two);
			expect([live(), statSync(join(to, 'current/gioi-thieu/index.html')).ino]).toEqual([two.name, inode]);
			expect(await hostAt(target).back(HASHED)).toBe(one.name);
			expect(live()).toBe(one.name);
			expect(readdirSync(join(to, 'current/_astro')).sort()).toEqual(['hai.css', 'mot.css']);
			await publish(three);
			expect(readdirSync(join(to, 'releases')).sort()).toEqual([one.name, three.name].sort());
			expect((await hostAt(target).live())?.has('_astro/ba.css')).toBe(true);
		},
	);

	it('tells who publishes there; the lock of a run that died here is taken over', SLOW, async () => {
		const holder = {
			what: 'đăng trang',
			host: 'may-khac',
			user: 'lan',
			pid: 1,
			since: '2026-11-29T00:00:00Z',
		};
		const [four, five] = [makeSite('bon'), makeSite('nam')];
		writeFileSync(join(to, 'releases/lock'), JSON.stringify(holder));
		await expect(publish(four)).rejects.toThrow('lan@may-khac');
		writeFileSync(
			join(to, 'releases/lock'),
			JSON.stringify({ ...holder, host: hostname(), pid: 2147483646 }),
		);
		mkdirSync(join(to, 'releases/incoming'));
		await publish(five);
		expect(live()).toBe(five.name);
		expect(existsSync(join(to, 'releases/lock'))).toBe(false);
	});

	it.runIf(KILLS > 0)(
		'killed at a random moment, readers have the old site or the new one, and the next run is clean',
		{ timeout: 900_000 },
		async () => {
			const [old, fresh] = [makeSite('cu'), makeSite('moi')];
			const began = performance.now();
			await publish(old);
			const whole = performance.now() - began;
			let killed = 0;
			for (let run = 0; run < KILLS; run++) {
				if (run > 0) await publish(old);
				if (await publishKilled(fresh.dir, target, Math.random() * 1.5 * whole)) killed += 1;
				expect([old.name, fresh.name]).toContain(live());
			}
			await publish(fresh);
			expect(live()).toBe(fresh.name);
			expect(readdirSync(join(to, 'releases')).sort()).toEqual([old.name, fresh.name].sort());
			console.log(`${String(killed)} of ${String(KILLS)} runs over ssh were killed`);
		},
	);

	it('says what ssh said where the machine lets nobody in', async () => {
		await expect(hostAt('khong-ai@localhost:/tmp/x').live()).rejects.toThrow(/Permission denied/u);
	});
});

function startSshd(home: string, port: number): ChildProcess {
	chmodSync(home, 0o700);
	for (const key of ['key', 'host']) {
		spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(home, key)]);
	}
	// sshd wants this folder where it runs as root.
	if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
	const config = [
		...[`Port ${String(port)}`, 'ListenAddress 127.0.0.1', `HostKey ${join(home, 'host')}`, 'PidFile none'],
		...[
			`AuthorizedKeysFile ${join(home, 'key.pub')}`,
			'StrictModes no',
			'PasswordAuthentication no',
			'UsePAM no',
		],
		'PermitRootLogin prohibit-password',
		// What this user's shell does at each login is none of the test's.
		`SetEnv HOME=${home}`,
	];
	writeFileSync(join(home, 'sshd_config'), `${config.join('\n')}\n`);
	return spawn('/usr/sbin/sshd', ['-D', '-e', '-f', join(home, 'sshd_config')], { stdio: 'ignore' });
}
