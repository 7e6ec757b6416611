/**
 * Several provinces as the packages of one workspace, built by Turborepo: each by itself, side by side, and only those
 * of which something changed. What was built is kept under a hash of the content and of the engine, on this machine or
 * in a remote cache that many machines share (https://turborepo.com/docs/core-concepts/remote-caching). One package more
 * is the front page that searches all of them; it depends on theirs, so Turborepo builds it last.
 */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inputsOf } from '../build/last-build.ts';

/** A province of a workspace. */
export interface Province {
	/** Name of its folder and package: small letters, figures, hyphens. */
	readonly name: string;
	/** Its content, copied in where the workspace has none of that name yet. */
	readonly content: string;
}

/** The version that was tried; the workspace installs it, this project does not need it. */
const TURBO = '2.11.11';
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
/** Folder and package of the front page. */
export const FRONT = 'ca-nuoc';
/** npm takes a package of the workspace for a dependency only if it has one. */
const VERSION = '0.0.0';

/**
 * Writes the workspace of these provinces, or brings an older one up to this engine; content that is there stays.
 * Afterwards, in `folder`: `npm install`, then `npx turbo run build`; each province has its `dist`, and `ca-nuoc` the front page's. Throws where a
 * name cannot be a folder's.
 */
export function writeWorkspace(folder: string, engine: string, provinces: readonly Province[]): void {
	for (const { name } of provinces) {
		if (!NAME.test(name) || name === FRONT)
			throw new Error(
				`Tên tỉnh “${name}”: chỉ dùng chữ thường không dấu, số và gạch nối; “${FRONT}” là trang chung.`,
			);
	}
	for (const { name, content } of provinces) {
		const home = join(folder, 'tinh', name);
		mkdirSync(home, { recursive: true });
		if (!existsSync(join(home, 'content'))) cpSync(content, join(home, 'content'), { recursive: true });
		writeJson(join(home, 'package.json'), {
			name,
			version: VERSION,
			private: true,
			scripts: { build: 'node ../../build.mjs' },
		});
	}
	mkdirSync(join(folder, FRONT), { recursive: true });
	writeJson(join(folder, FRONT, 'package.json'), {
		name: FRONT,
		version: VERSION,
		private: true,
		scripts: { build: 'node ../build.mjs scripts/national.ts' },
		dependencies: Object.fromEntries(provinces.map(({ name }) => [name, VERSION])),
	});
	writeJson(join(folder, 'package.json'), {
		name: 'cac-tinh',
		private: true,
		packageManager: 'npm@11.0.0',
		workspaces: ['tinh/*', FRONT],
		devDependencies: { turbo: TURBO },
	});
	writeJson(join(folder, 'turbo.json'), {
		$schema: 'https://turborepo.com/schema.json',
		globalDependencies: ['engine.txt', 'build.mjs'],
		globalEnv: ['SITE_ADDRESS', 'SITE_TODAY'],
		// `dist` is a link into `.dist` (scripts/build/staging.ts).
		tasks: {
			build: {
				// The front page waits for its provinces, and is built again where one of them has changed.
				dependsOn: ['^build'],
				inputs: ['content/**', 'package.json'],
				outputs: ['dist', '.dist/**', '!.dist/lock'],
			},
		},
	});
	// The engine lies outside, where Turborepo does not look: its fingerprint stands for it, and for the day.
	writeFileSync(join(folder, 'engine.txt'), `${inputsOf(engine, '')}\n`);
	writeFileSync(join(folder, 'build.mjs'), builder(resolve(engine)));
}

function builder(engine: string): string {
	return `// Builds the package in whose folder it is run, with the program of the engine that is named or that of provinces.
// Written by scripts/publish/workspace.ts.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const here = process.cwd();
const env = {
	...process.env,
	CONTENT_DIR: join(here, 'content'),
	OUT_DIR: join(here, 'dist'),
	PROVINCES_DIR: join(import.meta.dirname, 'tinh'),
};
const { status } = spawnSync(${JSON.stringify(process.execPath)}, [process.argv[2] ?? 'scripts/build.ts'], {
	cwd: ${JSON.stringify(engine)},
	env,
	stdio: 'inherit',
});
process.exit(status ?? 1);
`;
}

function writeJson(file: string, value: unknown): void {
	writeFileSync(file, `${JSON.stringify(value, null, '\t')}\n`);
}
