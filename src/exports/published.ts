import { createHash } from 'node:crypto';
import type { Content } from '../collections/load.ts';

/** How a file is made: its media type and its bytes. */
interface MadeFile {
	readonly type: string;
	readonly bytes: Uint8Array;
}

/** The bytes of a file that readers can take away, with what pages say of them. */
export interface PublishedFile extends MadeFile {
	/** SHA-256 of the bytes, hexadecimal. */
	readonly sha256: string;
}

/** One reading of the content makes each file once; a new reading (`astro dev`) makes it anew. */
const files = new WeakMap<Content, Map<string, Promise<PublishedFile>>>();

/**
 * The file at an address of this site, made once: the page that prints its fingerprint and the route that serves it get
 * the same bytes. Rejects as `make`.
 */
export function publishedFile(
	content: Content,
	href: string,
	make: () => MadeFile | Promise<MadeFile>,
): Promise<PublishedFile> {
	const made = files.get(content) ?? new Map<string, Promise<PublishedFile>>();
	files.set(content, made);
	const file = made.get(href) ?? finish(make);
	made.set(href, file);
	return file;
}

/** The bytes of a file that was made before. Rejects where it was not: a file is listed before it is served or packed. */
export async function madeFile(content: Content, href: string): Promise<PublishedFile> {
	const file = files.get(content)?.get(href);
	if (file === undefined) throw new Error(`Tệp chưa được dựng: ${href}`);
	return file;
}

async function finish(make: () => MadeFile | Promise<MadeFile>): Promise<PublishedFile> {
	const { type, bytes } = await make();
	return { type, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
