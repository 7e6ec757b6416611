/**
 * What Astro bundles: components, styles, scripts. It depends on the engine and on the name and address of the site, not on
 * the rest of the content, so builds after an edit take up what the build before kept.
 */
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { fingerprintOf, readNewest, writeNewest } from '../../../src/collections/files/kept.ts';
import type { SiteName } from '../../../src/collections/site.ts';
import { startChild } from '../child.ts';
import { BuildError } from '../error.ts';
import { listFiles, removeFolder } from '../files.ts';
import { SERVER } from './bundled.ts';

const PROGRAM = join(import.meta.dirname, 'astro.ts');
const DAY = 86_400_000;
const NAME_LENGTH = 16;

/** What makes one bundle differ from another, and what its program is started with. */
export interface BundleOf {
	readonly root: string;
	/** Fingerprint of the engine (last-build.ts). */
	readonly programs: string;
	readonly site: SiteName;
	readonly env: NodeJS.ProcessEnv;
}

/** A bundle that is being made or taken up. */
export interface Bundle {
	/** Its folder; null where it was stopped. Rejects with what Astro says where it cannot be made. */
	readonly ready: Promise<string | null>;
	readonly stop: () => void;
}

/** Takes up the bundle that was kept, else has Astro make it. */
export function openBundle({ root, programs, site, env }: BundleOf): Bundle {
	const name = `bundle ${JSON.stringify(site)}`;
	const buildDir = join(root, '.build');
	clearOld(buildDir);
	const kept = readNewest(name, [programs]);
	if (kept !== null) {
		const folder = lay(buildDir, deserialize(kept) as Files);
		return { ready: Promise.resolve(folder), stop: () => undefined };
	}
	const making = join(buildDir, `bundle-of-${String(process.pid)}`);
	removeFolder(making);
	let isStopped = false;
	const astro = startChild([PROGRAM, making], { cwd: root, env });
	const make = async () => {
		const { code, output } = await astro.ended;
		if (isStopped) return null;
		if (code !== 0) throw new BuildError(`${output.trimEnd()}\nAstro không dựng được trang, xem lỗi ở trên.`);
		const files: Files = new Map(listFiles(making).map((path) => [path, readFileSync(join(making, path))]));
		writeNewest(name, [programs], serialize(files));
		return lay(buildDir, files);
	};
	const ready = make().finally(() => {
		removeFolder(making);
	});
	// Astro may fail while the content is still being read: who awaits it later hears of it then.
	ready.catch(() => undefined);
	return {
		ready,
		stop: () => {
			isStopped = true;
			astro.stop();
		},
	};
}

/** Copies the bundle's files that readers get into a site. */
export function layAssets(folder: string, siteDir: string): void {
	for (const path of listFiles(folder).filter((file) => !file.startsWith(`${SERVER}/`))) {
		mkdirSync(dirname(join(siteDir, path)), { recursive: true });
		writeFileSync(join(siteDir, path), readFileSync(join(folder, path)));
	}
}

type Files = ReadonlyMap<string, Uint8Array>;

/**
 * Lays files into a folder that is named after all of them, so that Node finds again what it compiled and no other bundle is
 * ever mixed with this one; returns it. What is there and right stays: another build may be using it.
 */
function lay(buildDir: string, files: Files): string {
	const name = fingerprintOf([...files].flat())
		.toString('hex')
		.slice(0, NAME_LENGTH);
	const folder = join(buildDir, `bundle-${name}`);
	mkdirSync(join(folder, SERVER), { recursive: true });
	const beside = join(folder, SERVER, `${String(process.pid)}.part`);
	for (const [path, bytes] of files) {
		const file = join(folder, path);
		if (existsSync(file) && readFileSync(file).equals(bytes)) continue;
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(beside, bytes);
		renameSync(beside, file);
	}
	utimesSync(folder, new Date(), new Date());
	return folder;
}

/** Bundles that nobody used for a day go. */
function clearOld(buildDir: string): void {
	if (!existsSync(buildDir)) return;
	for (const name of readdirSync(buildDir).filter((one) => one.startsWith('bundle-'))) {
		const folder = join(buildDir, name);
		if (Date.now() - statSync(folder).mtimeMs > DAY) removeFolder(folder);
	}
}
