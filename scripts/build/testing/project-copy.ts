/** For tests: this project with other content, to be built, broken and thrown away. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { removeFolder } from '../files.ts';
import { openStaging } from '../staging.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const GOOD = join(PROJECT, 'src/collections/fixtures/good');
const BROKEN = join(PROJECT, 'src/collections/fixtures/broken');
const COPIED = ['src', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** What a program printed and how it ended. */
export interface Ran {
	readonly code: number | null;
	readonly output: string;
}

/** A problem as `expected.json` of a broken case tells it. */
export interface ExpectedProblem {
	readonly file: string;
	readonly line: number | null;
	readonly field: string | null;
}

export interface ProjectCopy {
	readonly root: string;
	readonly dist: string;
	readonly content: string;
	/** Starts `node scripts/…` in the copy, in a process group of its own, so that it can be killed with its children. */
	readonly start: (script: string) => ChildProcess;
	/** Runs `node scripts/…` in the copy to its end. */
	readonly run: (script: string, ...args: readonly string[]) => Promise<Ran>;
	/** Lays a broken case over sound content; says what has to be reported. */
	readonly breakContent: (name: string) => readonly ExpectedProblem[];
	readonly remove: () => void;
}

/**
 * The copy stands in `.build/`, where folders of processes that died are cleared away. It cannot stand elsewhere: Astro
 * compiles no component of a package outside the project's own folder or one around it, so linking node_modules fails.
 * Without `source` the content is that of a province that does not exist.
 */
export function copyProject(source = GOOD): ProjectCopy {
	const root = openStaging(join(PROJECT, '.build'));
	for (const name of COPIED) cpSync(join(PROJECT, name), join(root, name), { recursive: true });
	const content = join(root, 'content');
	cpSync(source, content, { recursive: true });
	return {
		root,
		dist: join(root, 'dist'),
		content,
		start: (script) => startNode(root, [script], { detached: true }),
		run: (script, ...args) => finish(startNode(root, [script, ...args])),
		breakContent: (name) => {
			removeFolder(content);
			cpSync(source, content, { recursive: true });
			return layOver(content, join(BROKEN, name));
		},
		remove: () => {
			removeFolder(root);
		},
	};
}

function startNode(cwd: string, [script = '', ...args]: readonly string[], options = {}): ChildProcess {
	// Vitest's NODE_ENV would make Astro build as for development, which nobody publishes.
	const env = { ...process.env, NODE_ENV: 'production', CONTENT_DIR: 'content', OUT_DIR: 'dist' };
	const command = [join(cwd, 'scripts', script), ...args];
	return spawn(process.execPath, command, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], ...options });
}

function finish(program: ChildProcess): Promise<Ran> {
	const printed: string[] = [];
	program.stdout?.on('data', (chunk: Buffer) => printed.push(chunk.toString('utf8')));
	program.stderr?.on('data', (chunk: Buffer) => printed.push(chunk.toString('utf8')));
	return new Promise((done, fail) => {
		program.once('error', fail);
		program.once('close', (code) => {
			done({ code, output: printed.join('') });
		});
	});
}

function layOver(content: string, folder: string): readonly ExpectedProblem[] {
	const file = join(folder, 'expected.json');
	const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected;
	for (const path of expected.remove ?? []) rmSync(join(content, path), { recursive: true });
	cpSync(folder, content, { recursive: true, filter: (source) => basename(source) !== basename(file) });
	return expected.problems;
}

interface Expected {
	readonly remove?: readonly string[];
	readonly problems: readonly ExpectedProblem[];
}
