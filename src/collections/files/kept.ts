import { createHash, type BinaryLike } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

/** Where all that builds keep stands; KEPT_IN names another folder (npm run bench:build, whose first build finds nothing). */
export const KEEPING_DIR = process.env['KEPT_IN'] ?? join('node_modules', '.cache');
/** Where files stay between builds; a machine that builds on order (CI) may keep the folder. */
export const KEPT_DIR = join(KEEPING_DIR, 'made-files');

/** False where nothing may be kept: KEEP_FILES=no (the tests, which ask the makers). */
export function isKeeping(): boolean {
	return process.env['KEEP_FILES'] !== 'no';
}

/** Length of the fingerprint that stands before the bytes. */
const SEAL = 32;
/** A file that is used says so by its date, at most once in so many milliseconds: what nobody uses is known by its age. */
const DAY = 86_400_000;

/**
 * The bytes that `make` gives, kept on disk under a fingerprint of `parts`: all that goes into them, the programs and
 * typefaces included, so that a kept file is never an old one. A damaged file is made anew; where nothing can be
 * written, nothing is kept. Throws as `make`.
 */
export function kept(parts: readonly BinaryLike[], make: () => Uint8Array): Uint8Array {
	if (!isKeeping()) return make();
	const path = pathOf(parts);
	const found = readSealed(path);
	if (found !== null) return found;
	const made = make();
	writeSealed(path, made);
	return made;
}

/** The same for what is made in time to come. Rejects as `make`. */
export async function keptLater(
	parts: readonly BinaryLike[],
	make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
	if (!isKeeping()) return make();
	const path = pathOf(parts);
	const found = readSealed(path);
	if (found !== null) return found;
	const made = await make();
	writeSealed(path, made);
	return made;
}

/** The bytes that `writeNewest` kept under a name for the same parts; null where there are none, or of other parts. */
export function readNewest(name: string, parts: readonly BinaryLike[]): Uint8Array | null {
	const found = isKeeping() ? readSealed(pathOf([name])) : null;
	return found !== null && fingerprintOf(parts).equals(found.subarray(0, SEAL)) ? found.subarray(SEAL) : null;
}

/** Keeps bytes under a name, of which only the newest stay: for what is large and changes with every edit. */
export function writeNewest(name: string, parts: readonly BinaryLike[], bytes: Uint8Array): void {
	if (isKeeping()) writeSealed(pathOf([name]), Buffer.concat([fingerprintOf(parts), bytes]));
}

/** Takes away what no build used for thirty days. */
export function clearKept(): void {
	const folder = resolve(KEPT_DIR);
	if (!existsSync(folder)) return;
	for (const name of readdirSync(folder)) {
		const path = join(folder, name);
		if (Date.now() - statSync(path).mtimeMs > 30 * DAY) rmSync(path, { force: true });
	}
}

function pathOf(parts: readonly BinaryLike[]): string {
	return resolve(KEPT_DIR, fingerprintOf(parts).toString('hex'));
}

/** One fingerprint of several parts, taken one by one, so that no two lists run together to the same bytes. */
export function fingerprintOf(parts: readonly BinaryLike[]): Buffer {
	const all = createHash('sha256');
	for (const part of parts) all.update(createHash('sha256').update(part).digest());
	return all.digest();
}

/** What was kept, whole; null where nothing was or it is damaged. */
function readSealed(path: string): Uint8Array | null {
	try {
		const file = readFileSync(path);
		const bytes = file.subarray(SEAL);
		if (!sealOf(bytes).equals(file.subarray(0, SEAL))) return null;
		if (Date.now() - statSync(path).mtimeMs > DAY) utimesSync(path, new Date(), new Date());
		return bytes;
	} catch {
		return null;
	}
}

/** Written beside and renamed, so that two builds at once never read half a file. */
function writeSealed(path: string, bytes: Uint8Array): void {
	const beside = `${path}.${String(process.pid)}`;
	try {
		mkdirSync(join(path, '..'), { recursive: true });
		writeFileSync(beside, Buffer.concat([sealOf(bytes), bytes]));
		renameSync(beside, path);
	} catch {
		// A full or read-only disk costs time, not files.
	}
}

function sealOf(bytes: Uint8Array): Buffer {
	return createHash('sha256').update(bytes).digest();
}
