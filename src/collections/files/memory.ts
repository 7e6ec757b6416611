/**
 * What was made of single files and pages, remembered by their bytes from one build to the next: after an edit most are as
 * they were. A program that ends well keeps what it used, packed as one file, under a fingerprint of the programs that made
 * it. What is remembered is pure: of the same bytes always the same, and nobody changes it. Without openMemory (the tests,
 * most commands) nothing is remembered.
 */
import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { isKeeping, readNewest, writeNewest } from './kept.ts';

/** What is remembered apart, so that what the content says need not be at hand while pages are made. */
type Name = 'content' | 'pages';

interface Memory {
	readonly name: Name;
	readonly programs: string;
	/** From the build before. */
	readonly last: ReadonlyMap<string, unknown>;
	/** Of this build. */
	readonly used: Map<string, unknown>;
}

let memory: Memory | null = null;

/** Opens what programs with this fingerprint remember; empty where there is nothing. One is open at a time. */
export function openMemory(name: Name, programs: string): void {
	const kept = readNewest(name, [programs]);
	const last = kept === null ? new Map() : (deserialize(zstdDecompressSync(kept)) as Map<string, unknown>);
	memory = { name, programs, last, used: new Map() };
}

/** True where a build before left something: most of what this one needs is made. */
export function hasMemory(): boolean {
	return memory !== null && memory.last.size > 0;
}

/**
 * Keeps what this build used for the next one, and closes the memory. Where it asked for nothing, all stays as it was: a
 * build that found the whole content kept parses nothing, and the edit behind it would parse everything.
 */
export function keepMemory(): void {
	if (memory === null) return;
	const { name, programs, last, used } = memory;
	memory = null;
	if (!isKeeping() || used.size === 0) return;
	if (used.size === last.size && [...used.keys()].every((key) => last.has(key))) return;
	writeNewest(name, [programs], zstdCompressSync(serialize(used)));
}

/** What `make` gives for this text or these bytes, made once; `work` names it. Throws as `make`. */
export function remembered<Made>(work: string, from: string | Uint8Array, make: () => Made): Made {
	if (memory === null) return make();
	const key = keyOf(work, from);
	const { last, used } = memory;
	const made = used.has(key) ? used.get(key) : last.has(key) ? last.get(key) : make();
	used.set(key, made);
	// The key names the work, and one kind of work gives one kind of thing.
	return made as Made;
}

/** The same for what is made in time to come. Rejects as `make`. */
export async function rememberedLater<Made>(
	work: string,
	from: string | Uint8Array,
	make: () => Promise<Made>,
): Promise<Made> {
	if (memory === null) return make();
	const key = keyOf(work, from);
	const { last, used } = memory;
	const made = used.has(key) ? used.get(key) : last.has(key) ? last.get(key) : await make();
	used.set(key, made);
	return made as Made;
}

function keyOf(work: string, from: string | Uint8Array): string {
	return `${work} ${createHash('sha256').update(from).digest('base64')}`;
}
