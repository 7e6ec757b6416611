import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseDocument } from '../../src/legal/parse.ts';
import { cardYaml, documentYaml, isCard, originalOf, withLaterText, withText } from './document-yaml.ts';
import type { Imported, Later } from './document-yaml.ts';
import { guessedOf, withGuesses } from './guesses.ts';
import { ImportError } from './import-error.ts';
import { isRunning } from '../build/processes.ts';

/**
 * The files an import writes, by name: a text and document.yaml. Everything else in a document's folder belongs to
 * editors and is never touched.
 */
export type ImportedFiles = Readonly<Record<string, string | Uint8Array>>;

const NAMES = ['text.txt', 'document.yaml'] as const;

/** Temporary folders stand beside the target, so that renaming never crosses a disk; the dot hides them from loaders. */
const TEMPORARY = '.dang-nhap-';

/**
 * Throws ImportError where writing would lose somebody's work. The rule: a folder may be overwritten only while it
 * holds exactly what an import of its own text.txt produces, or a card, a document.yaml without words. It needs no
 * record of earlier imports, and an older importer's output counts as edited, which errs on the safe side.
 */
export function checkOverwrite(folder: string, force: boolean): void {
	const present = NAMES.filter((name) => existsSync(join(folder, name)));
	if (force || present.length === 0) return;
	if (present.length === NAMES.length ? isUntouched(folder) : cardIn(folder) !== null) return;
	throw new ImportError(
		`${folder}: ${present.join(' và ')} đã có và đã được sửa sau khi nhập (hoặc do bản nhập cũ tạo ra). Không ghi đè. Nếu chắc chắn muốn thay, hãy thêm --force.`,
	);
}

/**
 * Returns the files an import writes into a folder. Where editors wrote a document.yaml of their own, with relations,
 * sources and the like, it stays and only its `text` is written anew.
 */
export function importedFiles(folder: string, imported: Imported): ImportedFiles {
	const yaml = readIfThere(join(folder, 'document.yaml'))?.toString('utf8') ?? null;
	const kept = yaml === null || isUntouched(folder) ? null : withText(yaml, imported);
	return { 'text.txt': imported.bytes, 'document.yaml': kept ?? documentYaml(imported) };
}

/**
 * Returns the files of a text that holds from a day on: its words, and document.yaml with them in `texts`. Throws
 * ImportError where there is another text of that day (unless `force` is given) or document.yaml cannot be read.
 */
export function laterFiles(folder: string, later: Later, force: boolean): ImportedFiles {
	const yaml = readIfThere(join(folder, 'document.yaml'))?.toString('utf8') ?? null;
	const file = `text-${later.from}.txt`;
	const there = readIfThere(join(folder, file));
	if (there !== null && !there.equals(later.bytes) && !force) {
		throw new ImportError(
			`${folder}: đã có lời văn khác từ ngày ${later.from} (${file}). Không ghi đè. Nếu chắc chắn muốn thay, hãy thêm --force.`,
		);
	}
	return {
		'document.yaml': withLaterText(folder, yaml ?? cardYaml(later), file, later),
		[file]: later.bytes,
	};
}

/** Returns the document.yaml of a document whose words are not held yet, or null. */
export function cardIn(folder: string): string | null {
	if (existsSync(join(folder, 'text.txt'))) return null;
	const yaml = readIfThere(join(folder, 'document.yaml'))?.toString('utf8') ?? '';
	return isCard(yaml, basename(folder)) ? yaml : null;
}

function isUntouched(folder: string): boolean {
	const [bytes, yaml] = NAMES.map((name) => readIfThere(join(folder, name)));
	if (bytes === undefined || bytes === null || yaml === undefined || yaml === null) return false;
	const written = yaml.toString('utf8');
	const guessed = guessedOf(written);
	const facts = withGuesses(parseDocument(bytes.toString('utf8')).tree.facts, guessed);
	return (
		written === documentYaml({ id: basename(folder), facts, guessed, bytes, original: originalOf(written) })
	);
}

/**
 * Writes both files or neither. They are written in full to a temporary folder and then renamed: a new document as one
 * folder, an existing one file by file with the old content put back on failure.
 * Everything is synchronous, so signals can be made to wait: see `signals.ts`. `rename` is there for tests of failures.
 */
export function writeFolder(
	folder: string,
	files: ImportedFiles,
	rename: typeof renameSync = renameSync,
): void {
	const parent = dirname(folder);
	mkdirSync(parent, { recursive: true });
	removeLeftovers(parent);
	const temporary = join(parent, `${TEMPORARY}${String(process.pid)}`);
	mkdirSync(temporary);
	try {
		for (const [name, content] of Object.entries(files)) writeFileSync(join(temporary, name), content);
		if (existsSync(folder)) replaceFiles(Object.keys(files), temporary, folder, rename);
		else rename(temporary, folder);
	} finally {
		rmSync(temporary, { recursive: true, force: true });
	}
}

/** A power cut or SIGKILL may leave a temporary folder; the next import takes it away, unless its process still runs. */
function removeLeftovers(parent: string): void {
	for (const name of readdirSync(parent)) {
		const pid = Number(name.slice(TEMPORARY.length));
		// This very process has no import under way yet.
		const isAtWork = pid > 0 && pid !== process.pid && isRunning(pid);
		if (name.startsWith(TEMPORARY) && !isAtWork) {
			rmSync(join(parent, name), { recursive: true, force: true });
		}
	}
}

function replaceFiles(names: readonly string[], from: string, to: string, rename: typeof renameSync): void {
	const old = names.map((name) => ({ path: join(to, name), bytes: readIfThere(join(to, name)) }));
	try {
		for (const name of names) rename(join(from, name), join(to, name));
	} catch (error) {
		old.forEach(restore);
		throw error;
	}
}

function readIfThere(path: string): Buffer | null {
	return existsSync(path) ? readFileSync(path) : null;
}

function restore({ path, bytes }: { path: string; bytes: Buffer | null }): void {
	if (bytes === null) rmSync(path, { force: true });
	else writeFileSync(path, bytes);
}
