/**
 * Everything that can be found on a built site, as its own index took it, for a front page of several sites
 * (scripts/publish/national/). Kept among the files for hosts, which readers are never sent: an index holds no words of
 * a page whole, and does not tell a list from a page of its own.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Site } from '../../src/collections/site.ts';
import type { IndexRecord } from '../../src/search/index/terms.ts';
import type { DirectDocument } from '../../src/search/query/direct.ts';
import type { SearchRules } from '../../src/search/query/rules.ts';
import type { SearchRecord } from '../../src/search/records/provisions.ts';
import { HOSTING_FOLDER } from '../hosting/table.ts';
import { pack } from './build-index.ts';

/** What a site says of itself to a front page. */
export interface SiteRecords {
	/** "tỉnh Hưng Yên" */
	readonly province: string;
	/** Where it is read; null where that is not known yet. */
	readonly address: string | null;
	readonly colours: Site['colours'];
	readonly rules: SearchRules;
	readonly documents: readonly DirectDocument[];
	readonly records: readonly SearchRecord[];
}

const FILE = join(HOSTING_FOLDER, 'ban-ghi.bin');
/** A record of a page carries the whole page; a fragment is the province's own. */
const LEFT_OUT = ['html', 'fragment'];

/** Writes them into a built site; the same records give the same bytes. */
export function writeSiteRecords(
	siteDir: string,
	site: Omit<SiteRecords, 'records'> & { readonly records: readonly IndexRecord[] },
): void {
	const file = join(siteDir, FILE);
	mkdirSync(dirname(file), { recursive: true });
	const text = JSON.stringify(site, (key, value: unknown) => (LEFT_OUT.includes(key) ? undefined : value));
	writeFileSync(file, pack(Buffer.from(text)));
}

/** Reads them. Throws where the folder holds no built site, or an older one. */
export function readSiteRecords(siteDir: string): SiteRecords {
	try {
		return JSON.parse(gunzipSync(readFileSync(join(siteDir, FILE))).toString()) as SiteRecords;
	} catch (error) {
		throw new Error(`${siteDir}: chưa có trang dựng xong để tìm trong đó. Dựng lại trang của tỉnh này.`, {
			cause: error,
		});
	}
}
