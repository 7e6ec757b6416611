/** The built site as checks see it: read once, pages parsed when first asked for. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf } from '../../src/collections/files/rooms.ts';
import { contentFilesIn, listFiles } from '../build/files.ts';
import { isPacked } from '../hosting/table.ts';
import type { Finding } from './finding.ts';
import { readPage, type Page } from './page.ts';

/** Opens a built site. Only the list of files is read here. */
export function openSite({ distDir, contentDir, sourceDir }: SiteFolders): BuiltSite {
	const files = listFiles(distDir).filter((path) => !isPacked(path));
	const known = new Set(files);
	const bytes = once((path) => readFileSync(join(distDir, path)));
	const page = once((path) => readPage(path, bytes(path).toString('utf8')));
	const allPages = () => files.filter((path) => path.endsWith('.html')).map(page);
	const content = once((path) => readOptional(placeOf(contentDir, ...path.split('/'))));
	return {
		sourceDir,
		contentDir,
		contentFiles: () => contentFilesIn(contentDir),
		files,
		has: (path) => known.has(path),
		bytes,
		text: (path) => bytes(path).toString('utf8'),
		allPages,
		pages: () => allPages().filter(({ isRedirect }) => !isRedirect),
		page,
		content,
	};
}

/** A function that remembers its answers. */
function once<Answer>(ask: (path: string) => Answer): (path: string) => Answer {
	const answers = new Map<string, Answer>();
	return (path) => {
		if (!answers.has(path)) answers.set(path, ask(path));
		return answers.get(path) as Answer;
	};
}

function readOptional(path: string): string | undefined {
	return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** A check reads what readers get and reports what is wrong with it. */
export type Check = (site: BuiltSite) => Promise<Finding[]>;

interface SiteFolders {
	readonly distDir: string;
	readonly contentDir: string;
	/** The repository: where `src/` and `scripts/` are. */
	readonly sourceDir: string;
}

export interface BuiltSite {
	readonly sourceDir: string;
	readonly contentDir: string;
	/** Files of the content folder, relative to their room. */
	contentFiles(): string[];
	/** Files of the site, relative, with `/`, sorted; packed ones left out. */
	readonly files: readonly string[];
	has(path: string): boolean;
	bytes(path: string): Buffer;
	text(path: string): string;
	/** All HTML pages. */
	allPages(): Page[];
	/** The pages people read: all but those that only send on to a new address. */
	pages(): Page[];
	page(path: string): Page;
	/** A file of the content folder; undefined when there is none. */
	content(path: string): string | undefined;
}
