/** Work on pages that Astro has written while it makes the others: the steps behind it find it done (memory.ts). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isPackable, packedOnce, SMALLEST } from '../hosting/pack.ts';
import { readPageOnce } from '../hosting/write.ts';
import { pageForPagefind } from '../search/page-for-pagefind.ts';
import { pageSections } from '../search/page-sections.ts';
import { isSearched } from '../search/searched.ts';
import { withJoinedSheets } from './joined-sheets.ts';
import { twinOf } from './markdown.ts';
import { withoutStyleAttributes } from './style-attributes.ts';
import { withWholeNumbers } from './unbroken-numbers.ts';

/** Pages that wait for work. */
export interface Ahead {
	/** Adds a file of the site, by its path. */
	readonly add: (path: string) => void;
	/** What still waits is left to the steps. */
	readonly stop: () => void;
}

/** Works on pages of `siteDir` one after another, hearing what else goes on between two. */
export function workAhead(siteDir: string): Ahead {
	const waiting: string[] = [];
	let isAtWork = false;
	const work = async () => {
		isAtWork = true;
		for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
			await tryWork(siteDir, path);
			await setImmediate();
		}
		isAtWork = false;
	};
	return {
		add: (path) => {
			if (!isPackable(path)) return;
			waiting.push(path);
			if (!isAtWork) void work();
		},
		stop: () => void waiting.splice(0),
	};
}

async function tryWork(siteDir: string, path: string): Promise<void> {
	try {
		const file = readFileSync(join(siteDir, path));
		const whole = path.endsWith('.html') ? Buffer.from(workOn(siteDir, path, file.toString('utf8'))) : file;
		if (whole.length >= SMALLEST) await packedOnce(whole);
	} catch {
		// The step whose work it is says what is wrong.
	}
}

/** Returns the page as it will be. */
function workOn(siteDir: string, path: string, html: string): string {
	twinOf(html);
	if (isSearched(html)) {
		pageForPagefind(html);
		pageSections({ url: '', html });
	}
	const whole = withWholeNumbers(withoutStyleAttributes(withJoinedSheets(siteDir, html)));
	readPageOnce(path, whole);
	return whole;
}
