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

interface Memory {
	readonly programs: string;
	/** From the build before. */
	readonly last: ReadonlyMap<string, unknown>;
	/** Of this build. */
	readonly used: Map<string, unknown>;
	/** Kinds of work that this build asked for. */
	readonly asked: Set<string>;
}

const NAME = 'pages';
let memory: Memory | null = null;

/** Opens what programs with this fingerprint remember; empty where there is nothing. */
export function openMemory(programs: string): void {
	const kept = readNewest(NAME, [programs]);
	const last = kept === null ? new Map() : (deserialize(zstdDecompressSync(kept)) as Map<string, unknown>);
	memory = { programs, last, used: new Map(), asked: new Set() };
}

/** True where a build before left something: most of what this one needs is made. */
export function hasMemory(): boolean {
	return memory !== null && memory.last.size > 0;
}

/**
 * Keeps what this build used for the next one, and closes the memory. A kind of work that it did not ask for at all stays
 * as it was: a build that found the whole content kept parses nothing, and the edit behind it would parse everything.
 */
export function keepMemory(): void {
	if (memory === null) return;
	const { programs, last, used, asked } = memory;
	memory = null;
	if (!isKeeping()) return;
	const unasked = [...last].filter(([key]) => !asked.has(workOf(key)));
	const known = new Map([...unasked, ...used]);
	if (known.size === last.size && [...known.keys()].every((key) => last.has(key))) return;
	writeNewest(NAME, [programs], zstdCompressSync(serialize(known)));
}

/** What `make` gives for this text or these bytes, made once; `work` names it. Throws as `make`. */
export function remembered<Made>(work: string, from: string | Uint8Array, make: () => Made): Made {
	if (memory === null) return make();
	const key = keyOf(work, from);
	const { last, used, asked } = memory;
	asked.add(work);
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
	const { last, used, asked } = memory;
	asked.add(work);
	const made = used.has(key) ? used.get(key) : last.has(key) ? last.get(key) : await make();
	used.set(key, made);
	return made as Made;
}

/** The kind of work that a key names, before its fingerprint. */
function workOf(key: string): string {
	return key.slice(0, key.lastIndexOf(' '));
}

function keyOf(work: string, from: string | Uint8Array): string {
	return `${work} ${createHash('sha256').update(from).digest('base64')}`;
}
