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
export function openBundle(of: BundleOf): Bundle {
	const parts = [of.programs, JSON.stringify(of.site)];
	const folder = join(of.root, '.build', `bundle-${fingerprintOf(parts).toString('hex').slice(0, 16)}`);
	const name = `bundle ${JSON.stringify(of.site)}`;
	clearOld(dirname(folder));
	const kept = readNewest(name, parts);
	if (kept !== null) {
		lay(folder, deserialize(kept) as Files);
		return { ready: Promise.resolve(folder), stop: () => undefined };
	}
	const making = `${folder}-${String(process.pid)}`;
	removeFolder(making);
	let isStopped = false;
	const astro = startChild([PROGRAM, making], { cwd: of.root, env: of.env });
	const made = async () => {
		const { code, output } = await astro.ended;
		try {
			if (isStopped) return null;
			if (code !== 0)
				throw new BuildError(`${output.trimEnd()}\nAstro không dựng được trang, xem lỗi ở trên.`);
			const files: Files = new Map(listFiles(making).map((path) => [path, readFileSync(join(making, path))]));
			writeNewest(name, parts, serialize(files));
			lay(folder, files);
			return folder;
		} finally {
			removeFolder(making);
		}
	};
	return {
		ready: made(),
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
 * Makes the folder hold these files and no others. It has the same name for the same bundle, so that Node finds again what it
 * compiled; a build beside this one may be using it, so nothing that is right is touched.
 */
function lay(folder: string, files: Files): void {
	for (const [path, bytes] of files) {
		const file = join(folder, path);
		if (existsSync(file) && readFileSync(file).equals(bytes)) continue;
		mkdirSync(dirname(file), { recursive: true });
		const beside = `${file}.${String(process.pid)}`;
		writeFileSync(beside, bytes);
		renameSync(beside, file);
	}
	utimesSync(folder, new Date(), new Date());
}

/** Bundles that nobody used for a day go. */
function clearOld(buildDir: string): void {
	if (!existsSync(buildDir)) return;
	for (const name of readdirSync(buildDir).filter((one) => one.startsWith('bundle-'))) {
		const folder = join(buildDir, name);
		if (Date.now() - statSync(folder).mtimeMs > DAY) removeFolder(folder);
	}
}
