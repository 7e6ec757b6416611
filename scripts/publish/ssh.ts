/**
 * A host that is a folder of another machine, laid out as `disk.ts` does. rsync carries what changed; a script for `sh`
 * does the rest there, with GNU's or BusyBox's `mv -T`. RSYNC_RSH names another ssh, as rsync knows it.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { BuildError } from '../build/error.ts';
import { heldBy, holderNow, isAlive, type Holder } from '../build/lock.ts';
import { historyOf, withRelease } from './history.ts';
import type { Host, Release } from './host.ts';
import { MANIFEST_FILE, parseManifest, releaseName, type Manifest } from './manifest.ts';

/** `user@host` and its folder as a host. Each way to the machine takes a part of a second, so there are few. */
export function sshHost(machine: string, folder: string): Host {
	const place: Place = { machine, folder };
	return {
		live: () => Promise.resolve().then(() => live(place)),
		publish: (site) => Promise.resolve().then(() => publish(place, site)),
		back: (hashed) => Promise.resolve().then(() => back(place, hashed)),
	};
}

interface Place {
	readonly machine: string;
	readonly folder: string;
}

function live({ machine, folder }: Place): Manifest | null {
	const list = runThere(machine, `cat ${quote(`${folder}/current/${MANIFEST_FILE}`)} 2>/dev/null || true`);
	return list === '' ? null : parseManifest(list);
}

function publish(place: Place, { dir, keep, hashed }: Release): string {
	const name = releaseName(readFileSync(join(dir, MANIFEST_FILE), 'utf8'));
	const { history, shelf } = open(place);
	try {
		const left = withRelease(history, name, keep);
		const isThere = shelf.includes(name);
		if (!isThere) upload(place, dir, history.at(-1));
		runIn(place, [
			...(isThere ? [] : history.slice(-keep).map((earlier) => keepHashed(earlier, 'incoming', hashed))),
			...(isThere ? [] : [`mv releases/incoming releases/${name}`]),
			switchTo(name, left),
			clear(left),
		]);
	} finally {
		runIn(place, ['rm -f releases/lock']);
	}
	return name;
}

function back(place: Place, hashed: readonly string[]): string {
	const { history } = open(place);
	const [before, live] = [history.at(-2), history.at(-1)];
	if (before === undefined || live === undefined) {
		runIn(place, ['rm -f releases/lock']);
		throw new BuildError('Nơi đăng không còn bản nào trước bản đang hiện.');
	}
	const list = history.slice(0, -1);
	runIn(place, [keepHashed(live, before, hashed), switchTo(before, list), 'rm -f releases/lock']);
	return before;
}

/** By content, not by time: a build writes all files anew. What is the same becomes a link to the live one. */
function upload({ machine, folder }: Place, dir: string, live: string | undefined): void {
	const options = ['-r', '--checksum', '--perms', '--chmod=D755,F644'];
	if (live !== undefined) options.push(`--link-dest=../${live}`);
	runHere('rsync', [...options, `${dir}/`, `${machine}:${folder}/releases/incoming/`]);
}

/** One rename lets `current` lead to the release; the list follows. */
function switchTo(name: string, list: readonly string[]): string {
	return `rm -f current.next
ln -s releases/${name} current.next
mv -T current.next current
printf '%s\\n' ${list.join(' ')} > releases.txt.next
mv releases.txt.next releases.txt`;
}

/** Files with a hash in their names that one release has and another has not: see `disk.ts`. */
function keepHashed(from: string, to: string, hashed: readonly string[]): string {
	return `[ ! -f releases/${from}/${MANIFEST_FILE} ] || cut -c66- releases/${from}/${MANIFEST_FILE} |
while IFS= read -r path; do
	case /$path in ${hashed.map((start) => `${start}*`).join('|')}) ;; *) continue ;; esac
	if [ ! -e "releases/${to}/$path" ]; then
		mkdir -p "releases/${to}/\${path%/*}"
		ln "releases/${from}/$path" "releases/${to}/$path"
	fi
done`;
}

function clear(keep: readonly string[]): string {
	return `cd releases
for name in .gone-* [0-9a-f]*; do
	case " ${keep.join(' ')} " in *" $name "*) continue ;; esac
	[ -d "$name" ] || continue
	case $name in .gone-*) ;; *) mv "$name" ".gone-$name"; name=.gone-$name ;; esac
	rm -rf "$name"
done`;
}

/**
 * Takes the lock, which lies there, and says what is there. Whether the holder of a lock that is taken lives is known
 * here where it is a process of this machine.
 */
function open(place: Place): { history: readonly string[]; shelf: readonly string[] } {
	const own = `${JSON.stringify(holderNow('đăng trang'))}\n`;
	const answer = runThere(
		place.machine,
		`mkdir -p ${quote(`${place.folder}/releases`)}
cd ${quote(place.folder)}
if (set -C; printf %s ${quote(own)} > releases/lock) 2>/dev/null; then echo; rm -rf releases/incoming; else cat releases/lock; echo; fi
readlink current || echo
ls releases
echo
cat releases.txt 2>/dev/null || true`,
	);
	const [held = '', current = '', ...rest] = answer.split('\n');
	if (held === '') {
		const end = rest.indexOf('');
		const list = rest.slice(end + 1).join('\n');
		return {
			history: historyOf(list, current === '' ? null : basename(current)),
			shelf: rest.slice(0, end),
		};
	}
	const holder = JSON.parse(held) as Holder;
	if (isAlive(holder)) throw new BuildError(heldBy(holder, `${place.folder}/releases/lock`));
	runIn(place, ['rm -f releases/lock']);
	return open(place);
}

function runIn({ machine, folder }: Place, scripts: readonly string[]): void {
	runThere(machine, [`cd ${quote(folder)}`, ...scripts].join('\n'));
}

/** Runs a script for `sh` on the other machine; returns what it printed. */
function runThere(machine: string, script: string): string {
	const [program = 'ssh', ...options] = (process.env['RSYNC_RSH'] ?? 'ssh').split(' ');
	return runHere(program, [...options, machine, 'sh -s'], `set -e\n${script}\n`);
}

function runHere(program: string, args: readonly string[], input = ''): string {
	const { error, status, stdout, stderr } = spawnSync(program, args, {
		input,
		encoding: 'utf8',
		maxBuffer: 64_000_000,
	});
	if (error !== undefined && 'code' in error && error.code === 'ENOENT') {
		throw new BuildError(`Máy này không có ${program}. Trên Debian: apt-get install rsync openssh-client`);
	}
	if (status !== 0) throw new BuildError(`${program} không làm được việc ở nơi đăng:\n${stderr.trim()}`);
	return stdout;
}

function quote(text: string): string {
	return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
