/** Built sites of several provinces → the front page that searches all of them, as a site of its own. */
import { join, resolve } from 'node:path';
import { build } from 'astro';
import { styleOf } from '../../../src/page-data/site/site.ts';
import { upperFirst } from '../../../src/text/letter-case.ts';
import { BuildError } from '../../build/error.ts';
import { removeFolder } from '../../build/files.ts';
import { takeLock } from '../../build/lock.ts';
import { openStaging, shelfOf, swapIn } from '../../build/staging.ts';
import { packSite } from '../../hosting/pack.ts';
import { writeHosting } from '../../hosting/write.ts';
import { buildIndex } from '../../search/build-index.ts';
import { readSiteRecords } from '../../search/site-records.ts';
import { writeIndex } from '../../search/write-index.ts';
import { writeManifest } from '../manifest.ts';
import { mergeSites, type FoundSite } from './merge.ts';
import type { Front } from './site/front.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const TITLE = 'Thi đua, khen thưởng các tỉnh';

/** A province that was built. */
export interface BuiltProvince {
	/** Its folder in the workspace. */
	readonly name: string;
	readonly dist: string;
}

/**
 * Builds the front page into `outDir`, whole or not at all. Returns the names of the provinces whose address nobody knows
 * yet: links to them lead to `/<name>/`. Throws where a province is not built.
 */
export async function buildFront(provinces: readonly BuiltProvince[], outDir: string): Promise<string[]> {
	const giveBack = takeLock(join(shelfOf(outDir), 'lock'), 'dựng trang chung');
	const work = openStaging(join(ROOT, '.build'));
	try {
		const sites = provinces.map(openSite);
		const dist = join(work, 'dist');
		await buildPage(work, dist, frontOf(sites));
		await writeIndex(join(dist, 'pagefind'), await buildIndex(mergeSites(sites)));
		writeHosting(dist);
		await packSite(dist);
		swapIn(dist, outDir, writeManifest(dist));
		return provinces.filter((_, at) => sites[at]?.address === null).map(({ name }) => name);
	} finally {
		removeFolder(work);
		giveBack();
	}
}

function openSite({ name, dist }: BuiltProvince): FoundSite {
	const site = readSiteRecords(dist);
	return { ...site, base: site.address?.replace(/\/$/u, '') ?? `/${name}` };
}

/** The page has the colours of the first province. */
function frontOf(sites: readonly FoundSite[]): Front {
	const [first] = sites;
	if (first === undefined) throw new BuildError('Chưa có tỉnh nào để làm trang chung.');
	return {
		title: TITLE,
		style: styleOf(first.colours),
		provinces: sites.map(({ province, base }) => ({ name: upperFirst(province), address: `${base}/` })),
	};
}

/** Astro takes variables of a shell that set it into development for its own, so the mode is named. */
async function buildPage(root: string, outDir: string, front: Front): Promise<void> {
	process.env['NODE_ENV'] = 'production';
	await build({
		root,
		configFile: false,
		srcDir: join(import.meta.dirname, 'site'),
		outDir,
		cacheDir: join(root, 'cache'),
		logLevel: 'warn',
		trailingSlash: 'always',
		build: { inlineStylesheets: 'never' },
		vite: { build: { assetsInlineLimit: 0 }, define: { FRONT: JSON.stringify(front) } },
	});
}
