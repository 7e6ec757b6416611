/** Files of the index are gzipped once, at build time; a host that unpacks them itself is no trouble. */

/** Bytes as they were before packing. Throws where they are torn. */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
	if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
	const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
