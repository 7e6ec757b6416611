/** What a built site holds, file by file: a release is named after it, and only what differs is carried to a host. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../build/files.ts';
import { HOSTING_FOLDER } from '../hosting/table.ts';

/** Files of a site by path, each with the SHA-256 of its bytes. */
export type Manifest = ReadonlyMap<string, string>;

/** The list itself, which is no file of it. */
export const MANIFEST_FILE = `${HOSTING_FOLDER}/files.txt`;

/** Writes the list of a site into it; returns the name of the release. */
export function writeManifest(siteDir: string): string {
	const list = listOf(siteDir);
	writeFileSync(join(siteDir, MANIFEST_FILE), list);
	return releaseName(list);
}

/** The list of the files that are there now. */
export function listOf(siteDir: string): string {
	const files = listFiles(siteDir).filter((path) => path !== MANIFEST_FILE);
	return files.map((path) => `${sha256(readFileSync(join(siteDir, path)))} ${path}\n`).join('');
}

/** The name of the release with this list: equal sites have equal names. */
export function releaseName(list: string): string {
	return sha256(list).slice(0, NAME_LENGTH);
}

/** Reads a list. */
export function parseManifest(list: string): Manifest {
	const lines = list.split('\n').filter((line) => line !== '');
	return new Map(lines.map((line) => [line.slice(HASH_LENGTH + 1), line.slice(0, HASH_LENGTH)]));
}

/** True for names that `releaseName` gives. */
export function isReleaseName(name: string): boolean {
	return /^[0-9a-f]{16}$/u.test(name);
}

const NAME_LENGTH = 16;
const HASH_LENGTH = 64;

function sha256(content: Buffer | string): string {
	return createHash('sha256').update(content).digest('hex');
}
