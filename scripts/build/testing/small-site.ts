/**
 * For tests: the content of a province that does not exist, with all that tests ask of a built site. The unit tests build
 * it and keep what came of it, so that the browser tests need not build the same once more.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addDatedLaw } from '../../../src/collections/test-root.ts';
import { removeFolder } from '../files.ts';
import { fingerprint } from './fingerprint.ts';
import { addKind } from './new-kind.ts';
import { addPhoto } from './photo.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';
import { addAddress } from './published-site.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const KEPT_DIR = join(PROJECT, 'node_modules/.cache/small-site');

/** The project with that content, not built yet. */
export async function copySmallSite(): Promise<ProjectCopy> {
	const project = copyProject();
	await addPhoto(project.content);
	addDatedLaw(project.content);
	addKind(project);
	addAddress(project);
	return project;
}

/** Keeps what was just built of a copy whose content nobody has changed since; what was kept before goes. */
export function keepSite(project: ProjectCopy): void {
	removeFolder(KEPT_DIR);
	const beside = join(KEPT_DIR, 'beside');
	cpSync(project.dist, beside, { recursive: true, dereference: true });
	renameSync(beside, join(KEPT_DIR, nameOf(project)));
}

/** The folder of the site that was kept of such a copy, built today; null where there is none. */
export function keptSite(project: ProjectCopy): string | null {
	const folder = join(KEPT_DIR, nameOf(project));
	return existsSync(folder) ? folder : null;
}

/** A fingerprint of all that goes into the site, whose pages speak of the day they were built, too. */
function nameOf({ root }: ProjectCopy): string {
	const folders = ['src', 'scripts', 'content'].map((name) => fingerprint(join(root, name)));
	const files = ['astro.config.mjs', 'package-lock.json'].map((name) =>
		readFileSync(join(PROJECT, name), 'utf8'),
	);
	const all = JSON.stringify([new Date().toDateString(), folders, files]);
	return createHash('sha256').update(all).digest('hex');
}
