/** Work on a page as bytes: small enough that a site of many pages may keep all of them at hand. */
import { deserialize, serialize } from 'node:v8';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { PageWork } from './work.ts';

/** Speed before size: it is opened again soon. */
const QUICK = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** The work as bytes. */
export function closeWork(work: PageWork): Uint8Array {
	return zstdCompressSync(serialize(work), QUICK);
}

/** The work that `closeWork` closed. */
export function openWork(closed: Uint8Array): PageWork {
	return deserialize(zstdDecompressSync(closed)) as PageWork;
}
