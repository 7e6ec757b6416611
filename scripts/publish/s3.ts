/**
 * A host that is an object store (S3 and stores of its kind), by rclone: no protocol of our own. Objects cannot be switched
 * at once, so the order makes up for it: files with a hash in their names first, other files, pages, and the list of
 * releases last. A run that was cut off is repeated from the start: rclone compares what is there by content.
 *
 * Pages and files of each release that stays have a copy below `_releases/<name>/`, from which `--back` restores them
 * inside the store. Keys and place come from the environment, as rclone and the AWS client know them.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildError } from '../build/error.ts';
import { cacheOf, isHashed, isHidden, typeOf, type Hosting } from '../hosting/table.ts';
import { readHosting } from '../hosting/write.ts';
import { historyOf, printHistory, withRelease } from './history.ts';
import type { Host, Release } from './host.ts';
import { MANIFEST_FILE, parseManifest, releaseName, type Manifest } from './manifest.ts';

/** A bucket, or a folder of one, as a host. */
export function s3Host(bucket: string): Host {
	const root = `:s3:${bucket}`;
	return {
		live: async () => {
			const name = (await readHistory(root)).at(-1);
			return name === undefined ? null : manifestOf(root, name);
		},
		publish: (site) => publish(root, site),
		back: (hashed) => back(root, hashed),
	};
}

const LIST = 'releases.txt';
const COPIES = '_releases';

async function publish(root: string, { dir, keep, hashed }: Release): Promise<string> {
	const hosting = readHosting(dir);
	if (hosting === null) throw new BuildError(`${dir}: không có bảng của nơi đăng. Chạy trước: npm run build`);
	const list = readFileSync(join(dir, MANIFEST_FILE), 'utf8');
	const name = releaseName(list);
	const history = await readHistory(root);
	const left = withRelease(history, name, keep);
	const files = servedFiles(parseManifest(list));
	const [kept, fresh] = split(files, (path) => isHashed({ hashed }, `/${path}`));
	const [pages, others] = split(fresh, (path) => path.endsWith('.html'));
	for (const wave of [kept, others, pages]) await upload(root, dir, hosting, wave);
	await copyFiles(root, `${root}/${COPIES}/${name}`, fresh);
	await removeOthers(root, hashed, left, files);
	await writeList(root, left);
	for (const gone of history.filter((other) => !left.includes(other))) {
		await rclone(['purge', `${root}/${COPIES}/${gone}`]);
	}
	return name;
}

async function back(root: string, hashed: readonly string[]): Promise<string> {
	const history = await readHistory(root);
	const before = history.at(-2);
	if (before === undefined) throw new BuildError('Nơi đăng không còn bản nào trước bản đang hiện.');
	const files = servedFiles((await manifestOf(root, before)) ?? new Map());
	const [, fresh] = split(files, (path) => isHashed({ hashed }, `/${path}`));
	await copyFiles(`${root}/${COPIES}/${before}`, root, fresh);
	await removeOthers(root, hashed, history, files);
	await writeList(root, history.slice(0, -1));
	return before;
}

/** What a store serves: packed files are the CDN's work, files for servers nobody's. The list itself comes along. */
function servedFiles(manifest: Manifest): string[] {
	return [...[...manifest.keys()].filter((path) => !isHidden(`/${path}`)), MANIFEST_FILE];
}

/** One run of rclone for all files with the same headers. */
async function upload(root: string, dir: string, hosting: Hosting, files: readonly string[]): Promise<void> {
	const groups = Map.groupBy(files, (path) => `${typeOf(hosting, path)}\n${cacheOf(hosting, `/${path}`)}`);
	for (const [key, paths] of groups) {
		const [type = '', cache = ''] = key.split('\n');
		const headers = [`Content-Type: ${type}`, `Cache-Control: ${cache}`];
		await copyFiles(
			dir,
			root,
			paths,
			headers.flatMap((header) => ['--header-upload', header]),
		);
	}
}

async function copyFiles(
	from: string,
	to: string,
	files: readonly string[],
	options: readonly string[] = [],
) {
	const common = [
		'--files-from-raw',
		'-',
		'--checksum',
		'--fast-list',
		'--transfers',
		'16',
		'--checkers',
		'16',
	];
	await rclone(['copy', from, to, ...common, ...options], files.join('\n'));
}

/** Removes what no page of this release is, but for files with a hash in their names that a release that stays has. */
async function removeOthers(
	root: string,
	hashed: readonly string[],
	releases: readonly string[],
	files: readonly string[],
): Promise<void> {
	const manifests = await Promise.all(releases.map((name) => manifestOf(root, name)));
	const kept = manifests.flatMap((manifest) => [...(manifest?.keys() ?? [])]);
	const wanted = new Set([...files, ...kept.filter((path) => isHashed({ hashed }, `/${path}`)), LIST]);
	const there = await rclone([
		'lsf',
		root,
		'-R',
		'--files-only',
		'--fast-list',
		'--exclude',
		`/${COPIES}/**`,
	]);
	const gone = there.split('\n').filter((path) => path !== '' && !wanted.has(path));
	if (gone.length > 0)
		await rclone(['delete', root, '--files-from-raw', '-', '--fast-list'], gone.join('\n'));
}

async function readHistory(root: string): Promise<readonly string[]> {
	const list = await read(`${root}/${LIST}`);
	const live = list.trimEnd().split('\n').at(-1) ?? '';
	return historyOf(list, live === '' ? null : live);
}

async function writeList(root: string, names: readonly string[]): Promise<void> {
	const headers = [
		'--header-upload',
		'Content-Type: text/plain; charset=utf-8',
		'--header-upload',
		'Cache-Control: no-cache',
	];
	await rclone(['rcat', `${root}/${LIST}`, ...headers], printHistory(names));
}

async function manifestOf(root: string, name: string): Promise<Manifest | null> {
	const list = await read(`${root}/${COPIES}/${name}/${MANIFEST_FILE}`);
	return list === '' ? null : parseManifest(list);
}

/** The words of an object; none where it is not there. A folder that is not there is no fault of rclone's either. */
async function read(object: string): Promise<string> {
	const there = await rclone(['lsf', object, '--files-only'], '', [3]);
	return there.trim() === '' ? '' : rclone(['cat', object]);
}

function split(files: readonly string[], isFirst: (path: string) => boolean): readonly [string[], string[]] {
	return [files.filter(isFirst), files.filter((path) => !isFirst(path))];
}

/** Runs rclone to its end; returns what it printed. `fine` are codes that mean nothing bad here. */
function rclone(args: readonly string[], input = '', fine: readonly number[] = []): Promise<string> {
	const program = spawn('rclone', args, { env: environment() });
	const [out, said]: [Buffer[], Buffer[]] = [[], []];
	program.stdout.on('data', (chunk: Buffer) => out.push(chunk));
	program.stderr.on('data', (chunk: Buffer) => said.push(chunk));
	program.stdin.on('error', () => undefined);
	program.stdin.end(input);
	return new Promise((done, fail) => {
		program.once('error', () => {
			fail(new BuildError('Máy này không có rclone. Trên Debian: apt-get install rclone'));
		});
		program.once('close', (code) => {
			if (code === 0 || fine.includes(code ?? -1)) done(Buffer.concat(out).toString('utf8'));
			else
				fail(
					new BuildError(
						`rclone không làm được việc ở nơi đăng:\n${Buffer.concat(said).toString('utf8').trim()}`,
					),
				);
		});
	});
}

/** What rclone would ask of a configuration file; a variable of rclone's that is set already holds. */
function environment(): Record<string, string | undefined> {
	const endpoint = process.env['AWS_ENDPOINT_URL_S3'] ?? process.env['AWS_ENDPOINT_URL'];
	return {
		RCLONE_CONFIG: '/dev/null',
		RCLONE_S3_ENV_AUTH: 'true',
		RCLONE_S3_PROVIDER: endpoint === undefined ? 'AWS' : 'Other',
		RCLONE_S3_NO_CHECK_BUCKET: 'true',
		RCLONE_S3_ENDPOINT: endpoint,
		RCLONE_S3_REGION: process.env['AWS_REGION'] ?? process.env['AWS_DEFAULT_REGION'],
		RCLONE_CA_CERT: process.env['AWS_CA_BUNDLE'],
		...process.env,
		// rclone 1.60 cannot start with it: it has a variable of its own.
		AWS_CA_BUNDLE: undefined,
	};
}
