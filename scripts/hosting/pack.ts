/** Packs the texts of a built site once, so that no host has to do it at every request. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync, type BrotliOptions } from 'node:zlib';
import { listFiles } from '../build/files.ts';
import { rememberedLater } from '../../src/collections/files/memory.ts';
import { endingOf, isHidden, isText, PACKINGS, TYPES } from './table.ts';

/** Below this, packing saves no packet on the way. */
export const SMALLEST = 1024;
/** Four files are packed at once by Node's own threads. */
const WIDTH = 4;
/**
 * Of 16 MB in 1,196 files, both packings took 2.1 s on two busy cores and brotli gave 4.12 MB; quality 11 took 28 s and
 * gave 3.84 MB. A window no larger than the file: with the usual one, most of the time went into memory.
 */
const BROTLI_QUALITY = 9;

/** Writes `.br` and `.gz` beside every text of a site that is worth it and has none; returns how many texts were packed. */
export async function packSite(siteDir: string): Promise<number> {
	const files = new Set(listFiles(siteDir));
	const texts = [...files].filter((path) => isPackable(path) && !files.has(path + PACKINGS.br));
	const waiting = [...texts];
	let packed = 0;
	const worker = async () => {
		for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
			if (await packFile(join(siteDir, path))) packed += 1;
		}
	};
	await Promise.all(Array.from({ length: WIDTH }, worker));
	return packed;
}

/** True for the path of a text that hosts send. */
export function isPackable(path: string): boolean {
	return !isHidden(`/${path}`) && isText(TYPES[endingOf(path)] ?? '');
}

/** Writes both packings beside a file; false where that saves nothing. */
export async function packFile(path: string): Promise<boolean> {
	if ((await stat(path)).size < SMALLEST) return false;
	const { br, gz } = await packedOnce(await readFile(path));
	await writeFile(path + PACKINGS.br, br);
	await writeFile(path + PACKINGS.gzip, gz);
	return true;
}

/** A text in both packings. */
export interface Packed {
	readonly br: Uint8Array;
	readonly gz: Uint8Array;
}

/** Packs a text. */
export function packed(content: Uint8Array): Packed {
	return {
		br: brotliCompressSync(content, brotliOptions(content.length)),
		gz: gzipSync(content, GZIP_OPTIONS),
	};
}

/** The same, made once for the same bytes, on threads of Node's own. */
function packedOnce(content: Uint8Array): Promise<Packed> {
	return rememberedLater('packed', content, async () => ({
		br: await promisify(brotliCompress)(content, brotliOptions(content.length)),
		gz: await promisify(gzip)(content, GZIP_OPTIONS),
	}));
}

const GZIP_OPTIONS = { level: constants.Z_BEST_COMPRESSION };

function brotliOptions(length: number): BrotliOptions {
	const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_MAX_WINDOW_BITS } = constants;
	return {
		params: {
			[BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
			[BROTLI_PARAM_LGWIN]: Math.min(BROTLI_MAX_WINDOW_BITS, Math.ceil(Math.log2(length))),
		},
	};
}
